/** The words of a gate, as a voice reads them. */
import { type Day, weekdayOf, weekdays } from '../../parts/format/calendar-day.ts'
import { dayInFull } from '../../parts/format/days.ts'
import type { AnswerWord, Said, VoicePage } from './through-link.ts'

export interface Choosable {
  readonly answer: AnswerWord
  readonly label: string
  readonly says: string
}

export const choosable: readonly Choosable[] = [
  { answer: 'agree', label: 'Agree', says: 'The work may begin as described' },
  { answer: 'concern', label: 'Concern', says: 'It may begin, if this is mended' },
  { answer: 'hold', label: 'Hold', says: 'Wait until a day that I name' },
  { answer: 'object', label: 'Object', says: 'It must not begin like this' },
  { answer: 'notMine', label: 'Not mine', says: 'Somebody else should answer' },
]

export const answerLabels: { readonly [answer in AnswerWord]: string } = {
  agree: 'Agree',
  concern: 'Concern',
  hold: 'Hold',
  object: 'Object',
  notMine: 'Not mine',
  delegate: 'Asked somebody else',
}

/** `Wednesday 25 November 2026`. */
export function dayOfGate(day: Day): string {
  return `${weekdays[weekdayOf(day)]} ${dayInFull(day)}`
}

/** What is on the button: the deed and its object. */
export function sendWords(answer: AnswerWord | undefined): string {
  switch (answer) {
    case undefined:
      return 'Choose your answer'
    case 'concern':
      return 'Send: concern, with a way out'
    case 'hold':
      return 'Send: hold, until a day'
    case 'notMine':
      return 'Send: not mine'
    default:
      return `Send: ${answerLabels[answer].toLowerCase()}`
  }
}

/** How many have spoken, and what silence is. */
export function standingWords({ voices, mine }: VoicePage): string {
  const came = voices.filter(each => each.hasAnswered).length
  const count = `${countWord(came)} of ${countWord(voices.length).toLowerCase()} ${came === 1 ? 'has' : 'have'} answered`
  const hidden = mine.said === null && came > 0 ? '; you see theirs after yours' : ''
  return `${count}${hidden}. After the deadline the gate closes, and no answer is recorded as silence, not as consent.`
}

export function extraOf({ wayOut, untilOn, note }: Said): string {
  return [wayOut, untilOn && `Until ${dayInFull(untilOn)}.`, note].filter(Boolean).join(' ')
}

export function countWord(count: number): string {
  return words[count] ?? String(count)
}

const words = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
