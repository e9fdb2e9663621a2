/** A kind of wait: one small function that finds what waits for a person. `views/agenda.ts` lists them all. */
import type { AnyRecord } from '../../grammar/record.ts'
import type { Moment } from '../../grammar/rule.ts'
import type { SystemName } from '../../people/systems.ts'
import type { Records } from '../../registry.ts'
import type { World } from '../../world.ts'

export interface Waiting {
  /** `do`: what is asked stands in `deed`; the others have screens of their own. */
  readonly sort: 'checkIn' | 'confirm' | 'accept' | 'answer' | 'read' | 'resolve' | 'do'
  /** What a `do` asks for. */
  readonly deed?: Deed
  /** The record that the item is about. */
  readonly about: AnyRecord
  /** The record that the deed acts on, where it is another. */
  readonly on: AnyRecord
  readonly dueOn?: string
  /** Day since which it waits. */
  readonly sinceOn: string
}

export interface Deed {
  /** Which wait it is, such as `gate` or `notice`: what a screen of its own would be named after. */
  readonly wait: string
  /** The word on the button. */
  readonly verb: string
  /** The question or request, in one sentence. */
  readonly asks: string
}

export interface Asked {
  readonly world: World
  readonly person: Records['person']
  readonly moment: Pick<Moment, 'todayIn'>
  /** The person's own day. */
  readonly today: string
}

export interface Wait {
  /** The system it belongs to; one that is off asks nothing. */
  readonly system?: SystemName
  readonly found: (asked: Asked) => readonly Waiting[]
}

/** A wait for a deed on one record. */
export function deedOn(
  on: AnyRecord,
  deed: Deed,
  more: { about?: AnyRecord | undefined; dueOn?: string | undefined; sinceOn?: string } = {},
): Waiting {
  return {
    sort: 'do',
    deed,
    on,
    about: more.about ?? on,
    sinceOn: more.sinceOn ?? on.stateAt.slice(0, 10),
    ...(more.dueOn ? { dueOn: more.dueOn } : {}),
  }
}
