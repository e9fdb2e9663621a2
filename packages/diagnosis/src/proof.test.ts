import { faultCodes } from '@throughline/simulator'
import { describe, expect, it } from 'vitest'
import { run } from './clarity.bench.ts'

const wording: readonly string[] = [
  'vague-statement',
  'no-done',
  'too-rigid',
  'overlapping-outcomes',
  'meaning-lost',
]

describe('the proof on simulated organisations', async () => {
  const figures = (await run(['60'], () => {})) as Record<string, { recall: number; precision: number }>

  it.each(faultCodes)('%s finds 95 of 100, and is right in 95 (words: 90)', code => {
    const { recall, precision } = figures[code]!
    expect(recall).toBeGreaterThanOrEqual(0.95)
    expect(precision).toBeGreaterThanOrEqual(wording.includes(code) ? 0.9 : 0.95)
  })
})
