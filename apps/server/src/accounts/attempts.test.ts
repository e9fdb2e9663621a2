import { expect, it } from 'vitest'
import { Attempts } from './attempts.ts'

const limit = { tries: 3, windowMs: 60_000 }

it('says how long to wait once there were too many, by name, and forgets with time', () => {
  let now = 0
  const attempts = new Attempts(() => now)
  expect([1, 2, 3, 4].map(() => attempts.count('ada', limit))).toEqual([0, 0, 0, 60])
  expect(attempts.count('eve', limit)).toBe(0)
  now = 45_500
  expect(attempts.count('ada', limit)).toBe(15)
  now = 60_000
  expect(attempts.count('ada', limit)).toBe(0)
})

it('begins anew when it was right', () => {
  const attempts = new Attempts(() => 0)
  for (let tries = 0; tries < 3; tries++) attempts.count('ada', limit)
  attempts.clear('ada')
  expect(attempts.count('ada', limit)).toBe(0)
})
