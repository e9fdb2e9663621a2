/** Facts as the model reads and writes them; the ledger adds their place and their hashes. */
import type { PassedOver, Source } from './record.ts'

export type Values = { readonly [field: string]: unknown }

/** What a fact says, in the words of any kind. */
export interface FactBody {
  /** Key given at the beginning. */
  readonly key?: string
  /** State that the record is in from now on. */
  readonly state?: string
  readonly fields?: Values
  /** Fields that were emptied. */
  readonly cleared?: readonly string[]
  /** What the step carries. */
  readonly carried?: Values
  readonly source?: Source
  readonly openedOn?: string
  readonly passedOver?: readonly string[]
  /** The step that a revert takes back, by its past tense. */
  readonly reverted?: string
  readonly archived?: boolean
}

/** A fact that was decided and not yet kept. */
export interface DraftFact {
  readonly subject: string
  readonly kind: string
  readonly verb: string
  readonly version: number
  readonly schema: number
  readonly body: FactBody
  /** Personal data and free text of `fields` and `carried`. */
  readonly erasable?: { readonly fields?: Values; readonly carried?: Values }
  readonly because?: string
}

/** A fact that is kept. */
export interface Fact extends DraftFact {
  readonly position: number
  readonly at: string
  readonly actor: string
  readonly via: string
  readonly command: string
  readonly ordinal: number
  readonly erased?: boolean
}

/** Version of the shape in which facts are written today. */
export const factSchema = 1

/** What a fact says of a record's fields, its erasable part included. */
export const fieldsOf = (fact: DraftFact): Values => ({ ...fact.body.fields, ...fact.erasable?.fields })

export const carriedOf = (fact: DraftFact): Values => ({ ...fact.body.carried, ...fact.erasable?.carried })

export function passedOverOf(fact: Fact): PassedOver[] {
  return (fact.body.passedOver ?? []).map(code => ({
    code,
    at: fact.at,
    by: fact.actor,
    because: fact.because ?? '',
  }))
}
