import { expect, it } from 'vitest'
import { alike, judged } from './alike.ts'

it('tells apart what differs in a word, and what differs in time', async () => {
  const same = async () => '401'
  expect((await alike(20, same, same)).differ).toBe(0)
  expect(await alike(20, same, async () => '404')).toMatchObject({ differ: 20, isAlike: false })
  expect(judged({ oneMs: 80, otherMs: 83, differ: 0 }).isAlike).toBe(true)
  expect(judged({ oneMs: 80, otherMs: 86, differ: 0 }).isAlike).toBe(false)
  expect(judged({ oneMs: 0.4, otherMs: 2.3, differ: 0 }).isAlike).toBe(true)
  expect(judged({ oneMs: 0.4, otherMs: 2.5, differ: 0 }).isAlike).toBe(false)
})
