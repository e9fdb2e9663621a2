/** Adding from anywhere: what is to be added, and what is filled in already. */
import { createContext, useContext } from 'react'

export interface Wanted {
  /** Name of a kind; the usual one of the place where nothing is said. */
  readonly kind?: string
  /** Values that stand in the form at first. */
  readonly fields?: { readonly [name: string]: unknown }
}

export type Add = (wanted: Wanted) => void

export const AddContext = createContext<Add>(() => {})

export function useAdd(): Add {
  return useContext(AddContext)
}
