/** The gap of one intent or of the whole, with what is needed to draw and say it. */
import type { Curves, Foreseen, Gap, GapCurve, PlanGap } from '@throughline/diagnosis'
import type { Records, World } from '@throughline/model'
import type { Outlook } from '../../data/outlook-said.ts'
import { type Unit, unitOf } from '../../parts/format/worth.ts'

export interface Scope {
  readonly intent: Records['intent'] | undefined
  readonly gap: Gap
  readonly curve: GapCurve | undefined
  /** Of the intent; for the whole where one intent alone holds what there is. */
  readonly foreseen: Foreseen | undefined
  /** The day up to which value is counted. */
  readonly horizonOn: string
  /** Value is stated and may be seen; otherwise days and chances alone. */
  readonly by: 'value' | 'days'
  readonly unit: Unit
}

export function scopeOf(world: World, said: Outlook, of: string | undefined): Scope {
  const intent = intentNamed(world, of)
  const gap = gapIn(said.gap, intent?.id) ?? said.gap.whole
  const curve = curveIn(said.curves, intent?.id)
  const priced = said.gap.intents.filter(each => each.intended > 0)
  const [lone] = priced.length === 1 ? priced : said.gap.intents.length === 1 ? said.gap.intents : []
  const node = intent?.id ?? lone?.id
  return {
    intent,
    gap,
    curve,
    foreseen: said.nodes.find(each => each.id === node),
    horizonOn: intent?.horizonOn ?? lastHorizon(world, said),
    by: gap.intended > 0 ? 'value' : 'days',
    unit: unitOf(world),
  }
}

export function gapIn(gap: PlanGap, intent: string | undefined): Gap | undefined {
  return intent ? gap.intents.find(each => each.id === intent) : gap.whole
}

export function curveIn(curves: Curves, intent: string | undefined): GapCurve | undefined {
  return curves[intent ?? '']
}

export function intentNamed(world: World, key: string | undefined): Records['intent'] | undefined {
  const record = key ? world.keyed(key) : undefined
  return record?.kind === 'intent' ? world.one('intent', record.id) : undefined
}

function lastHorizon(world: World, said: Outlook): string {
  const priced = said.gap.intents.filter(each => each.intended > 0)
  const counted = priced.length > 0 ? priced : said.gap.intents
  const days = counted.flatMap(({ id }) => world.one('intent', id)?.horizonOn ?? [])
  return days.sort().at(-1) ?? said.madeOn
}
