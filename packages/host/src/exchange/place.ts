/** Where something stands in a file, and what is wrong there. */

export interface Place {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** Characters to underline; the rest of the word when left out. */
  readonly width?: number
}

/** What a file says that cannot be taken as it stands. */
export interface Trouble {
  readonly code: string
  readonly place: Place
  readonly reason: string
  readonly remedy: string
  /** The record it is about, as its author knows it. */
  readonly subject?: Subject
  /** Nothing of the file can be read; otherwise one record or field. */
  readonly unreadable?: true
}

export interface Subject {
  readonly kind: string
  readonly key: string
  readonly title: string
}

export function unreadable(code: string, place: Place, said: { reason: string; remedy: string }): Trouble {
  return { code, place, ...said, unreadable: true }
}
