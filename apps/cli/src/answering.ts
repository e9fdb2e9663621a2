/** What every command of the line is given: where to speak, and how to say how it ended. */
import type { Terminal } from './terminal.ts'

export interface Answering {
  readonly terminal: Terminal
  /** 0 done, 1 refused or errors found, 2 could not be tried. */
  readonly done: (exit: number) => void
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
