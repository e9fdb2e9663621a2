/** Adding from anywhere: what is to be added, and what is filled in already. */
import type { AnyRecord } from '@throughline/model'
import { createContext, useContext } from 'react'

export interface Wanted {
  /** Name of a kind; the usual one of the place where nothing is said. */
  readonly kind?: string
  /** Values that stand in the form at first. */
  readonly fields?: { readonly [name: string]: unknown }
  /** The record that one looks at: the new one stands below it, or points at it, where it can. */
  readonly below?: AnyRecord | undefined
}

export type Add = (wanted: Wanted) => void

export const AddContext = createContext<Add>(() => {})

export function useAdd(): Add {
  return useContext(AddContext)
}
