import type { ReactNode } from 'react'
import { Glyph } from './glyph.tsx'

/** Directly below a field: what is allowed, and the remedy offered. Pass `refused` to the field. */
export function Refusal({ why, remedy }: { why: string; remedy?: ReactNode }) {
  return (
    <p className="refusal" role="alert">
      <Glyph shape="off" size={9} />
      <span>
        {why} {remedy}
      </span>
    </p>
  )
}
