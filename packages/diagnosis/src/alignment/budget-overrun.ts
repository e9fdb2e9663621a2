import {
  type AnyRecord,
  allBelow,
  costOfDay,
  remainingDays,
  signalValue,
  type World,
} from '@throughline/model'
import { isEnded, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'

interface Budgeted {
  readonly on: AnyRecord
  readonly of: AnyRecord
  readonly budget: number
  readonly spent: string | undefined
}

/** What was spent and what the rest is expected to cost is more than the budget of the charter or the engagement. */
export const budgetOverrun: Detector = {
  code: 'budget-overrun',
  leg: 'alignment',
  system: 'cascade',
  spot: sight => budgets(sight.world).flatMap(each => spotOne(each, sight)),
}

function budgets(world: World): Budgeted[] {
  const engagements = world.systemIsOn('bridge') ? world.all('engagement') : []
  const charters = world.systemIsOn('charter') ? world.all('charter') : []
  return [
    ...charters.flatMap((on): Budgeted[] => {
      const of = world.record(on.of)
      if (on.budget === undefined || !of || isEnded(of)) return []
      return [{ on, of, budget: on.budget, spent: on.spent ?? (of.spent as string | undefined) }]
    }),
    ...engagements.flatMap((on): Budgeted[] =>
      on.budget === undefined || isEnded(on) ? [] : [{ on, of: on, budget: on.budget, spent: on.spent }],
    ),
  ]
}

function spotOne({ on, of, budget, spent: by }: Budgeted, sight: Sight): Spotted[] {
  const { world } = sight
  const signal = world.one('signal', by)
  const spent = (signal && signalValue(world, signal, todayOf(sight)).value) ?? 0
  const { cost, days } = remaining(world, of)
  const over = spent + cost - budget
  if (over <= 0) return []
  return [
    {
      on,
      severity: (100 * over) / Math.max(1, budget) > world.figure('warningLineValue') ? 'warning' : 'note',
      field: 'budget',
      value: Math.round(over),
      sentence: `${on.key} is expected to cost ${money(spent + cost)}, ${money(over)} more than its budget.`,
      evidence: [
        shows(on, `Its budget is ${money(budget)}.`),
        ...(signal ? [shows(signal, `${money(spent)} are spent.`)] : []),
        shows(of, `${Math.round(days)} person-days remain, about ${money(cost)}.`),
      ],
      remedy: 'Cut what may be cut, or ask whoever decides about the budget before the rest is begun.',
      command: { verb: 'edit' },
    },
  ]
}

/** Of open work below, at the cost of a day of whoever does it; work without an estimate or a cost weighs nothing. */
function remaining(world: World, of: AnyRecord): { cost: number; days: number } {
  const top = of.kind === 'engagement' ? String(of.root ?? '') : of.id
  let [cost, days] = [0, 0]
  for (const each of allBelow(world, top)) {
    const deliverable = world.one('deliverable', each.id)
    if (!deliverable || isEnded(each)) continue
    const estimated = deliverable.estimate && deliverable.estimate.likely - (deliverable.spentDays ?? 0)
    const left = Math.max(0, remainingDays(world, deliverable) ?? estimated ?? 0)
    days += left
    cost += left * (costOfDay(world, deliverable)?.costPerDay ?? 0)
  }
  return { cost, days }
}

const money = (amount: number) => Math.round(amount).toLocaleString('en')
