import type { World } from '@throughline/model'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SharedAnswer } from './shared-answer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

class Feed {
  world: World = { position: 1 } as World
  #listeners = new Set<() => void>()
  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  move(position: number) {
    this.world = { position } as World
    for (const listener of this.#listeners) listener()
  }
}

test('facts that come in a handful make one question, and the old answer stays until the new one', async () => {
  const feed = new Feed()
  const asked: number[] = []
  const shared = new SharedAnswer(feed, async () => {
    asked.push(feed.world.position)
    return { ok: true as const, of: feed.world.position }
  })
  expect(shared.now.phase).toBe('coming')
  const end = shared.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(0)
  expect(shared.now).toMatchObject({ phase: 'here', said: { of: 1 }, isAsking: false })
  for (const position of [2, 3, 4]) feed.move(position)
  expect(shared.now.said).toMatchObject({ of: 1 })
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toEqual([1, 4])
  expect(shared.now.said).toMatchObject({ of: 4 })
  end()
  feed.move(5)
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toEqual([1, 4])
})

test('where the server gives none, the last answer stays and it is asked again with the next change', async () => {
  const feed = new Feed()
  const answers = [{ ok: true as const, of: 1 }, no, { ok: true as const, of: 3 }]
  const shared = new SharedAnswer<{ of: number }>(feed, async () => answers.shift()!)
  shared.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(0)
  feed.move(2)
  await vi.advanceTimersByTimeAsync(5000)
  expect(shared.now).toMatchObject({ phase: 'unknown', said: { of: 1 } })
  feed.move(3)
  await vi.advanceTimersByTimeAsync(5000)
  expect(shared.now).toMatchObject({ phase: 'here', said: { of: 3 } })
})

test('what comes while it is being answered is asked for afterwards', async () => {
  const feed = new Feed()
  let answer: (said: { ok: true; of: number }) => void = () => {}
  const shared = new SharedAnswer<{ of: number }>(feed, () => new Promise(resolve => (answer = resolve)))
  shared.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(0)
  feed.move(2)
  await vi.advanceTimersByTimeAsync(5000)
  answer({ ok: true, of: 1 })
  await vi.advanceTimersByTimeAsync(0)
  expect(shared.now).toMatchObject({ said: { of: 1 }, isAsking: true })
  await vi.advanceTimersByTimeAsync(5000)
  answer({ ok: true, of: 2 })
  await vi.advanceTimersByTimeAsync(0)
  expect(shared.now).toMatchObject({ said: { of: 2 }, isAsking: false })
})

const no = { ok: false as const, problem: { status: 500, code: 'x', title: 'No.' } }

test('it is asked once, however many look, and not at all when nobody does', async () => {
  const feed = new Feed()
  const look = vi.fn(async () => ({ ok: true as const, of: 1 }))
  const shared = new SharedAnswer(feed, look)
  shared.subscribe(() => {})()
  await vi.advanceTimersByTimeAsync(5000)
  expect(look).not.toHaveBeenCalled()
  shared.subscribe(() => {})
  shared.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(5000)
  expect(look).toHaveBeenCalledTimes(1)
})
