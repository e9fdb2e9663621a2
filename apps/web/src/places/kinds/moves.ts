/** Which verbs lead a record from the state it is in to another. */
import type { AnyRecord, Kind, Verb } from '@throughline/model'

export interface Move {
  readonly name: string
  readonly verb: Verb
}

export type May = (verb: string, record: AnyRecord) => boolean

/** Verbs that its state allows and that may be said of it, in the order they are declared. */
export function sayable(kind: Kind, record: AnyRecord, may: May): Move[] {
  if (record.archived) return []
  return Object.entries(kind.verbs)
    .filter(([name, verb]) => (!verb.from || verb.from.includes(record.state)) && may(name, record))
    .map(([name, verb]) => ({ name, verb }))
}

/** Those that lead to another state. */
export function movesOf(kind: Kind, record: AnyRecord, may: May): Move[] {
  return sayable(kind, record, may).filter(({ verb }) => verb.to !== undefined && verb.to !== record.state)
}

/** Something has to be told with it. */
export function asks({ verb }: Move): boolean {
  return verb.because === true || Object.keys(verb.carries ?? {}).length > 0
}
