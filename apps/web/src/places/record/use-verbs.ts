/** The verbs of a record: which its state allows, what each still lacks, and saying them. */
import {
  type AnyRecord,
  decide,
  isPromisedFor,
  type KindName,
  type Records,
  type Refusal,
  type Verb,
  verbOf,
  type World,
} from '@throughline/model'
import { useMemo, useState } from 'react'
import { type Myself, useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useMoment, useWorld } from '../../data/workspace.tsx'
import { actsOf, type Startable, stepsOf } from './acts-of.ts'
import { kindOf } from './field-of.ts'

export interface Sayable {
  readonly name: string
  readonly verb: Verb
  /** Several records change with it. */
  readonly act?: Startable
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
  const offered = useMemo(
    () => offeredOf(record, { me, world, actor: moment.actor }),
    [record, me, world, moment.actor],
  )
  // What a promise still needs is said from the beginning, also while it is only proposed.
  const main =
    offered.find(({ name }) => name === 'commit') ??
    offered.find(({ act, name }) => !act && name !== 'archive')
  const lacks = useMemo(() => {
    if (!main) return []
    const command = { id: 'asked', kind: record.kind, verb: main.name, subject: record.id }
    const decision = decide(world, command, moment)
    return decision.ok ? [] : decision.refusals
  }, [world, record, main, moment])

  const say = async (sayable: Sayable, told: Told = {}) => {
    const { name, verb, act } = sayable
    const made = act
      ? stepsOf(act, { record, told, world, moment })
      : { ok: true as const, steps: [{ kind: record.kind, verb: name, subject: record.id, ...told }] }
    const done = act ? `${record.key}: ${verb.label.toLowerCase()}.` : `${record.key}: ${pastOf(name, verb)}.`
    const said = made.ok ? await tell(made.steps, done) : made
    setBegun(said.ok ? undefined : { ...sayable, refusals: said.refusals, told })
    return said.ok
  }
  const press = (sayable: Sayable) => {
    const asks = Object.values(sayable.verb.carries ?? {}).length > 0 || sayable.verb.because
    if (asks) setBegun({ ...sayable, refusals: [], told: {} })
    else void say(sayable)
  }
  return { offered, lacks, begun, press, say, leave: () => setBegun(undefined) }
}

/**
 * What may be said of a record now: its verbs, an act in the place of the verb that it carries further, other acts
 * that begin here, and at the end putting it away.
 */
function offeredOf(
  record: AnyRecord,
  { me, world, actor }: { me: Myself; world: World; actor: string },
): Sayable[] {
  const kind = kindOf(record.kind)
  const may = (verb: string) => me.may(record.kind as KindName, verb, record)
  const always = (name: 'archive' | 'restore') =>
    may(name) && verbOf(kind, name) ? [{ name, verb: verbOf(kind, name)! }] : []
  if (record.archived) return always('restore')
  const starting = actsOf(record)
  const verbs = Object.entries(kind.verbs)
    .filter(([, verb]) => !verb.from || verb.from.includes(record.state))
    .filter(([name]) => may(name))
    .filter(
      ([name]) => !answers(name, record) || isPromisedFor(world, record as unknown as Records['outcome']),
    )
    .map(([name, verb]): Sayable => {
      const act = starting.find(each => each.act.name === `${record.kind}.${name}`)
      return act ? { name, verb: { ...act.verb, label: verb.label }, act } : { name, verb }
    })
    .toSorted((one, other) => weight(one.name, record, actor) - weight(other.name, record, actor))
  const others = starting
    .filter(({ act }) => act.name.split('.')[1]! in kind.verbs === false && may('edit'))
    .map((act): Sayable => ({ name: act.act.name, verb: act.verb, act }))
  return [...verbs, ...others, ...always('archive')]
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
