/** The readiness list of an engagement: what delivery needs before it begins, read from what is there. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { allBelow } from './line-of-sight.ts'

export interface ReadinessPoint {
  readonly point: (typeof readinessList)[number]['point']
  readonly says: string
  readonly holds: boolean
  /** What keeps it from holding. */
  readonly open: readonly AnyRecord[]
}

/** What ships; the order is the order of the talk. */
export const readinessList = [
  { point: 'scope', says: 'Scope and done are agreed' },
  { point: 'promises', says: 'Every promise is mapped, declined or disputed by name' },
  { point: 'people', says: 'The people are named' },
  { point: 'dependencies', says: 'Dependencies are accepted' },
  { point: 'client', says: 'What the client owes has a day' },
  { point: 'money', says: 'Price and margin are known' },
  { point: 'checkpoint', says: 'The first checkpoint is set' },
] as const

export function readinessOf(world: World, engagement: Records['engagement']): ReadinessPoint[] {
  const work = engagement.root ? allBelow(world, engagement.root) : []
  const root = world.one('outcome', engagement.root)
  const line = root ? [root, ...work] : work
  return readinessList.map(({ point, says }) => {
    const found = open[point]({ world, engagement, root, line })
    return { point, says, holds: found.length === 0, open: found }
  })
}

interface Looked {
  world: World
  engagement: Records['engagement']
  root: Records['outcome'] | undefined
  line: readonly AnyRecord[]
}

/** Records that keep a point open; the engagement itself where something is missing on it. */
const open: Record<ReadinessPoint['point'], (looked: Looked) => AnyRecord[]> = {
  scope: ({ engagement, root, line }) =>
    root ? line.filter(each => isPlanned(each) && each.done === undefined) : [engagement],
  promises: ({ world, engagement }) =>
    world.pointing('promise', 'engagement', engagement.id).filter(each => each.state === 'unmapped'),
  people: ({ engagement, line }) => [
    ...(engagement.lead && engagement.deliveryLead ? [] : [engagement]),
    ...line.filter(each => isPlanned(each) && !each.owner && !each.team),
  ],
  dependencies: ({ world, line }) =>
    asked(world, line).filter(each => !each.ask?.client && !settled.includes(each.state)),
  client: ({ world, line }) =>
    asked(world, line).filter(each => each.ask?.client && !each.promisedOn && !each.neededOn),
  money: ({ engagement }) =>
    engagement.value === undefined || engagement.targetMargin === undefined ? [engagement] : [],
  checkpoint: ({ world, engagement }) =>
    world.pointing('cadence', 'about', engagement.id).some(each => each.purpose === 'checkpoint')
      ? []
      : [engagement],
}

const settled: readonly string[] = ['accepted', 'kept', 'withdrawn']

const over: readonly string[] = ['delivered', 'validated', 'unproven', 'dropped', 'done']

function isPlanned(record: AnyRecord): boolean {
  return record.kind !== 'task' && !over.includes(record.state)
}

function asked(world: World, line: readonly AnyRecord[]): Records['dependency'][] {
  return line.flatMap(each => world.pointing('dependency', 'to', each.id))
}
