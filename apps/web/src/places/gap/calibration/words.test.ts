import type { CalibrationSaid, Score } from '@throughline/diagnosis'
import { describe, expect, test } from 'vitest'
import { behindInWords, besideInWords, headline, heldInWords, ownInWords } from './words.ts'

const plain = (text: string) => text.replaceAll('\u202f', ' ')

describe('how good the forecasts were, in sentences', () => {
  test('nothing, then too early, before anything is claimed', () => {
    expect(headline({ count: 0, promises: 0, bins: [] })).toBe('Nothing can be judged yet.')
    expect(headline(score({ promises: 1 }))).toBe('Too early to say: 1 promise has come to its day.')
    expect(headline(score({ promises: 4 }))).toBe('Too early to say: 4 promises have come to their day.')
    expect(besideInWords(score({ promises: 4 }))).toBe('')
  })

  test('80 % days hold while the interval holds 80 %, and else are too early or too late', () => {
    expect(plain(headline(score({})))).toBe('80 % days hold: 83 % came by theirs.')
    expect(plain(headline(score({ by80: { share: 0.5, lower: 0.4, upper: 0.6 } })))).toBe(
      '80 % days are too early: 50 % came by theirs.',
    )
    expect(plain(headline(score({ by80: { share: 0.97, lower: 0.9, upper: 0.99 } })))).toBe(
      '80 % days are later than they need be: 97 % came by theirs.',
    )
  })

  test('how many stand behind it, and how far that reaches', () => {
    expect(plain(behindInWords(said(score({}))))).toBe(
      '101 forecasts of 7 promises that came to their day. Of so many, the true share lies between 52 % and 96 % in nine of ten such histories.',
    )
    expect(behindInWords(said(score({ promises: 1, count: 3 })))).toBe(
      '3 forecasts of 1 promise that came to its day.',
    )
    expect(heldInWords(undefined)).toBe('–')
  })

  test('beside the guesses that cost nothing', () => {
    expect(besideInWords(score({}))).toBe(
      'Closer than taking each plan at its word and than the history of slips.',
    )
    expect(besideInWords(score({ brierOfSlips: 0.1 }))).toBe(
      'Closer than taking each plan at its word, and no closer than the history of slips.',
    )
    expect(besideInWords(score({ brierOfSlips: 0.1, brierAsPlanned: 0.1 }))).toBe(
      'No closer than taking each plan at its word, or than the history of slips.',
    )
  })

  test('one’s own promises, to oneself', () => {
    const computed = score({ promises: 1, count: 2, bins: [{ said: 0.6, came: 1, count: 2 }] })
    const stated = score({ promises: 1, count: 2, bins: [{ said: 0.8, came: 1, count: 2 }] })
    expect(plain(ownInWords({ computed, stated }))).toBe(
      'One promise of yours came to its day, in time. You had been 80 % sure on average; the forecast said 60 %.',
    )
    expect(ownInWords({ computed, stated: { count: 0, promises: 0, bins: [] } })).toBe(
      'One promise of yours came to its day, in time. How sure you were was not said.',
    )
    const late = [
      { said: 0.7, came: 0.5, count: 2 },
      { said: 0.9, came: 0.5, count: 2 },
    ]
    const several = { promises: 3, count: 4, bins: late }
    expect(plain(ownInWords({ computed: score(several), stated: score(several) }))).toBe(
      '3 promises of yours came to their day. You had been 80 % sure on average; the forecast said 80 %. Of what you said, 50 % came in time.',
    )
  })
})

function score(other: Partial<Score>): Score {
  const by80 = { share: 0.83, lower: 0.52, upper: 0.96 }
  const brier = { brier: 0.11, brierAsPlanned: 0.23, brierOfSlips: 0.2 }
  return { count: 101, promises: 7, by80, ...brier, bins: [{ said: 0.6, came: 0.8, count: 101 }], ...other }
}

function said(whole: Score): CalibrationSaid {
  return { position: 1, asOf: '2026-11-23', whole, kinds: {}, teams: [] }
}
