/** What can be asked of each kind, derived from the registry: `outcome.commit('OUT-12', { because })`. */
import {
  type AnyRecord,
  type Fact,
  type Kind,
  type KindName,
  kinds,
  type Records,
  type Source,
  verbOf,
} from '@throughline/model'
import { type Said, saidIn } from './answers.ts'
import { type Connection, read, send, workspacePath } from './call.ts'
import { newId } from './ids.ts'
import { CallError } from './problem.ts'

type OwnVerbs<K extends KindName> = keyof (typeof kinds)[K]['verbs'] & string

/** Values of fields; `null` empties one. References may be ids, keys or titles. */
export type FieldsOf<K extends KindName> = {
  readonly [F in keyof (typeof kinds)[K]['fields']]?:
    | (F extends keyof Records[K] ? Records[K][F] : unknown)
    | null
} & { readonly [carried: string]: unknown }

/** What surrounds the fields of a command. */
export interface With<K extends KindName> {
  readonly fields?: FieldsOf<K>
  /** What was seen in the fields that change, so that a change meanwhile is told. */
  readonly was?: { readonly [field: string]: unknown }
  readonly because?: string
  /** Codes of warnings to pass over; needs `because`. */
  readonly passOver?: readonly string[]
  readonly source?: Source
  readonly opening?: { readonly state?: string; readonly openedOn: string }
  /** Id of the command, where the sender has made it before. */
  readonly id?: string
}

export interface Asking {
  readonly after?: string
  readonly limit?: number
  readonly state?: string
  readonly archived?: 'no' | 'yes' | 'all'
  /** Fields that must have this value. */
  readonly fields?: { readonly [field: string]: string }
}

export interface Page<R> {
  readonly records: readonly R[]
  /** Cursor of the next page; null on the last. */
  readonly next: string | null
  readonly position: number
}

export type KindCalls<K extends KindName> = {
  list(asking?: Asking): Promise<Page<Records[K]>>
  /** By id, key or title; nothing where there is none that you may see. */
  one(key: string): Promise<Records[K] | undefined>
  /** Oldest first. */
  history(key: string): Promise<readonly Fact[]>
  /** The record and everything above it, the topmost first. */
  line(key: string): Promise<readonly AnyRecord[]>
  /** `subject` is an id of the sender's choice. */
  add(said: With<K> & { readonly subject?: string }): Promise<Said<Records[K]>>
} & {
  [V in OwnVerbs<K> | 'edit' | 'archive' | 'restore']: (
    key: string,
    said?: With<K>,
  ) => Promise<Said<Records[K]>>
}

export type AllKindCalls = { readonly [K in KindName]: KindCalls<K> }

export function kindCalls(at: Connection): AllKindCalls {
  const declared: readonly Kind[] = Object.values(kinds) as unknown as Kind[]
  return Object.fromEntries(declared.map(kind => [kind.name, callsOf(at, kind)])) as unknown as AllKindCalls
}

function callsOf(at: Connection, kind: Kind): object {
  const path = workspacePath(at, `/${kind.plural}`)
  const say = async (verb: string, subject: string | undefined, said: With<KindName> = {}) => {
    const { id = newId(), ...rest } = said
    const command = { id, kind: kind.name, verb, ...rest, ...(subject === undefined ? {} : { subject }) }
    return saidIn(await send(at, workspacePath(at, '/commands'), command))
  }
  const verbs = ['edit', 'archive', 'restore', ...Object.keys(kind.verbs)].filter(verb => verbOf(kind, verb))
  return {
    list: (asking: Asking = {}) => read(at, `${path}${query(asking)}`),
    one: (key: string) => absent(read(at, `${path}/${encodeURIComponent(key)}`)),
    async history(key: string) {
      return ((await read(at, `${path}/${encodeURIComponent(key)}/history`)) as { facts: Fact[] }).facts
    },
    async line(key: string) {
      return ((await read(at, `${path}/${encodeURIComponent(key)}/line`)) as { line: AnyRecord[] }).line
    },
    add: ({ subject, ...said }: With<KindName> & { subject?: string }) => say('add', subject, said),
    ...Object.fromEntries(
      verbs.map(verb => [verb, (key: string, said?: With<KindName>) => say(verb, key, said)]),
    ),
  }
}

async function absent(reading: Promise<unknown>): Promise<unknown> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof CallError && error.problem.status === 404) return undefined
    throw error
  }
}

function query({ fields, ...rest }: Asking): string {
  const asked = Object.entries({ ...fields, ...rest }).filter(([, value]) => value !== undefined)
  return asked.length === 0
    ? ''
    : `?${new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)]))}`
}
