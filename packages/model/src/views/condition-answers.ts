/** How the world answers each word of an expression. */
import { addDays, daysBetween, isDay } from '../days.ts'
import { CannotTell } from '../expression/cel.ts'
import type { AnyRecord } from '../grammar/record.ts'
import { type Records, titleOf } from '../registry.ts'
import { isAway } from '../right-holder.ts'
import type { World } from '../world.ts'
import { allBelow } from './line-of-sight.ts'
import { newestForecast } from './newest-forecast.ts'
import { statusSaid } from './status-said.ts'

export interface Asking {
  readonly world: World
  readonly on: string
  readonly valueAt: (signal: Records['signal'], on: string) => number
  readonly valuesAt: (signal: Records['signal']) => number[]
}

/**
 * The answer to one word, such as `signal`; a key among what is told is a record here.
 * @throws CannotTell where the world does not know.
 */
export function answering(asking: Asking, name: string, told: readonly unknown[]): unknown {
  const answer = Object.hasOwn(words, name) ? words[name] : undefined
  if (!answer) throw new CannotTell(`Nothing answers ‘${name}’.`)
  return answer(asking, told as [never, never])
}

/** What a condition may ask of the record it is tried on; a number that is not known is left open. */
export function subjectTold(world: World, subject: AnyRecord): { [part: string]: unknown } {
  const team = world.one('team', subject.team as string | undefined)
  const teams = new Set([subject, ...allBelow(world, subject.id)].flatMap(each => each.team ?? []))
  const words = (value: unknown) => (typeof value === 'string' ? value : '')
  const estimate = subject.estimate as { likely?: number } | undefined
  return {
    kind: subject.kind,
    key: subject.key,
    title: titleOf(subject),
    state: subject.state,
    sort: words(subject.sort),
    level: words(subject.level),
    team: team?.key ?? '',
    function: team?.function ?? '',
    regulated: subject.regulated === true,
    crossesTeams: teams.size > 1,
    days: estimate?.likely,
  }
}

type Word = (asking: Asking, told: readonly [never, never]) => unknown

const words: { readonly [name: string]: Word } = {
  signal: ({ valueAt, on }, [signal]) => valueAt(signal, on),
  target: (_, [signal]: readonly [Records['signal'], never]) =>
    signal.target ?? cannot(`${signal.key} has no target.`),
  change: ({ valueAt, on }, [signal, days]) =>
    valueAt(signal, on) - valueAt(signal, addDays(on, -whole(days))),
  readings: ({ valuesAt }, [signal]: readonly [Records['signal'], never]) =>
    signal.formula === undefined
      ? valuesAt(signal)
      : cannot(`${signal.key} is computed and has no readings.`),
  count: (_, [numbers]: readonly [number[], never]) => numbers.length,
  average: (_, [numbers]: readonly [number[], never]) =>
    numbers.length > 0
      ? numbers.reduce((sum, each) => sum + each, 0) / numbers.length
      : cannot('An average of nothing is not known.'),
  min: (_, [a, b]) => Math.min(a, b),
  max: (_, [a, b]) => Math.max(a, b),
  abs: (_, [a]) => Math.abs(a),
  daysSince: ({ on }, [day]) => daysBetween(dayTold(day), on),
  daysUntil: ({ on }, [day]) => daysBetween(on, dayTold(day)),
  person: ({ on }, [person]: readonly [Records['person'], never]) => ({
    departed: person.state === 'departed',
    away: isAway(person, on),
  }),
  assumption: (_, [record]) => stateFlags(record, ['broken', 'holds', 'untested']),
  risk: (_, [record]) => stateFlags(record, ['occurred', 'open', 'mitigated', 'closed']),
  pOnTime: ({ world, on }, [of]: readonly [AnyRecord, never]) =>
    newestForecast(world, of.id, on)?.pOnTime ?? cannot(`${of.key} has no forecast.`),
  state: (_, [record]: readonly [AnyRecord, never]) => record.state,
  due: (_, [record]: readonly [AnyRecord, never]) => {
    const day = record.dueOn ?? record.neededOn ?? record.horizonOn
    return typeof day === 'string' ? day : cannot(`${record.key} has no day.`)
  },
  said: ({ world, on }, [record]) => statusSaid(world, record, { todayIn: () => on }).shown,
}

/** Words that are answered; a test holds them equal to the words that may be written. */
export const answeredWords: readonly string[] = Object.keys(words)

function stateFlags(record: AnyRecord, states: readonly string[]): { [state: string]: boolean } {
  return Object.fromEntries(states.map(state => [state, record.state === state]))
}

function dayTold(day: string): string {
  return isDay(day) ? day : cannot(`‘${day}’ is no day.`)
}

function whole(days: number): number {
  return Math.abs(days) <= 36_600 ? Math.round(days) : cannot('That is more than a hundred years.')
}

function cannot(why: string): never {
  throw new CannotTell(why)
}
