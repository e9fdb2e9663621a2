/** Margin of an engagement: value − spent − remaining effort × cost of a day; sold, now and expected side by side. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { allBelow } from './line-of-sight.ts'
import { signalValue } from './signal-value.ts'
import { remainingDays } from './status-said.ts'

type Engagement = Records['engagement']
type Deliverable = Records['deliverable']

export interface MarginPart {
  readonly of: AnyRecord
  readonly days: number
  /** In the workspace's currency, of one person-day. */
  readonly costPerDay: number
  readonly costFrom: 'person' | 'skill' | 'workspace'
  readonly cost: number
}

export interface Margin {
  /** Per cent of the value, as it was sold. */
  readonly sold?: number
  /** Per cent, were it to end today: value − spent. */
  readonly now?: number
  /** Per cent, once the remaining work is done. */
  readonly expected?: number
  readonly value?: number
  readonly spent: number
  readonly remaining: readonly MarginPart[]
  /** Change requests that bring money in, or cost without bringing any. */
  readonly changes: readonly { readonly of: AnyRecord; readonly value: number; readonly effort: number }[]
  /** As a person would write it on paper. */
  readonly formula: string
  /** What is missing to say it, shortest way first. */
  readonly cannot: readonly string[]
}

/** Deliverables below the root are counted, with what was estimated where nothing is said to remain. */
export function marginOf(world: World, engagement: Engagement, on: string): Margin {
  const changes = changesOf(world, engagement)
  const billed = changes.reduce((sum, each) => sum + each.value, 0)
  const value = engagement.value === undefined ? undefined : engagement.value + billed
  const signal = world.one('signal', engagement.spent)
  const spent = (signal && signalValue(world, signal, on).value) ?? 0
  const work = workOf(world, engagement)
  const remaining = work.flatMap(each => partOf(world, each) ?? [])
  const left = remaining.reduce((sum, part) => sum + part.cost, 0)
  const cannot = missing(world, engagement, work)
  const share = (rest: number) => (value === undefined || value === 0 ? undefined : (100 * rest) / value)
  const now = share((value ?? 0) - spent)
  const expected = cannot.length > 0 ? undefined : share((value ?? 0) - spent - left)
  return {
    spent,
    remaining,
    changes,
    cannot,
    formula: formulaOf({ value, spent, left, expected }),
    ...(value === undefined ? {} : { value }),
    ...(engagement.targetMargin === undefined ? {} : { sold: engagement.targetMargin }),
    ...(now === undefined ? {} : { now }),
    ...(expected === undefined ? {} : { expected }),
  }
}

/** Cost of one person-day of a piece of work: the person's, else the skill's, else the workspace's. */
export function costOfDay(
  world: World,
  of: Deliverable,
): Pick<MarginPart, 'costPerDay' | 'costFrom'> | undefined {
  const assigned = (of.assigned ?? []).map(each => ({ share: each.share, ...named(world, each.person) }))
  const owner = world.one('person', of.owner)?.costPerDay
  const priced = assigned.filter(each => each.costPerDay !== undefined)
  const shares = priced.reduce((sum, each) => sum + each.share, 0)
  if (shares > 0) {
    const mean = priced.reduce((sum, each) => sum + each.share * each.costPerDay!, 0) / shares
    return { costPerDay: mean, costFrom: 'person' }
  }
  if (owner !== undefined && assigned.length === 0) return { costPerDay: owner, costFrom: 'person' }
  const skill = (of.needs ?? [])
    .map(need => world.one('skill', need.skill)?.costPerDay)
    .find(cost => cost !== undefined)
  if (skill !== undefined) return { costPerDay: skill, costFrom: 'skill' }
  const everybody = world.workspace?.costPerDay
  return everybody === undefined ? undefined : { costPerDay: everybody, costFrom: 'workspace' }
}

const over: readonly string[] = ['delivered', 'dropped']

function workOf(world: World, engagement: Engagement): Deliverable[] {
  if (engagement.root === undefined) return []
  return allBelow(world, engagement.root)
    .flatMap(each => world.one('deliverable', each.id) ?? [])
    .filter(each => !over.includes(each.state))
}

function partOf(world: World, of: Deliverable): MarginPart | undefined {
  const days = remainingDays(world, of) ?? meanDays(of)
  const cost = costOfDay(world, of)
  if (days === undefined || !cost) return undefined
  return { of, days, ...cost, cost: days * cost.costPerDay }
}

/** Mean of a triangle through low, likely and high, less what was spent. */
function meanDays(of: Deliverable): number | undefined {
  if (!of.estimate) return undefined
  const { low, likely, high } = of.estimate
  return Math.max(0, (low + likely + high) / 3 - (of.spentDays ?? 0))
}

function changesOf(world: World, engagement: Engagement): Margin['changes'] {
  const subjects = [engagement.id, ...(engagement.root ? [engagement.root] : [])]
  return subjects
    .flatMap(id => world.pointing('changeRequest', 'of', id))
    .filter(each => each.state === 'billed' || each.state === 'absorbed')
    .map(of => ({
      of,
      value: of.state === 'billed' ? (of.price ?? 0) : 0,
      effort: of.effort?.likely ?? 0,
    }))
}

function missing(world: World, engagement: Engagement, work: readonly Deliverable[]): string[] {
  const unestimated = work.filter(each => remainingDays(world, each) === undefined && !each.estimate)
  const unpriced = work.filter(each => costOfDay(world, each) === undefined)
  return [
    ...(engagement.value === undefined ? ['the value of the engagement'] : []),
    ...(engagement.root === undefined ? ['its root outcome'] : []),
    ...(unpriced.length > 0 ? ['the cost of a person-day'] : []),
    ...(unestimated.length > 0 ? [`an estimate of ${unestimated.map(each => each.key).join(', ')}`] : []),
  ]
}

function formulaOf(of: {
  value: number | undefined
  spent: number
  left: number
  expected: number | undefined
}): string {
  const money = (amount: number) => Math.round(amount).toLocaleString('en')
  if (of.value === undefined || of.expected === undefined)
    return 'value − spent − remaining effort × cost of a day'
  const rest = of.value - of.spent - of.left
  return `(${money(of.value)} − ${money(of.spent)} − ${money(of.left)}) ÷ ${money(of.value)} = ${money(rest)} ÷ ${money(of.value)} = ${of.expected.toFixed(1)} %`
}

function named(world: World, id: string): { costPerDay?: number | undefined } {
  return { costPerDay: world.one('person', id)?.costPerDay }
}
