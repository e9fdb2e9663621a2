/** The causes of a chain in words: what came before, and why it is there when it is. */
import type { World } from '@throughline/model'
import type { Why, WhyStep } from '../../../data/plan/why-said.ts'
import { dayInWords } from '../../../parts/format/days.ts'
import { recordName } from '../../../parts/format/record-name.ts'

export function headWords({ p50On, dueOn }: Why, today: string): string {
  if (dueOn === undefined) return `Why ${dayInWords(p50On, today)}`
  if (p50On <= dueOn) return `Why ${dayInWords(p50On, today)}, in time for ${dayInWords(dueOn, today)}`
  return `Why ${dayInWords(p50On, today)}, not ${dayInWords(dueOn, today)}`
}

export function titleWords(world: World, { id, reason }: WhyStep): string {
  const record = world.record(id)
  if (!record) return id
  const name = recordName(world, record)
  return reason.by === 'wait' ? `${record.key}: ${name}` : name
}

export function causeWords(world: World, { id, reason, says }: WhyStep): string {
  if (reason.by === 'wait') return waitWords(world, id)
  // Its day stands in the step above, as half of all futures have it; levelling has it a little sooner.
  if (reason.by === 'work') return `Begins when ${world.record(reason.work)?.key ?? 'other work'} is there.`
  return says ?? 'As estimated.'
}

function waitWords(world: World, id: string): string {
  const record = world.record(id)
  if (record?.kind === 'decision') return 'It is not decided yet.'
  if (record?.kind === 'gate') return 'It closes by its clock.'
  if (record?.kind === 'question') return 'It is not answered yet.'
  if (record?.kind === 'dependency') return 'It comes from outside.'
  return 'It is still waited for.'
}

export function chanceWords(world: World, { risks }: Why): string | undefined {
  const [first] = risks
  const record = first && world.record(first.id)
  if (!first || !record) return undefined
  return `In ${shareWords(first.chance)}, ${record.key} (${recordName(world, record)}) adds ${Math.round(first.days)} days.`
}

function shareWords(chance: number): string {
  const of = Math.round(1 / Math.max(0.01, chance))
  if (of <= 1) return 'almost every future'
  return of > 10 ? 'few futures' : `one future of ${counts[of] ?? of}`
}

const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
