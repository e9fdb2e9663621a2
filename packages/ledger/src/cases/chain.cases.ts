import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryLedger } from '../memory/open.ts'
import type { Row } from '../row.ts'
import { fill, request, type Store, type Trial } from './trial.ts'

export function chainCases(store: Store): void {
  let trial: Trial
  beforeEach(async () => {
    trial = await store.begin()
  })
  afterEach(() => trial.drop())

  describe('past facts cannot change unseen', () => {
    it('finds an untouched chain sound, and an empty one', async () => {
      const facts = await fill(trial.ledger, 'a', 3)
      expect(await trial.ledger.verify('a')).toEqual({ sound: true, position: 3, hash: facts[2]!.hash })
      expect(await trial.ledger.verify('never')).toMatchObject({ sound: true, position: 0 })
    })

    it.each<Partial<Row>>([
      { at: '2026-11-21T09:30:00.001Z' },
      { actor: 'another' },
      { via: 'api' },
      { command: 'another' },
      { fingerprint: 'another' },
      { ordinal: 1 },
      { subject: 'another' },
      { kind: 'intent' },
      { verb: 'committed' },
      { version: 2 },
      { schema: 2 },
      { body: '{"dueOn":"2026-12-31"}' },
      { body: '{"dueOn": "2026-11-30"}' },
      { sealed: '[null,"Another reason"]' },
      { salt: '0'.repeat(32) },
      { salt: '' },
      { seal: '0'.repeat(64) },
      { hash: '0'.repeat(64) },
    ])('sees %o', async part => {
      await fill(trial.ledger, 'a', 3)
      await trial.change('a', 2, part)
      expect(await trial.ledger.verify('a')).toMatchObject({ sound: false, position: 2 })
    })

    it('sees a fact taken out, at the end too, and a head that was moved', async () => {
      const [, second] = await fill(trial.ledger, 'a', 3)
      await trial.remove('a', 3)
      expect(await trial.ledger.verify('a')).toMatchObject({ sound: false, position: 3 })
      await trial.changeHead('a', { position: 2, hash: second!.hash })
      expect(await trial.ledger.verify('a')).toMatchObject({ sound: true, position: 2 })
      await trial.changeHead('a', { position: 1, hash: second!.hash })
      expect(await trial.ledger.verify('a')).toMatchObject({ sound: false, position: 2 })
      await trial.changeHead('a', { position: 2, hash: '0'.repeat(64) })
      expect(await trial.ledger.verify('a')).toMatchObject({ sound: false, position: 2 })
    })
  })

  describe('erasing', () => {
    it('forgets the named positions of one workspace only, and the chain holds', async () => {
      const { ledger } = trial
      const before = await fill(ledger, 'a', 3)
      const untouched = await fill(ledger, 'b', 3)
      await ledger.erase('a', [2, 3, 99])
      await ledger.erase('a', [2])
      const after = await ledger.read('a', 0, 10)
      expect(after[0]).toEqual(before[0])
      for (const n of [1, 2]) {
        const { erasable: _, because: __, ...rest } = before[n]!
        expect(after[n]).toEqual({ ...rest, erased: true })
      }
      expect(await ledger.read('b', 0, 10)).toEqual(untouched)
      expect((await ledger.carry('a', 0, 10)).map(({ salt }) => salt === undefined)).toEqual([
        false,
        true,
        true,
      ])
      expect(await ledger.verify('a')).toMatchObject({ sound: true, position: 3 })
      expect((await ledger.append(request({ workspace: 'a', expected: 3 }))).outcome).toBe('appended')
    })
  })

  describe('carrying', () => {
    it('restores to the same hashes, from and to another sort of store', async () => {
      const { ledger } = trial
      await fill(ledger, 'a', 5)
      await ledger.erase('a', [2])
      const carried = await ledger.carry('a', 0, 10)
      const copy = openMemoryLedger()
      const written = JSON.parse(JSON.stringify(carried))
      expect(await copy.restore('elsewhere', written)).toEqual(await ledger.verify('a'))
      expect(await copy.read('elsewhere', 0, 10)).toEqual(await ledger.read('a', 0, 10))
      const back = await copy.carry('elsewhere', 0, 10)
      expect(await ledger.restore('back', back)).toMatchObject({ sound: true, position: 5 })
      expect(await ledger.verify('back')).toEqual(await ledger.verify('a'))
      expect(await ledger.carry('back', 0, 10)).toEqual(carried)
      const next = await ledger.append(request({ workspace: 'back', expected: 5 }))
      expect(next.outcome).toBe('appended')
    })

    it('refuses what is not whole, and a workspace that holds something', async () => {
      const { ledger } = trial
      await fill(ledger, 'a', 3)
      const carried = await ledger.carry('a', 0, 10)
      const [first, second, third] = carried
      const refused = [
        [second!, third!],
        [first!, third!],
        [first!, { ...second!, actor: 'another' }],
        [first!, { ...second!, because: 'Another reason' }],
        [first!, { ...second!, salt: undefined }],
        [first!, { ...second!, erased: true }],
        [first!, { ...second!, hash: third!.hash }],
        [first!, { ...first!, position: 2 }],
      ]
      for (const facts of refused) expect(await ledger.restore('b', facts)).toMatchObject({ sound: false })
      expect(await ledger.workspaces()).toEqual(['a'])
      expect(await ledger.restore('a', carried)).toMatchObject({ sound: false, position: 3 })
      expect(await ledger.restore('a', [])).toMatchObject({ sound: false })
      expect(await ledger.restore('b', [])).toMatchObject({ sound: true, position: 0 })
      expect(await ledger.restore('b', carried)).toMatchObject({ sound: true, position: 3 })
    })
  })
}
