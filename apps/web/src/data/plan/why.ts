/** Why a day is what it is: the dated steps that set it, what may strike, and how much is known. */
import {
  dateReasons,
  type PlanForecast,
  type PlanProblem,
  type PlanSchedule,
  reasonsOf,
} from '@throughline/diagnosis'
import type { Reason } from '@throughline/engine'
import type { AnyRecord, World } from '@throughline/model'
import type { ReasonSeen, Why, WhyStep } from './why-said.ts'

export interface Asking {
  readonly id: string
  readonly world: World
  readonly plan: PlanProblem
  readonly forecast: PlanForecast
  readonly schedule: PlanSchedule
}

/** Nothing where no day can be told. */
export function whyOf(asking: Asking): Why | undefined {
  const { id, plan, forecast } = asking
  const node = forecast.nodes.get(id)
  if (!node?.p50On || !node.p80On) return undefined
  const { p50On, p80On, dueOn, pOnTime } = node
  const chain = chainOf(asking)
  const steps = stepsOf(chain, asking)
  const onWay = new Set(chain.map(each => each.id))
  const risks = (plan.problem.risks ?? [])
    .filter(risk => risk.state === 'open' && risk.affects.some(each => onWay.has(each)))
    .map(risk => ({ id: risk.id, chance: risk.probability, days: likelyOf(risk.delay) }))
    .sort((a, b) => b.chance * b.days - a.chance * a.days)
  return {
    id,
    p50On,
    p80On,
    ...(dueOn ? { dueOn } : {}),
    ...(pOnTime === undefined ? {} : { pOnTime }),
    lateDays: dueOn ? Math.max(0, plan.axis.endOf(p50On) - plan.axis.endOf(dueOn)) : 0,
    steps,
    risks,
    trials: forecast.trials,
    estimates: plan.problem.activities.filter(each => onWay.has(each.id) && each.estimate).length,
    observations: Math.max(0, ...chain.map(each => forecast.nodes.get(each.id)?.observations ?? 0)),
  }
}

interface Link {
  readonly id: string
  readonly reason: ReasonSeen
}

/** From the record back to what waits for nothing within the plan; the record last. */
function chainOf({ id, schedule, plan, world }: Asking): Link[] {
  const reasons = reasonsOf(schedule)
  const links: Link[] = []
  const seen = new Set<string>()
  let next: string | undefined = reasons.has(id) ? id : lastBelow(world.record(id), { plan, schedule })
  while (next !== undefined && !seen.has(next)) {
    seen.add(next)
    const reason = reasonSeen(reasons.get(next), { plan, schedule })
    links.push({ id: next, reason })
    next = reason.by === 'work' || reason.by === 'person' ? reason.work : undefined
  }
  // A milestone above work says nothing that its work does not say.
  const ofWork = links.filter(each => world.record(each.id)?.kind === 'deliverable')
  return (ofWork.length > 0 ? ofWork : links).reverse()
}

function stepsOf(chain: readonly Link[], { plan, forecast, world, schedule }: Asking): WhyStep[] {
  const { axis } = plan
  const told = dateReasons({ world, plan, schedule })
  let late = 0
  const steps: WhyStep[] = []
  const first = chain[0]
  const wait = first && latestWait(first.id, { plan, world })
  if (wait) {
    steps.push({
      id: wait.id,
      on: axis.dayAt(Math.max(1, wait.neededAt ?? 1)),
      reason: { by: 'wait' },
      lateDays: Math.max(0, 1 - (wait.neededAt ?? 1)),
    })
  }
  for (const { id, reason } of chain) {
    const node = forecast.nodes.get(id)
    const dated = schedule.work.find(each => each.id === id)
    const on = node?.p50On ?? dated?.finishOn
    if (!on) continue
    const here = node?.dueOn ? Math.max(0, axis.endOf(on) - axis.endOf(node.dueOn)) : late
    const says = told.get(id)?.begins
    steps.push({ id, on, reason, ...(says ? { says } : {}), lateDays: Math.max(0, here - late) })
    late = Math.max(late, here)
  }
  return steps
}

/** Of what somebody must still say before it, whatever was needed first. */
function latestWait(id: string, { plan, world }: Pick<Asking, 'plan' | 'world'>) {
  const waits = (plan.problem.waits ?? []).filter(wait => wait.blocks.includes(id) && world.record(wait.id))
  return waits.sort((a, b) => (a.neededAt ?? 1e6) - (b.neededAt ?? 1e6))[0]
}

/** Of an intent: what ends last below it. */
function lastBelow(record: AnyRecord | undefined, { plan, schedule }: Pick<Asking, 'plan' | 'schedule'>) {
  if (!record) return undefined
  const below = new Set(plan.counted.holdsUp(record).map(each => each.id))
  const dated = schedule.work.filter(each => below.has(each.id))
  return dated.sort((a, b) => b.finishesAt - a.finishesAt)[0]?.id
}

function reasonSeen(
  reason: Reason | undefined,
  { plan, schedule }: Pick<Asking, 'plan' | 'schedule'>,
): ReasonSeen {
  const people = plan.problem.people ?? []
  if (!reason) return { by: 'beginning' }
  switch (reason.by) {
    case 'release':
      return { by: 'release', on: plan.axis.dayAt((reason.tick + 1) / 2) }
    case 'calendar':
      return { by: 'calendar', ...(reason.person === null ? {} : { person: people[reason.person]!.id }) }
    case 'relation':
      return { by: 'work', work: schedule.places.work[reason.activity]! }
    case 'person':
      return { by: 'person', person: people[reason.person]!.id, work: schedule.places.work[reason.activity]! }
    default:
      return { by: reason.by }
  }
}

function likelyOf(estimate: {
  readonly kind: string
  readonly likely?: number
  readonly mode?: number
}): number {
  return estimate.likely ?? estimate.mode ?? 0
}
