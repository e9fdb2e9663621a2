/** What a file says that cannot be taken as it stands: always with its place, its reason and a remedy. */
import type { Entry } from './entry.ts'
import type { Place } from './place.ts'

export interface Trouble {
  readonly code: string
  readonly place: Place
  readonly reason: string
  readonly remedy: string
  /** The record it is about. */
  readonly entry?: Entry
  readonly field?: string
  /** Nothing of the file can be read; otherwise one record or field. */
  readonly unreadable?: true
}

export function unreadable(code: string, place: Place, said: { reason: string; remedy: string }): Trouble {
  return { code, place, ...said, unreadable: true }
}
