/** The command line, for whoever speaks it from a program: one call is one line. */
export { main } from './main.ts'
export { type Heard, type Line, line } from './spoken.ts'
export type { Terminal } from './terminal.ts'
