/**
 * Forecasts of record: facts, because how good forecasts were cannot be rebuilt from a cache. One for each promise,
 * once a week and whenever something is committed, checked in or moved.
 */
import { missing, type OutlookSaid } from '@throughline/diagnosis'
import { type AnyRecord, daysBetween, type Fact, lineOfSight, type World } from '@throughline/model'
import { operator } from '../access/principal.ts'
import type { Step } from '../commands/asked.ts'
import type { Host } from '../open.ts'

/** How sure its owner was counts as long as a check-in is fresh. */
const freshDays = 14

/** Everything that is promised: active intents, committed outcomes, and their open deliverables that have a day. */
export function promised(world: World): AnyRecord[] {
  const outcomes = world.all('outcome').filter(each => each.state === 'committed')
  const committed = new Set(outcomes.map(each => each.id))
  const work = world
    .all('deliverable')
    .filter(({ state, parent, dueOn }) => open.includes(state) && dueOn && parent && committed.has(parent))
  return [...world.all('intent').filter(each => each.state === 'active'), ...outcomes, ...work]
}

const open: readonly string[] = ['planned', 'started']

/** @param subjects of which a forecast is kept; those that the outlook does not know are left out */
export function forecastsOfRecord(world: World, said: OutlookSaid, subjects: readonly AnyRecord[]): Step[] {
  const nodes = new Map(said.nodes.map(node => [node.id, node]))
  return subjects.flatMap(({ id }): Step[] => {
    const node = nodes.get(id)
    if (!node) return []
    const { p50On, p80On, pOnTime, cannot } = node
    const words = cannot && missing(cannot, world)
    const stated = statedConfidence(world, id, said.madeOn)
    return [
      {
        kind: 'forecast',
        verb: 'add',
        fields: {
          madeOn: said.madeOn,
          of: id,
          atPosition: said.position,
          seed: said.seed,
          ...(said.trials > 0 ? { trials: said.trials } : {}),
          ...(p50On ? { p50On } : {}),
          ...(p80On ? { p80On } : {}),
          ...(pOnTime === undefined ? {} : { pOnTime }),
          ...(words ? { cannot: [`${words.reason} ${words.remedy}`] } : {}),
          ...(stated === undefined ? {} : { statedConfidence: stated }),
        },
      },
    ]
  })
}

/** What the clock keeps: every promise each week, else what a fact touches and the line above it. */
export function keepsForecasts(
  host: Pick<Host, 'outlook'>,
): (asked: { workspace: string; world: World; fact?: Fact | undefined }) => Promise<Step[]> {
  return async ({ workspace, world, fact }) => {
    const all = promised(world)
    const touched = fact && new Set(lineOfSight(world, speaksOf(world, fact)).map(each => each.id))
    const subjects = touched
      ? all.filter(each => touched.has(each.id) && !knownSince(world, each.id, fact.position))
      : all
    if (subjects.length === 0) return []
    return forecastsOfRecord(world, await host.outlook(operator(workspace, 'clock')), subjects)
  }
}

/** A burst of facts costs one forecast: a later one knows of them all. */
function knownSince(world: World, id: string, position: number): boolean {
  return world.pointing('forecast', 'of', id).some(each => each.atPosition >= position)
}

/** A check-in speaks of its outcome, everything else of itself. */
function speaksOf(world: World, fact: Fact): string {
  const record = world.record(fact.subject)
  return record?.kind === 'checkIn' ? String(record.of) : fact.subject
}

function statedConfidence(world: World, id: string, today: string): number | undefined {
  const last = world
    .pointing('checkIn', 'of', id)
    .filter(each => each.confidence !== undefined)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
  if (!last || daysBetween(last.createdAt.slice(0, 10), today) > freshDays) return undefined
  return last.confidence
}
