/** The verbs of a record: which its state allows, what each still lacks, and saying them. */
import {
  type AnyRecord,
  decide,
  isPromisedFor,
  type KindName,
  type Records,
  type Refusal,
  type Verb,
} from '@throughline/model'
import { useMemo, useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useMoment, useWorld } from '../../data/workspace.tsx'
import { kindOf } from './field-of.ts'

export interface Sayable {
  readonly name: string
  readonly verb: Verb
}

export interface Begun extends Sayable {
  readonly refusals: readonly Refusal[]
  /** What was said with it, to say it again with more. */
  readonly told: Told
}

export interface Told {
  readonly fields?: { readonly [name: string]: unknown }
  readonly because?: string
  readonly passOver?: readonly string[]
}

export function useVerbs(record: AnyRecord) {
  const world = useWorld()
  const me = useMe()
  const moment = useMoment()
  const tell = useDo()
  const [begun, setBegun] = useState<Begun>()
  const offered = useMemo(() => {
    if (record.archived) return []
    return Object.entries(kindOf(record.kind).verbs)
      .filter(([, verb]) => !verb.from || verb.from.includes(record.state))
      .filter(([name]) => me.may(record.kind as KindName, name, record))
      .filter(
        ([name]) => !answers(name, record) || isPromisedFor(world, record as unknown as Records['outcome']),
      )
      .map(([name, verb]): Sayable => ({ name, verb }))
      .toSorted(
        (one, other) => weight(one.name, record, moment.actor) - weight(other.name, record, moment.actor),
      )
  }, [record, me, world, moment.actor])
  // What a promise still needs is said from the beginning, also while it is only proposed.
  const main = offered.find(({ name }) => name === 'commit') ?? offered[0]
  const lacks = useMemo(() => {
    if (!main) return []
    const command = { id: 'asked', kind: record.kind, verb: main.name, subject: record.id }
    const decision = decide(world, command, moment)
    return decision.ok ? [] : decision.refusals
  }, [world, record, main, moment])

  const say = async ({ name, verb }: Sayable, told: Told = {}) => {
    const step = { kind: record.kind as KindName, verb: name, subject: record.id, ...told }
    const said = await tell([step], `${record.key}: ${pastOf(name, verb)}.`)
    setBegun(said.ok ? undefined : { name, verb, refusals: said.refusals, told })
    return said.ok
  }
  const press = (sayable: Sayable) => {
    const asks = Object.values(sayable.verb.carries ?? {}).length > 0 || sayable.verb.because
    if (asks) setBegun({ ...sayable, refusals: [], told: {} })
    else void say(sayable)
  }
  return { offered, lacks, begun, press, say, leave: () => setBegun(undefined) }
}

/** Deeds that answer somebody else's promise, and only that. */
function answers(name: string, { kind, state }: AnyRecord): boolean {
  return kind === 'outcome' && (name === 'confirm' || (name === 'decline' && state === 'committed'))
}

/** The deed that goes forward comes first; for somebody else's outcome proposing does. */
function weight(name: string, record: AnyRecord, me: string): number {
  const isMine = record.owner === undefined || record.owner === me
  const forward = isMine || record.kind !== 'outcome' ? ownOrder : otherOrder
  const at = forward.indexOf(name)
  return at < 0 ? 50 : at
}

const ownOrder = [
  'confirm',
  'commit',
  'activate',
  'start',
  'deliver',
  'validate',
  'finish',
  'propose',
  'decline',
]
const otherOrder = ['propose', 'deliver', 'validate', 'commit']

function pastOf(name: string, { past }: Verb): string {
  return pastWords[name] ?? past.replace(/([A-Z])/g, letter => ` ${letter.toLowerCase()}`)
}

const pastWords: { [verb: string]: string } = {
  decline: 'said what is missing',
  disprove: 'not proven',
  tryAgain: 'to be tried again',
}
