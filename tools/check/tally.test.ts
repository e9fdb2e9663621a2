import { describe, expect, it } from 'vitest'
import { added, closingLine, skipLines, slowLines } from './tally.ts'

const skip = (test: string, reason: string) => ({ test, reason })

describe('the closing line', () => {
  it('names passed and failed, and skipped only where there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: [] })).toBe('3 passed, 0 failed')
    expect(closingLine({ passed: 3, failed: 1, skipped: [skip('a', 'no browser')] })).toBe(
      '3 passed, 1 failed, 1 skipped',
    )
  })

  it('adds runs up', () => {
    const one = { passed: 1, failed: 2, skipped: [skip('a', 'x')] }
    expect(added(one, { passed: 4, failed: 0, skipped: [] })).toEqual({
      passed: 5,
      failed: 2,
      skipped: one.skipped,
      files: [],
    })
  })
})

it('names the files that took longest, the longest first', () => {
  const files = Array.from({ length: 12 }, (_, each) => ({ file: `${each}.test.ts`, ms: each * 1500 }))
  expect(slowLines(files)).toHaveLength(8)
  expect(slowLines(files).slice(0, 2)).toEqual(['    16.5 s 11.test.ts', '    15.0 s 10.test.ts'])
})

describe('skips', () => {
  it('are folded by reason, the most frequent first', () => {
    const skipped = [skip('a', 'no browser'), ...['b', 'c', 'd'].map(test => skip(test, 'no real plan'))]
    expect(skipLines(skipped)).toEqual([
      '  3 skipped: no real plan (b; c; and 1 like it)',
      '  1 skipped: no browser (a)',
    ])
  })
})
