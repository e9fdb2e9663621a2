/** Dependencies that are still to be agreed, the soonest needed first: what I am asked for before what I wait for. */
import { provider, type Records, type World, waiter } from '@throughline/model'

type Dependency = Records['dependency']

export type Deed = 'accept' | 'counter' | 'refuse' | 'again' | 'withdraw'

export interface AskedRow {
  readonly dependency: Dependency
  /** `mine` where I can say yes or no; `awaited` where I wait for it; `other` where neither. */
  readonly sort: 'mine' | 'awaited' | 'other'
  /** Whoever is asked. */
  readonly provider: string
  readonly waiter: string | undefined
  /** What I may say of it, the likeliest first. */
  readonly deeds: readonly Deed[]
}

export function askedRows(world: World, me: string | undefined): AskedRow[] {
  const open = world
    .all('dependency')
    .filter(each => ['proposed', 'countered', 'refused'].includes(each.state))
  const rows = open.map((dependency): AskedRow => {
    const from = provider(world, dependency)
    const to = waiter(world, dependency)
    const gives = me !== undefined && (from.person?.id === me || isLeadOf(world, from.team?.id, me))
    const waits = me !== undefined && to?.id === me
    // Of a client or an outside party, whoever waits writes down what they answered.
    const isOutside = from.person === undefined && from.team === undefined
    const deeds = deedsOf(dependency.state, { gives: gives || (isOutside && waits), waits })
    // What was countered is for whoever waits to agree to.
    const answersNow = dependency.state === 'countered' ? waits : gives
    return {
      dependency,
      sort: answersNow ? 'mine' : gives || waits ? 'awaited' : 'other',
      provider:
        from.person?.name ?? from.team?.name ?? from.party ?? String(from.client?.name ?? 'nobody yet'),
      waiter: to?.name,
      deeds,
    }
  })
  const rank = { mine: 0, awaited: 1, other: 2 }
  return rows.sort(
    (a, b) =>
      rank[a.sort] - rank[b.sort] ||
      (a.dependency.neededOn ?? '9').localeCompare(b.dependency.neededOn ?? '9'),
  )
}

function deedsOf(state: Dependency['state'], { gives, waits }: { gives: boolean; waits: boolean }): Deed[] {
  if (state === 'refused') return waits ? ['again', 'withdraw'] : []
  const isCountered = state === 'countered'
  return [
    ...(gives || (waits && isCountered) ? ['accept' as const] : []),
    ...(gives ? (['counter', 'refuse'] as const) : []),
    ...(waits ? ['withdraw' as const] : []),
  ]
}

function isLeadOf(world: World, team: string | undefined, me: string | undefined): boolean {
  return me !== undefined && world.one('team', team)?.lead === me
}
