/** What a list is handed by the application, since no place knows another. */
import type { AnyRecord, Field, Verb } from '@throughline/model'
import type { ComponentType, ReactNode } from 'react'
import type { KindSearch, SearchChange } from './search.ts'

/** A value as it is changed. */
export interface Editing {
  field: Field
  label: string
  labelled: 'above' | 'beside' | 'unseen'
  value: unknown
  record?: AnyRecord | undefined
  onSay: (value: unknown) => void
  onLeave: () => void
}

/** What a verb asks before it is said: its reason, and what the step carries. */
export interface Asking {
  verb: Verb
  record?: AnyRecord | undefined
  onSay: (told: { fields?: { readonly [name: string]: unknown }; because?: string }) => void
  onLeave: () => void
}

export interface Handed {
  readonly search: KindSearch
  /** Changes the address; `undefined` takes a part away. */
  readonly onSearch: (change: SearchChange) => void
  /** Goes to another list, with its filters. */
  readonly onGo: (address: string) => void
  readonly onAdd: () => void
  /** The other lists of the place. */
  readonly tabs: ReactNode
  /** The record beside the list; `walk` goes to its neighbour. */
  readonly panel: (record: AnyRecord, walk: (by: 1 | -1) => void) => ReactNode
  readonly Edit: ComponentType<Editing>
  readonly Asked: ComponentType<Asking>
}
