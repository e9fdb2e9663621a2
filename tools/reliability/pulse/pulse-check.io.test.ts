import { expect, it } from 'vitest'
import { pulseCheck } from './pulse-check.ts'

it('gives nobody away in 500 organisations, and finds what two naive rules do', async () => {
  const { found, early, control, shown } = await pulseCheck({ organisations: 500, seed: 5 })
  expect({ found, early }).toEqual({ found: [], early: 0 })
  expect(control).toEqual({ tried: 40, everyFilter: 40, liveTotal: 40 })
  expect(shown).toBeGreaterThan(1_000)
}, 240_000)
