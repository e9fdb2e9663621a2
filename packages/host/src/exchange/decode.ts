/** Bytes of a file as text: by its byte order mark, as UTF-8, or told otherwise. */
import { type Trouble, unreadable } from './trouble.ts'

/** The largest file that is read. */
export const fileBytesMax = 64 * 1024 * 1024

export type Decoded =
  | { readonly text: string; readonly told: readonly string[] }
  | { readonly trouble: Trouble }

/**
 * Text of a file. A byte order mark decides (UTF-8, UTF-16 LE or BE); without one it is UTF-8, and where it is not
 * valid UTF-8 it is read as Windows-1252 and said so.
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const at = { file, line: 1, column: 1 }
  if (bytes.length > fileBytesMax) {
    const reason = `The file has ${megabytes(bytes.length)} MB; ${megabytes(fileBytesMax)} MB are read.`
    return { trouble: unreadable('too-large', at, { reason, remedy: 'Split it into several files.' }) }
  }
  const marked = byMark(bytes)
  const decoded = marked ?? withoutMark(bytes)
  const nul = decoded.text.indexOf('\0')
  if (nul >= 0) {
    const line = decoded.text.slice(0, nul).split('\n').length
    const reason = 'There is a zero byte: this is no text file, or UTF-16 without its byte order mark.'
    const remedy = 'Save it as UTF-8. A spreadsheet is exported as CSV first.'
    return { trouble: unreadable('not-text', { file, line, column: 1 }, { reason, remedy }) }
  }
  return decoded
}

interface Text {
  readonly text: string
  readonly told: readonly string[]
}

function byMark(bytes: Uint8Array): Text | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: decoded('utf-8', bytes.subarray(3)), told: [] }
  if (a === 0xff && b === 0xfe)
    return { text: decoded('utf-16le', bytes.subarray(2)), told: ['Read as UTF-16 (little-endian).'] }
  if (a === 0xfe && b === 0xff)
    return { text: decoded('utf-16be', bytes.subarray(2)), told: ['Read as UTF-16 (big-endian).'] }
  return undefined
}

function withoutMark(bytes: Uint8Array): Text {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), told: [] }
  } catch {
    const told = 'Not valid UTF-8: read as Windows-1252. Save the file as UTF-8 if letters look wrong.'
    return { text: decoded('windows-1252', bytes), told: [told] }
  }
}

function decoded(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0)
}
