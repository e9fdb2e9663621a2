/** What a verb still lacks, in words: 'Still needs a measure, a day and a ‘done’.' */
import type { Refusal } from '@throughline/model'

export function stillNeeds(refusals: readonly Refusal[]): string {
  const needs = [...new Set(refusals.flatMap(({ code }) => things[code] ?? []))]
  if (needs.length > 0) return `Still needs ${listed(needs)}.`
  return refusals[0]?.reason ?? ''
}

const things: { [code: string]: string } = {
  'vague-statement': 'a measure',
  'no-owner': 'an owner',
  'no-deadline': 'a day',
  'no-done': 'a ‘done’',
  'meaning-lost': 'how it serves',
  'orphan-work': 'an intent to serve',
  'no-why': 'a why',
  'no-champion': 'a champion',
  'no-horizon': 'a horizon',
  'no-review': 'a day of review',
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
