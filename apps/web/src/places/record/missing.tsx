/** What a verb was refused for, shown beside the fields that are meant. */
import type { Refusal } from '@throughline/model'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

interface Missing {
  readonly refusals: readonly Refusal[]
  readonly show: (refusals: readonly Refusal[]) => void
}

export function MissingProvider({ children }: { children: ReactNode }) {
  const [refusals, show] = useState<readonly Refusal[]>([])
  const missing = useMemo(() => ({ refusals, show }), [refusals])
  return <MissingContext.Provider value={missing}>{children}</MissingContext.Provider>
}

export function useMissing(): Missing {
  return useContext(MissingContext)
}

/** Refusals that block and are about a field. */
export function besideFields(refusals: readonly Refusal[]): Refusal[] {
  return refusals.filter(
    ({ level, about, code }) => level === 'block' && about.field && code !== 'promised-for',
  )
}

const MissingContext = createContext<Missing>({ refusals: [], show: () => {} })
