import { parseSync } from 'vite'
import type { Syntax } from './nodes.ts'

export interface Comment {
  text: string
  start: number
  end: number
}

export interface Parsed {
  program: Syntax
  comments: Comment[]
  /** The parser's own words where the file is no TypeScript. */
  error?: string
}

export function parsed(path: string, text: string): Parsed {
  const { program, comments, errors } = parseSync(path, text)
  const [error] = errors
  return {
    program: program as unknown as Syntax,
    comments: comments.map(({ value, start, end }) => ({ text: value, start, end })),
    ...(error === undefined ? {} : { error: error.message }),
  }
}
