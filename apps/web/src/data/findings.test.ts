import type { Finding } from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SharedFindings } from './findings.ts'

const finding = { subject: { id: 'a' }, code: 'no-owner' } as Finding

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function looked() {
  const listeners = new Set<() => void>()
  const live = {
    world: { position: 1 } as World,
    subscribe: (changed: () => void) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
  const look = vi.fn(async () => ({ ok: true as const, findings: [finding], cannot: [] }))
  const moved = (position: number) => {
    live.world = { position } as World
    for (const listener of listeners) listener()
  }
  return { shared: new SharedFindings(live, look), look, moved, listeners }
}

it('are asked for once, however many look', async () => {
  const { shared, look } = looked()
  shared.subscribe(() => {})
  shared.subscribe(() => {})
  await vi.runAllTimersAsync()
  expect(look).toHaveBeenCalledTimes(1)
  expect([shared.now.phase, shared.now.of('a').length, shared.now.of('b').length]).toEqual(['here', 1, 0])
})

it('are asked for again once the world rests, and not where nothing was kept', async () => {
  const { shared, look, moved } = looked()
  shared.subscribe(() => {})
  await vi.runAllTimersAsync()
  moved(1)
  moved(2)
  await vi.advanceTimersByTimeAsync(1500)
  moved(3)
  await vi.advanceTimersByTimeAsync(1500)
  expect(look).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(600)
  expect(look).toHaveBeenCalledTimes(2)
})

it('are left alone when nobody looks', async () => {
  const { shared, look, moved, listeners } = looked()
  shared.subscribe(() => {})()
  moved(2)
  await vi.runAllTimersAsync()
  expect([look.mock.calls.length, listeners.size]).toEqual([0, 0])
})
