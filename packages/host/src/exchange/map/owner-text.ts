/** The words by which a source names who owns something, and the ways in which they may be read. */

export interface Reading {
  readonly as: 'person' | 'title' | 'team'
  /** Read so only where the words look like it; then no other way is tried. */
  readonly only?: RegExp
  /** A team or a person who is not there yet is added. */
  readonly make?: boolean
}

export class OwnerText {
  readonly words: string
  readonly readings: readonly Reading[]
  constructor(words: string, readings: readonly Reading[]) {
    this.words = words
    this.readings = readings
  }
}
