/** Dependencies that are still to be agreed, the soonest needed first: what I am asked for before what I wait for. */
import { provider, type Records, type World, waiter } from '@throughline/model'

type Dependency = Records['dependency']

export interface AskedRow {
  readonly dependency: Dependency
  /** `mine` where I can say yes or no; `awaited` where I wait for it; `other` where neither. */
  readonly sort: 'mine' | 'awaited' | 'other'
  /** Whoever is asked. */
  readonly provider: string
  readonly waiter: string | undefined
}

export function askedRows(world: World, me: string | undefined): AskedRow[] {
  const open = world
    .all('dependency')
    .filter(each => ['proposed', 'countered', 'refused'].includes(each.state))
  const rows = open.map((dependency): AskedRow => {
    const from = provider(world, dependency)
    const to = waiter(world, dependency)
    const isMine = from.person?.id === me || isLeadOf(world, from.team?.id, me)
    // What was countered is for whoever waits to agree to.
    const answersNow = dependency.state === 'countered' ? to?.id === me : isMine
    return {
      dependency,
      sort: answersNow ? 'mine' : isMine || to?.id === me ? 'awaited' : 'other',
      provider:
        from.person?.name ?? from.team?.name ?? from.party ?? String(from.client?.name ?? 'nobody yet'),
      waiter: to?.name,
    }
  })
  const rank = { mine: 0, awaited: 1, other: 2 }
  return rows.sort(
    (a, b) =>
      rank[a.sort] - rank[b.sort] ||
      (a.dependency.neededOn ?? '9').localeCompare(b.dependency.neededOn ?? '9'),
  )
}

function isLeadOf(world: World, team: string | undefined, me: string | undefined): boolean {
  return me !== undefined && world.one('team', team)?.lead === me
}
