/** Colours where a person looks, none where a program reads; and words of others made harmless to a terminal. */
import type { Terminal } from './terminal.ts'

export interface Paint {
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly blue: (text: string) => string
  readonly grey: (text: string) => string
  readonly bold: (text: string) => string
}

/** Colours on a terminal alone, and never where NO_COLOR is set (no-color.org). */
export function paintFor({ isTty, env }: Terminal): Paint {
  const isPlain = !isTty || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb'
  const dye = (code: number) => (text: string) => (isPlain ? text : `\u001b[${code}m${text}\u001b[0m`)
  return { red: dye(31), yellow: dye(33), blue: dye(34), grey: dye(90), bold: dye(1) }
}

/** Control characters and those that turn the direction of writing, shown instead of obeyed. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, sign => {
    if (sign === '\n' || sign === '\t') return sign
    return `\\u{${sign.codePointAt(0)!.toString(16).padStart(2, '0')}}`
  })
}

/** Lines of at most that width, broken between words. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
