import { expect, it } from 'vitest'
import { walk } from './walk.ts'

it('five thousand requests that nobody should send are answered without a fault', {
  timeout: 400_000,
}, async () => {
  const walked = await walk({ requests: 5000, seed: 41, slowMs: 5000 })
  expect(walked.wrong).toEqual([])
  expect(walked).toMatchObject({ faults: 0, stacks: 0, foreign: 0, slow: 0 })
  // Not everything was turned away at the door: something was kept, and something refused in words.
  const met = Object.keys(walked.statuses)
  for (const status of ['200', '201', '400', '401', '404', '415', '422']) expect(met).toContain(status)
})

it('tells what is too late, so that the check can fail', async () => {
  const walked = await walk({ requests: 20, seed: 1, slowMs: 0 })
  expect(walked.slow).toBe(20)
  expect(walked.wrong.length).toBeGreaterThan(0)
})

it('asks the same again for the same seed', async () => {
  const [once, again] = [await walk({ requests: 60, seed: 5 }), await walk({ requests: 60, seed: 5 })]
  expect(once.statuses).toEqual(again.statuses)
})
