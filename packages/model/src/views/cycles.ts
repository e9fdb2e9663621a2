/** Which cycle runs, which comes next, and what it holds. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { intentOf } from './line-of-sight.ts'

type Cycle = Records['cycle']
type Outcome = Records['outcome']

/** The cycle that runs on a day: the one whose days hold it, else one that is past its end and not closed. */
export function runningCycle(world: World, on: string): Cycle | undefined {
  const running = world.all('cycle').filter(cycle => cycle.state === 'running')
  return running.find(cycle => holdsDay(cycle, on)) ?? running.sort(byStart)[0]
}

/** The next cycle, which is being planned. */
export function plannedCycle(world: World): Cycle | undefined {
  const planning = world.all('cycle').filter(cycle => cycle.state === 'planning')
  return planning.sort(byStart)[0]
}

/** The cycle in which an outcome is due. */
export function cycleOf(world: World, outcome: Outcome): Cycle | undefined {
  const { dueOn } = outcome
  if (dueOn === undefined) return undefined
  return world.all('cycle').find(cycle => holdsDay(cycle, dueOn) && speaksFor(world, cycle, outcome))
}

/** What a cycle holds: the outcomes due in it, of its intents where it names any. */
export function outcomesOf(world: World, cycle: Cycle): Outcome[] {
  return world
    .all('outcome')
    .filter(
      outcome =>
        outcome.dueOn !== undefined && holdsDay(cycle, outcome.dueOn) && speaksFor(world, cycle, outcome),
    )
}

/** Outcomes due by the cycle's end that have not ended: each asks for an answer before the cycle closes. */
export function unfinishedOf(world: World, cycle: Cycle): Outcome[] {
  return world
    .all('outcome')
    .filter(
      outcome =>
        unfinished.includes(outcome.state) &&
        outcome.dueOn !== undefined &&
        (cycle.endsOn === undefined || outcome.dueOn <= cycle.endsOn) &&
        speaksFor(world, cycle, outcome),
    )
}

/** Whether two cycles speak for the same work: of the same intent, or one of them for everything. */
export function overlap(a: Cycle, b: Cycle): boolean {
  if (!a.intents?.length || !b.intents?.length) return true
  return a.intents.some(intent => b.intents!.includes(intent))
}

const unfinished: readonly string[] = ['draft', 'proposed', 'committed']

function speaksFor(world: World, cycle: Cycle, outcome: Outcome): boolean {
  if (!cycle.intents?.length) return true
  const intent: AnyRecord | undefined = intentOf(world, outcome.id)
  return intent !== undefined && cycle.intents.includes(intent.id)
}

function holdsDay(cycle: Cycle, on: string): boolean {
  return (
    cycle.startsOn !== undefined && cycle.endsOn !== undefined && cycle.startsOn <= on && on <= cycle.endsOn
  )
}

function byStart(a: Cycle, b: Cycle): number {
  return (a.startsOn ?? '9999') < (b.startsOn ?? '9999') ? -1 : 1
}
