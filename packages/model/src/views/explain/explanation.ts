/** What the facts say about one record, in lines that a person reads on its page, in a terminal or by a program. */
import type { AnyRecord } from '../../grammar/record.ts'
import type { Moment } from '../../grammar/rule.ts'
import type { KindName, Records } from '../../registry.ts'
import { titleOf } from '../../registry.ts'
import type { World } from '../../world.ts'

export interface ExplainedLine {
  readonly text: string
  /** The record that it speaks of, where it is another one. */
  readonly id?: string
  readonly key?: string
}

export interface Asked<K extends KindName = KindName> {
  readonly world: World
  readonly record: Records[K]
  /** Today, where the workspace is. */
  readonly on: string
  readonly now: Pick<Moment, 'todayIn'>
}

/** One question that is answered about records of some kinds. */
export interface Explanation {
  readonly name: string
  /** What the lines answer; it stands above them. */
  readonly title: string
  readonly kinds: readonly KindName[]
  readonly lines: (asked: Asked) => readonly ExplainedLine[]
}

/** An explanation of one kind, with its record's type known where it is written. */
export function explaining<K extends KindName>(
  kinds: readonly K[],
  said: Omit<Explanation, 'kinds' | 'lines'> & { lines: (asked: Asked<K>) => readonly ExplainedLine[] },
): Explanation {
  return { ...said, kinds } as unknown as Explanation
}

/** `OUT-2 Books are lent: 12 working days.` */
export function lineOn(record: AnyRecord, words: string): ExplainedLine {
  const title = titleOf(record)
  const end = /[.?!]$/.test(title) ? ' —' : ':'
  return { id: record.id, key: record.key, text: `${record.key} ${title}${end} ${words}` }
}

/** `3 working days`, `1 working day`, `0.5 working days`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${rounded(count)} ${count === 1 ? one : many}`
}

export function rounded(figure: number): string {
  return String(Math.abs(figure) < 100 ? Math.round(10 * figure) / 10 : Math.round(figure))
}
