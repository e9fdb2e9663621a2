/** How far an intent is read, in a sentence or two. */
import type { Reading } from '@throughline/model'

/** 'Two of five teams have not read it. One divergence is open.' */
export function standingSentence(readings: readonly Reading[], divergences: number): string {
  const unread = readings.filter(reading => !reading.interpretation).length
  return `${readSentence(readings.length, unread)} ${divergenceSentence(divergences, readings.length - unread)}`.trim()
}

function readSentence(teams: number, unread: number): string {
  if (teams === 0) return 'No team owns something below it yet, so nobody is asked to read it.'
  if (unread === 0 && teams === 1) return 'The one team has read it.'
  if (unread === 0) return `${teams === 2 ? 'Both' : `All ${inWords(teams)}`} teams have read it.`
  if (unread === teams) return 'No team has read it yet.'
  return `${capital(inWords(unread))} of ${inWords(teams)} teams ${unread === 1 ? 'has' : 'have'} not read it.`
}

function divergenceSentence(open: number, read: number): string {
  if (open > 0) return `${capital(inWords(open))} ${open === 1 ? 'divergence is' : 'divergences are'} open.`
  return read > 1 ? 'No divergence is open.' : ''
}

function inWords(count: number): string {
  return words[count] ?? String(count)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
