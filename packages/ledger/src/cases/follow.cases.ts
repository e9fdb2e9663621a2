import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { genesis } from '../chain.ts'
import type { Fact, Ledger } from '../ledger.ts'
import { fill, insist, request, type Store, type Trial } from './trial.ts'

export function followCases(store: Store): void {
  let trial: Trial
  beforeEach(async () => {
    trial = await store.begin()
  })
  afterEach(() => trial.drop())

  describe('following', () => {
    it('hears of appends, and no more after leaving', async () => {
      const { ledger } = trial
      const heard: string[] = []
      const leave = ledger.follow((workspace, position) => heard.push(`${workspace} ${position}`))
      const stays = until(ledger, 'b', 1)
      await fill(ledger, 'a', 2)
      leave()
      await fill(ledger, 'b', 1)
      await stays
      expect(heard).toEqual(['a 1', 'a 2'])
    })

    it('hears of appends by another node, also of those before it listened', async context => {
      if (trial.other === undefined) return context.skip('this store lives in one process')
      const other = await trial.other()
      await fill(other, 'before', 3)
      await until(trial.ledger, 'before', 3)
      const heard = until(trial.ledger, 'after one with spaces', 2)
      await fill(other, 'after one with spaces', 2)
      await heard
    })
  })

  it('gives every reader every fact once and in order, while many write', async () => {
    const nodes = [trial.ledger, (await trial.other?.()) ?? trial.ledger]
    const tails = [0, 1, 0].map(n => tail(nodes[n]!, 'a', 40))
    await Promise.all([...Array(40).keys()].map(n => insist(nodes[n % 2]!, { workspace: 'a' })))
    const kept = await trial.ledger.read('a', 0, 100)
    expect(kept.map(fact => fact.position)).toEqual([...Array(40).keys()].map(n => n + 1))
    for (const read of await Promise.all(tails)) expect(read).toEqual(kept)
  })

  describe('snapshots', () => {
    const body = Uint8Array.from([0, 1, 255, 0])
    const part = { projection: 'world', codeVersion: 3, body }

    it('keeps the furthest of each projection and code version', async () => {
      const { ledger } = trial
      const [first, second] = await fill(ledger, 'a', 2)
      await ledger.saveSnapshot('a', { ...part, position: 2, hash: second!.hash })
      await ledger.saveSnapshot('a', { ...part, position: 1, hash: first!.hash })
      await ledger.saveSnapshot('a', { ...part, codeVersion: 4, position: 1, hash: first!.hash })
      expect(await ledger.loadSnapshot('a', 'world', 3)).toEqual({ ...part, position: 2, hash: second!.hash })
      expect(await ledger.loadSnapshot('a', 'world', 4)).toMatchObject({ position: 1 })
      expect(await ledger.loadSnapshot('a', 'world', 5)).toBeUndefined()
      expect(await ledger.loadSnapshot('a', 'load', 3)).toBeUndefined()
      expect(await ledger.loadSnapshot('b', 'world', 3)).toBeUndefined()
    })

    it('never uses one of another history', async () => {
      const { ledger } = trial
      await fill(ledger, 'a', 2)
      await ledger.saveSnapshot('a', { ...part, position: 2, hash: genesis })
      expect(await ledger.loadSnapshot('a', 'world', 3)).toBeUndefined()
      await ledger.saveSnapshot('a', { ...part, position: 3, hash: genesis })
      expect(await ledger.loadSnapshot('a', 'world', 3)).toBeUndefined()
    })

    it('drops what may hold the erased, and takes nothing older back', async () => {
      const { ledger } = trial
      const [first, second] = await fill(ledger, 'a', 2)
      const [other] = await fill(ledger, 'b', 1)
      await ledger.saveSnapshot('a', { ...part, position: 2, hash: second!.hash })
      await ledger.saveSnapshot('b', { ...part, position: 1, hash: other!.hash })
      await ledger.erase('a', [1])
      expect(await ledger.loadSnapshot('a', 'world', 3)).toBeUndefined()
      expect(await ledger.loadSnapshot('b', 'world', 3)).toBeDefined()
      await ledger.saveSnapshot('a', { ...part, position: 1, hash: first!.hash })
      expect(await ledger.loadSnapshot('a', 'world', 3)).toBeUndefined()
      const appended = await ledger.append(request({ workspace: 'a', expected: 2 }))
      const hash = 'facts' in appended ? appended.facts[0]!.hash : ''
      await ledger.saveSnapshot('a', { ...part, position: 3, hash })
      expect(await ledger.loadSnapshot('a', 'world', 3)).toMatchObject({ position: 3 })
    })
  })
}

/** Resolves once a follower has heard of this position. */
function until(ledger: Ledger, workspace: string, position: number): Promise<void> {
  return new Promise(resolve => {
    const leave = ledger.follow((where, reached) => {
      if (where !== workspace || reached < position) return
      leave()
      resolve()
    })
  })
}

/** Reads on whenever it hears of more, as a projection does, until it has so many facts. */
function tail(ledger: Ledger, workspace: string, count: number): Promise<Fact[]> {
  return new Promise((resolve, reject) => {
    const read: Fact[] = []
    let reading: Promise<void> = Promise.resolve()
    const leave = ledger.follow(where => {
      if (where === workspace) reading = reading.then(readOn).catch(reject)
    })
    async function readOn(): Promise<void> {
      read.push(...(await ledger.read(workspace, read.length, 7)))
      if (read.length < count) return
      leave()
      resolve(read)
    }
  })
}
