/** What the YAML parser objects to, in words that say what to do. */
import type { YAMLError } from 'yaml'
import type { Place } from '../place.ts'
import { type Trouble, unreadable } from '../trouble.ts'
import type { Positions } from './positions.ts'

const said: { readonly [code: string]: { reason?: string; remedy: string } } = {
  TAB_AS_INDENT: { reason: 'A tab stands where spaces indent.', remedy: 'Indent with spaces.' },
  DUPLICATE_KEY: { reason: 'This word stands twice in one record.', remedy: 'Keep one of the two.' },
  BAD_INDENT: { remedy: 'Put it under the words it belongs to, with the same spaces as its neighbours.' },
  MISSING_CHAR: { remedy: 'Close what was opened: a quote, a bracket, or a colon and a space after a word.' },
  MULTILINE_IMPLICIT_KEY: {
    reason: 'A word before a colon runs over several lines.',
    remedy: 'Put text that holds a colon in quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'A second colon on this line reads as a group within a word.',
    remedy: 'Put text that holds a colon in quotes.',
  },
  MULTIPLE_DOCS: { reason: 'A second document begins here.', remedy: 'Keep one plan in a file.' },
  UNEXPECTED_TOKEN: { remedy: 'Put the text in quotes, or indent it under its word.' },
  BAD_ALIAS: { remedy: 'Write the value itself.' },
}

export function syntaxTroubles(errors: readonly YAMLError[], positions: Positions): Trouble[] {
  return errors.slice(0, 20).map(error => {
    if (error.message.includes('call stack')) return tooDeep(positions.at(error.pos[0]))
    const known = said[error.code]
    const place = positions.at(error.pos[0], Math.min(error.pos[1], error.pos[0] + 1))
    const reason = known?.reason ?? `${firstSentence(error.message)}.`
    const remedy = known?.remedy ?? 'Mend the line; text with special signs goes in quotes.'
    return unreadable('malformed-yaml', place, { reason, remedy })
  })
}

export function tooDeep(place: Place): Trouble {
  const said = { reason: 'It is nested too deeply to read.', remedy: 'Write deep trees flat, with parent.' }
  return unreadable('nested-too-deep', place, said)
}

function firstSentence(message: string): string {
  const text = message.split('\n')[0]!.replace(/[.\s]+$/, '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
