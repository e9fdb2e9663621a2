/** What a person wants left: a test of records, made from the address. */
import { type AnyRecord, titleOf, type World } from '@throughline/model'
import type { StrategySearch } from './search.ts'

export interface FilterContext {
  readonly world: World
  readonly me: string | undefined
  /** Ids of records that have findings. */
  readonly found: ReadonlySet<string>
  /** Ids of records whose said and computed status differ. */
  readonly differing?: ReadonlySet<string>
}

/** Nothing where nothing is left out. */
export function keptBy(
  search: StrategySearch,
  { world, me, found, differing }: FilterContext,
): ((record: AnyRecord) => boolean) | undefined {
  const { mine, state, team, findings, differs, text } = search
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  const teamId = team ? world.keyed(team)?.id : undefined
  const tests: ((record: AnyRecord) => boolean)[] = []
  if (mine) tests.push(record => ledFields.some(field => record[field] === me))
  if (state) tests.push(record => record.state === state)
  if (team) tests.push(record => record.team === teamId)
  if (findings) tests.push(record => found.has(record.id))
  if (differs) tests.push(record => differing?.has(record.id) ?? false)
  if (words.length > 0) {
    tests.push(record => {
      const says = `${titleOf(record)} ${record.key}`.toLowerCase()
      return words.every(word => says.includes(word))
    })
  }
  return tests.length === 0 ? undefined : record => tests.every(test => test(record))
}

const ledFields = ['owner', 'standIn', 'champion', 'assignee']
