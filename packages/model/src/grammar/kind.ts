/** How a kind is declared: data only. Rules stand beside it, in `*.rules.ts`. */
import type { Fields, ValuesOf } from './fields.ts'
import { type Meta, metaNames } from './record.ts'

export interface Verb {
  /** States it may be said in; every state when left out. */
  readonly from?: readonly string[]
  /** State it leads to; the state stays when left out. */
  readonly to?: string
  /** The fact's name: `committed`. */
  readonly past: string
  readonly label: string
  readonly help?: string
  /** What the step carries and keeps beside the record, such as evidence. */
  readonly carries?: Fields
  /** Must say why. */
  readonly because?: boolean
  /** Who may say it, by relation to the record: fields that hold a person. Anybody who may write, when left out. */
  readonly by?: readonly string[]
  /** Cannot be undone, and is named on its button. */
  readonly lasting?: boolean
}

export type Verbs = { readonly [name: string]: Verb }

export interface Kind<F extends Fields = Fields, V extends Verbs = Verbs> {
  readonly name: string
  /** Route and table name. */
  readonly plural: string
  /** Of its keys: `OUT` in `OUT-12`. */
  readonly prefix: string
  readonly group: string
  /** The system it belongs to; one that is switched off takes no commands for it. None: always there. */
  readonly system?: string
  readonly label: string
  readonly help: string
  /** The one thing a person types to begin a record. */
  readonly title: keyof F & string
  readonly fields: F
  /** The first is where a record begins. */
  readonly states: readonly [string, ...string[]]
  readonly verbs: V
  /** Fields that name who answers for the record. */
  readonly ledBy: readonly (keyof F & string)[]
  /** Fields (`ask.team` within a group) that point at records whose people have a hand in it, such as who waits and who gives. */
  readonly sides?: readonly string[]
  /** Said once and never edited, such as a check-in. */
  readonly saidOnce?: boolean
  /** One in each workspace. */
  readonly single?: boolean
  /** Roles that may write it, where not everybody with a hand in the work may. */
  readonly writtenBy?: readonly string[]
  readonly examples: readonly string[]
}

export type RecordOf<K extends { readonly fields: Fields }> = Readonly<ValuesOf<K['fields']>> & Meta

/** Verbs that every kind has. A kind that is said once has no `edit`. */
export const everyVerb = {
  add: { past: 'added', label: 'Add' },
  edit: { past: 'edited', label: 'Edit' },
  archive: { past: 'archived', label: 'Archive' },
  restore: { past: 'restored', label: 'Restore' },
  revert: { past: 'reverted', label: 'Undo' },
} as const satisfies Verbs

/** Declares a kind, with sensible first values for what most kinds have alike. */
export function kind<const F extends Fields, const V extends Verbs>(
  declared: Omit<Kind<F, V>, 'states' | 'verbs' | 'ledBy' | 'examples'> &
    Partial<Pick<Kind<F, V>, 'states' | 'verbs' | 'ledBy' | 'examples'>>,
): Kind<F, V> {
  const taken = Object.keys(declared.fields).find(name => metaNames.has(name))
  if (taken) throw new Error(`${declared.name}.${taken}: every record already carries '${taken}'`)
  return { states: ['current'], verbs: {} as V, ledBy: [], examples: [], ...declared }
}

/** The verb of that name, be it the kind's own or one that every kind has. */
export function verbOf(of: Kind, name: string): Verb | undefined {
  if (of.saidOnce && name === 'edit') return undefined
  if (Object.hasOwn(of.verbs, name)) return of.verbs[name]
  return Object.hasOwn(everyVerb, name) ? (everyVerb as Verbs)[name] : undefined
}
