import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentWords, sharesObject, similarity } from './content-words.ts'
import { doneVerdict } from './done.ts'
import { languageOf } from './language.ts'
import { methodWords } from './method.ts'
import { dones, statements } from './sentences.cases.ts'
import { statementVerdict } from './statement.ts'
import type { WordingVerdict } from './verdict.ts'

const sentences = [...statements, ...dones].map(each => each.text)
const words = [...new Set(sentences.flatMap(text => text.split(' ')))]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...words, 'CMO:', '[x]', '#4', '%', '.', ':', '\n'), { maxLength: 40 })
    .map(all => all.join(' ')),
)
const settings = { seed: 20261123, numRuns: 300 }

function isWhole(text: string, verdict: WordingVerdict): void {
  for (const { start, end, words: said, reason } of verdict.reasons) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(text.length)
    expect(reason.startsWith(said)).toBe(true)
    expect(reason.endsWith('.') || reason.endsWith('?')).toBe(true)
  }
  const decides = verdict.reasons.some(reason => reason.decides)
  expect(verdict.testable).toBe(!decides)
  expect(verdict.couldBe.length > 0).toBe(decides)
  for (const sentence of verdict.couldBe) expect(sentence).not.toMatch(/[{}]|undefined/)
}

test('whatever is typed, every reason has its place in the text and every verdict its reasons', () => {
  fc.assert(
    fc.property(anyText, text => {
      isWhole(text, statementVerdict(text, { parentDueOn: '2027-04-30', parentKey: 'OUT-11' }))
      isWhole(text, doneVerdict(text))
      for (const { start, end, words: said } of methodWords(text)) expect(text.slice(start, end)).toBe(said)
    }),
    settings,
  )
})

test('the same words give the same verdict, wherever they stand among blanks', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sentences), fc.nat(5), (text, blanks) => {
      const moved = `${' '.repeat(blanks)}${text}${' '.repeat(blanks)}`
      expect(statementVerdict(moved).testable).toBe(statementVerdict(text).testable)
      expect(statementVerdict(moved).couldBe).toEqual(statementVerdict(text).couldBe)
    }),
    settings,
  )
})

test('a figure and its unit make any direction testable', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Improve', 'Reduce', 'Increase', 'Raise', 'Cut', 'Optimise'),
      fc.constantFrom('renewals', 'the answer time', 'churn', 'test coverage'),
      fc.integer({ min: 2, max: 999 }),
      (verb, thing, figure) => {
        expect(statementVerdict(`${verb} ${thing}`).testable).toBe(false)
        expect(statementVerdict(`${verb} ${thing} to ${figure} %`).testable).toBe(true)
        expect(statementVerdict(`${verb} ${thing} by ${figure} days`).testable).toBe(true)
      },
    ),
    settings,
  )
})

test('similarity is symmetric, between 0 and 1, and 1 for a sentence and itself', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const share = similarity(a, b)
      expect(share).toBe(similarity(b, a))
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(similarity(a, a)).toBe(contentWords(a).length > 0 ? 1 : 0)
      expect(sharesObject(a, b)).toBe(sharesObject(b, a))
    }),
    settings,
  )
})

test('a long text is judged like a short one', () => {
  const long = `${sentences.join('. ')}. `.repeat(20)
  expect(languageOf(long)).toBe('en')
  isWhole(long, statementVerdict(long))
  isWhole(long, doneVerdict(long))
})
