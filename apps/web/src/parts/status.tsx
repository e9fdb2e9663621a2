import { Glyph } from './glyph.tsx'

/** What a person can have said, and the two states of silence. */
export type SaidStatus = 'on' | 'risk' | 'off' | 'pending' | 'outdated'

export const statusWords: Record<SaidStatus, string> = {
  on: 'On track',
  risk: 'At risk',
  off: 'Off track',
  pending: 'Pending',
  outdated: 'Outdated',
}

/** A status that was said: shape, word and age ('4 d'). Outdated outranks what was said. */
export function Status({ said, age }: { said: SaidStatus; age?: string }) {
  return (
    <span className="status">
      <Glyph shape={said} />
      <span>{statusWords[said]}</span>
      {age && <span className="age">{age}</span>}
    </span>
  )
}

/** A flag beside a status, never instead of one: 'Blocked by D-12, 14 days'. */
export function Blocked({ by, since }: { by?: string; since?: string }) {
  return (
    <span className="status">
      <Glyph shape="blocked" />
      <span>{['Blocked', by && `by ${by}`].filter(Boolean).join(' ') + (since ? `, ${since}` : '')}</span>
    </span>
  )
}
