/** Findings about what a person answers for: one good next step each, and never many. */
import type { Finding } from '@throughline/diagnosis'
import { type AnyRecord, byStake, type Records, stakeOf, type World } from '@throughline/model'
import type { Wait } from './wait.ts'

interface Given {
  readonly world: World
  readonly person: Records['person']
  readonly findings: readonly Finding[]
  /** What is listed already: the same thing is not asked twice. */
  readonly waits: readonly Wait[]
}

/** At most as many as the workspace shows of one subject, those with the most at stake. */
export function findingWaits({ world, person, findings, waits }: Given): Wait[] {
  const listed = new Set(waits.flatMap(each => [each.about.id, each.on.id]))
  const mine = findings.flatMap(finding => {
    if (finding.severity === 'note' || askedOtherwise.has(finding.code)) return []
    const record = world.record(finding.subject.id)
    return record && !listed.has(record.id) && isLedBy(world, record, person.id) ? [{ finding, record }] : []
  })
  return oneEach(mine)
    .map(({ finding, record }) => waitOf(world, finding, record))
    .sort(byStake)
    .slice(0, world.figure('findingsPerSubject'))
}

/** Whether a person answers for a record by one of its own fields. */
export function isLedBy(world: World, record: AnyRecord, person: string): boolean {
  const [leading] = world.kindOf(record.kind)?.ledBy ?? []
  const named = leading === undefined ? undefined : record[leading]
  return Array.isArray(named) ? named.includes(person) : named === person
}

/** What the agenda asks for in its own words. */
const askedOtherwise = new Set([
  'unanswered-question',
  'promised-for',
  'waiting-proposal',
  'unread-intent',
  'diverging-interpretation',
])

interface Mine {
  readonly finding: Finding
  readonly record: AnyRecord
}

function oneEach(mine: readonly Mine[]): Mine[] {
  const seen = new Set<string>()
  return mine.filter(({ record }) => !seen.has(record.id) && seen.add(record.id))
}

function waitOf(world: World, finding: Finding, record: AnyRecord): Wait {
  return {
    id: `look ${finding.code} ${record.id}`,
    sort: 'look',
    about: record,
    on: record,
    together: [record],
    finding,
    stake: stakeOf(world, record, finding.cost.days ?? 0),
  }
}
