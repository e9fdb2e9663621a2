/** Where something stands in a file. */
export interface Place {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** Characters to underline; the rest of the word when left out. */
  readonly width?: number
}
