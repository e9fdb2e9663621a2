import type { Refusal as Refused } from '@throughline/model'
import type { ReactNode } from 'react'
import { daysInText } from './format/days-in-text.ts'
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

/** All that stands against a deed, with days as people say them. */
export function Refusals({ refusals, today }: { refusals: readonly Refused[]; today: string }) {
  return refusals.map(({ code, reason, remedy, about }) => (
    <Refusal
      key={code + about.id + about.field}
      why={daysInText(reason, today)}
      remedy={daysInText(remedy, today)}
    />
  ))
}
