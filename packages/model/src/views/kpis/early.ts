/** KPIs of what was seen in time, and what came as a surprise. */
import type { AnyRecord } from '../../grammar/record.ts'
import type { World } from '../../world.ts'
import { allBelow } from '../line-of-sight.ts'
import { belongs, isIn, type Kpi, type KpiAsked, percentOf } from './kpi.ts'

export const foundEarly: Kpi = {
  name: 'foundEarly',
  says: 'Risks, concerns and changes raised before the work that they touch began, of all that were raised.',
  unit: '%',
  better: 'up',
  measured: asked => {
    const raised = raisedIn(asked)
    const early = raised.filter(({ at, touches }) => {
      const began = touches.flatMap(each => beganAt(asked.world, each) ?? []).sort()[0]
      return began === undefined || at < began
    })
    return percentOf(early.length, raised.length)
  },
}

export const surprises: Kpi = {
  name: 'surprises',
  says: 'Late inputs and concerns after readiness, for each engagement.',
  unit: 'each',
  better: 'down',
  measured: asked => {
    const { world, period } = asked
    const ready = world
      .all('engagement')
      .filter(each => belongs(asked, each) && readiedAt(each) !== undefined)
      .filter(
        each => readiedAt(each)!.slice(0, 10) <= period.to && !(isOver(each) && each.stateAt < period.from),
      )
    const late = ready.flatMap(each => lateFor(world, each).filter(at => isIn(period, at)))
    return ready.length === 0 ? { of: 0 } : { value: late.length / ready.length, of: ready.length }
  },
}

interface Raised {
  readonly at: string
  readonly touches: readonly AnyRecord[]
}

/** What was raised in the period, with the work that it touches; what touches none cannot be judged. */
function raisedIn(asked: KpiAsked): Raised[] {
  const { world, period } = asked
  const concerns = world.all('question').filter(each => each.sort === 'concern')
  const raised: { at: string; ids: readonly string[] }[] = [
    ...world.all('risk').map(each => ({ at: each.createdAt, ids: each.affects ?? [] })),
    ...concerns.map(each => ({ at: each.createdAt, ids: [each.about] })),
    ...world.all('changeRequest').map(each => ({ at: each.createdAt, ids: [each.of] })),
  ]
  return raised
    .filter(each => isIn(period, each.at))
    .map(({ at, ids }) => ({ at, touches: ids.flatMap(id => world.record(id) ?? []) }))
    .filter(({ touches }) => touches.some(each => worked.includes(each.kind) && belongs(asked, each)))
}

const worked: readonly string[] = ['intent', 'outcome', 'deliverable', 'task', 'engagement']

/** Instant at which the first deliverable of it began. */
function beganAt(world: World, record: AnyRecord): string | undefined {
  const top = record.kind === 'engagement' ? String(record.root ?? '') : record.id
  const root = world.record(top)
  const line = root ? [root, ...allBelow(world, top)] : []
  const begun = record.steps.begun?.first?.at ?? record.steps.begun?.at
  const starts = line.flatMap(each => each.steps.started?.first?.at ?? each.steps.started?.at ?? [])
  return [...starts, ...(begun ? [begun] : [])].sort()[0]
}

function readiedAt(engagement: AnyRecord): string | undefined {
  return engagement.steps.readied?.first?.at ?? engagement.steps.readied?.at
}

function isOver(engagement: AnyRecord): boolean {
  return engagement.state === 'closed' || engagement.state === 'lost'
}

/** Instants at which something came after the engagement was ready. */
function lateFor(world: World, engagement: AnyRecord): string[] {
  const since = readiedAt(engagement) ?? ''
  const root = typeof engagement.root === 'string' ? engagement.root : undefined
  const subjects = [engagement.id, ...(root ? [root, ...allBelow(world, root).map(each => each.id)] : [])]
  const late = subjects.flatMap(id => world.pointing('lateInput', 'of', id))
  const promises = world.pointing('promise', 'engagement', engagement.id).map(each => each.id)
  const concerns = [engagement.id, ...promises]
    .flatMap(id => world.pointing('question', 'about', id))
    .filter(each => each.sort === 'concern')
  return [...late, ...concerns].map(each => each.createdAt).filter(at => at > since)
}
