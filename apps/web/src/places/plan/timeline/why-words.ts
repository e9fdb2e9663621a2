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

export function causeWords(world: World, step: WhyStep, today: string): string {
  const { reason } = step
  const named = (id: string) => {
    const record = world.record(id)
    return record ? record.key : 'other work'
  }
  const person = (id: string | undefined) => world.one('person', id)?.name ?? 'whoever does it'
  switch (reason.by) {
    case 'wait':
      return waitWords(world, step.id)
    case 'work':
      return `begins when ${named(reason.work)} is there`
    case 'person':
      return `${person(reason.person)} is on ${named(reason.work)} first, which counts more`
    case 'release':
      return `begins no earlier than ${dayInWords(reason.on, today)}, as planned`
    case 'calendar':
      return `${person(reason.person)} is not at work before`
    case 'choice':
    case 'resource':
      return 'other work counts more until then'
    case 'beginning':
      return world.record(step.id)?.state === 'started'
        ? 'under way; what is left takes this long'
        : 'as estimated'
  }
}

function waitWords(world: World, id: string): string {
  const record = world.record(id)
  if (record?.kind === 'decision') return 'is not decided yet'
  if (record?.kind === 'gate') return 'closes by its clock'
  if (record?.kind === 'question') return 'is not answered yet'
  if (record?.kind === 'dependency') return 'comes from outside'
  return 'is still waited for'
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
