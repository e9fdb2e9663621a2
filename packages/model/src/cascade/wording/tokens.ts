/** A word, number or sign of a text, with its place. */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'sign'
}

/** A run of tokens between full stops, colons, semicolons or line ends. */
export type Segment = readonly Token[]

const pattern =
  /(\p{L}[\p{L}\p{N}]*(?:(?:['’\-/]|\.(?=\p{Ll}))\p{L}[\p{L}\p{N}]*)*)|(\d+(?:[.,]\d+)*)|([.!?;:,()[\]<>≥≤=%€$£+…\n–—])/gu

// Addresses, references to other records, and labels in square brackets.
const unread = /\[[^\]\n]{1,30}\]|https?:\/\/\S{1,500}|\S{0,60}[#&]\d+\S{0,60}|\b[A-Z]{2,5}-\d+\b/g

const readCharactersMax = 4000

/**
 * The tokens of a text. Addresses and references to other records (`#24`, `OUT-11`) are left out: their figures
 * measure nothing. Of a long text only the beginning is read: a statement is a sentence.
 */
export function tokensOf(whole: string): Token[] {
  const text = whole.length > readCharactersMax ? whole.slice(0, readCharactersMax) : whole
  const tokens: Token[] = []
  const masked = /[#&/[-]/.test(text) ? text.replace(unread, found => ' '.repeat(found.length)) : text
  for (const match of masked.matchAll(pattern)) {
    const found = match[0]
    tokens.push({
      text: found,
      lower: match[1] ? found.toLowerCase().replaceAll('’', "'") : found,
      start: match.index,
      end: match.index + found.length,
      kind: match[1] ? 'word' : match[2] ? 'number' : 'sign',
    })
  }
  return tokens
}

/** Splits tokens where one thought ends and the next begins. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Token[][] = []
  let open: Token[] = []
  for (const token of tokens) {
    if (endsThought(token, open.at(-1))) {
      if (open.length > 0) segments.push(open)
      open = []
    } else open.push(token)
  }
  if (open.length > 0) segments.push(open)
  return segments
}

/** A full stop, question mark, colon, semicolon or line end; no stop that only shortens a word. */
export function endsThought(token: Token, before: Token | undefined): boolean {
  if (token.kind !== 'sign' || !/^[.!?;:…\n]$/.test(token.text)) return false
  return token.text !== '.' || before === undefined || !shortened.has(before.lower)
}

const shortened = new Set('e.g i.e etc vs approx incl resp ca no dr mr mrs sr jr dir st'.split(' '))
