import { describe, expect, it } from 'vitest'
import { AskedOnce } from './asked-once.ts'

/** Answers that end when they are told to, each with the position at which it began. */
function answering() {
  const now = { position: 1, day: '2026-11-23' }
  const begun: { position: number; end: (fault?: Error) => void }[] = []
  const answers = new AskedOnce<number>()
  const ask = () =>
    answers.ask(
      'outlook',
      () => ({ ...now }),
      () => {
        const { position } = now
        return new Promise<number>((resolve, reject) =>
          begun.push({ position, end: fault => (fault ? reject(fault) : resolve(position)) }),
        )
      },
    )
  return { now, begun, ask }
}

describe('an answer that many ask for', () => {
  it('is worked out once for each position and day', async () => {
    const { now, begun, ask } = answering()
    const both = [ask(), ask()]
    begun[0]!.end()
    expect(await Promise.all(both)).toEqual([1, 1])
    now.day = '2026-11-24'
    void ask()
    expect(begun).toHaveLength(2)
  })

  it('joins all changes that come while it is worked out into one further answer', async () => {
    const { now, begun, ask } = answering()
    const first = ask()
    now.position = 2
    const second = ask()
    now.position = 3
    const third = ask()
    begun[0]!.end()
    expect(await first).toBe(1)
    await expect.poll(() => begun.length).toBe(2)
    begun[1]!.end()
    expect(await Promise.all([second, third])).toEqual([3, 3])
    expect(begun.map(each => each.position)).toEqual([1, 3])
  })

  it('is asked for again where it failed', async () => {
    const { begun, ask } = answering()
    const failed = ask()
    begun[0]!.end(new Error('the thread was let go'))
    await expect(failed).rejects.toThrow('let go')
    const again = ask()
    begun[1]!.end()
    expect(await again).toBe(1)
  })
})
