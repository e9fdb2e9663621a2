/** What a signal reads on a day, and conditions that ask the world. */
import { type Answer, type Answers, CannotTell, program } from '../expression/cel.ts'
import { isFault } from '../expression/fault.ts'
import { knownFunctions } from '../expression/known.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { type Asking, answering, subjectTold } from './condition-answers.ts'

export interface SignalValue {
  readonly value?: number
  /** Day of the newest reading; a formula is as new as it is asked for. */
  readonly readOn?: string
  /** Why there is no value, in a sentence. */
  readonly cannot?: string
}

/** What a signal is on a day: its newest reading up to then, or its formula over the others. */
export function signalValue(world: World, signal: Records['signal'], on: string): SignalValue {
  return valueIn(begun(world), signal, on)
}

/** Whether a condition holds; one that cannot be told does not, and says why. */
export interface Holding {
  readonly holds: boolean
  readonly cannot?: string
}

/** Whether a condition holds for a record on a day; without a record it asks the world alone. */
export function conditionHolds(
  world: World,
  { condition, subject }: { condition: string; subject?: AnyRecord | undefined },
  on: string,
): Holding {
  const read = program(condition, { gives: 'flag', subject: subject !== undefined })
  if (isFault(read)) return { holds: false, cannot: read.message }
  const answer = read.answer(answersOf(begun(world), on, subject))
  return answer.ok ? { holds: answer.value === true } : { holds: false, cannot: answer.cannot }
}

/** Whether a trigger calls for its decision on a day: its last day has come, or its condition holds. */
export function triggerHolds(world: World, trigger: Records['trigger'], on: string): Holding {
  if (trigger.deadlineOn !== undefined && trigger.deadlineOn <= on) return { holds: true }
  if (trigger.when === undefined) return { holds: false, cannot: `${trigger.key} has no condition.` }
  return conditionHolds(world, { condition: trigger.when }, on)
}

/** Readings of a signal up to a day, oldest first; the one said last for a day speaks. */
export function readingsUpTo(world: World, signal: string, on: string): { on: string; value: number }[] {
  const byDay = new Map<string, number>()
  for (const reading of world.pointing('reading', 'signal', signal)) {
    const day = reading.at ?? reading.createdAt.slice(0, 10)
    if (day <= on) byDay.set(day, reading.value)
  }
  return [...byDay].map(([day, value]) => ({ on: day, value })).sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** One question put to the world, with what it has looked up on the way. */
interface Asked {
  readonly world: World
  readonly values: Map<string, SignalValue>
  readonly open: Set<string>
}

/** More than any honest formula asks for; it keeps a tangle of formulas from running away. */
const valuesMost = 2000

const begun = (world: World): Asked => ({ world, values: new Map(), open: new Set() })

function valueIn(asked: Asked, signal: Records['signal'], on: string): SignalValue {
  const name = `${signal.id} ${on}`
  const known = asked.values.get(name)
  if (known) return known
  if (asked.open.has(name)) return { cannot: `${signal.key} is computed from itself.` }
  if (asked.values.size >= valuesMost) return { cannot: 'It asks for too many values.' }
  asked.open.add(name)
  const value = signal.formula === undefined ? newest(asked.world, signal, on) : computed(asked, signal, on)
  asked.open.delete(name)
  asked.values.set(name, value)
  return value
}

function newest(world: World, signal: Records['signal'], on: string): SignalValue {
  const last = readingsUpTo(world, signal.id, on).at(-1)
  return last ? { value: last.value, readOn: last.on } : { cannot: `${signal.key} has no reading.` }
}

function computed(asked: Asked, signal: Records['signal'], on: string): SignalValue {
  const read = program(signal.formula ?? '', { gives: 'number' })
  if (isFault(read)) return { cannot: read.message }
  const answer: Answer = read.answer(answersOf(asked, on))
  return answer.ok
    ? { value: answer.value as number, readOn: on }
    : { cannot: `${signal.key}: ${answer.cannot}` }
}

function answersOf(asked: Asked, on: string, subject?: AnyRecord): Answers {
  const { world } = asked
  const asking: Asking = {
    world,
    on,
    valueAt: (signal, day) => {
      const { value, cannot } = valueIn(asked, signal, day)
      if (value === undefined) throw new CannotTell(cannot ?? `${signal.key} has no value.`)
      return value
    },
    valuesAt: signal => readingsUpTo(world, signal.id, on).map(each => each.value),
  }
  const call = (name: string, told: readonly unknown[]) => {
    const kinds = knownFunctions.find(each => each.name === name)?.names
    const named = kinds ? recordNamed(world, String(told[0]), kinds) : undefined
    return answering(asking, name, named ? [named, ...told.slice(1)] : told)
  }
  return { today: on, call, ...(subject ? { subject: subjectTold(world, subject) } : {}) }
}

function recordNamed(world: World, key: string, kinds: readonly string[]): AnyRecord {
  const record = world.keyed(key)
  if (record && kinds.includes(record.kind)) return record
  throw new CannotTell(`There is no ${kinds.join(' or ')} ${key}.`)
}
