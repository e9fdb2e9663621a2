import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Append, NewFact } from '../ledger.ts'
import { fill, insist, newFact, request, type Store, type Trial } from './trial.ts'

export function appendCases(store: Store): void {
  let trial: Trial
  beforeEach(async () => {
    trial = await store.begin()
  })
  afterEach(() => trial.drop())

  describe('one order per workspace', () => {
    it('numbers facts from 1, each workspace for itself', async () => {
      const { ledger } = trial
      await ledger.append(request({ workspace: 'a', expected: 0, facts: [newFact(), newFact()] }))
      await ledger.append(request({ workspace: 'b', expected: 0 }))
      await ledger.append(request({ workspace: 'a', expected: 2 }))
      expect((await ledger.read('a', 0, 10)).map(fact => fact.position)).toEqual([1, 2, 3])
      expect((await ledger.read('b', 0, 10)).map(fact => fact.position)).toEqual([1])
      expect(await ledger.workspaces()).toEqual(['a', 'b'])
      expect(await ledger.head('never')).toEqual({ position: 0, hash: '0'.repeat(64) })
    })

    it('refuses facts decided on another position, behind or ahead', async () => {
      const { ledger } = trial
      const [, last] = await fill(ledger, 'a', 2)
      for (const expected of [0, 1, 3]) {
        expect(await ledger.append(request({ workspace: 'a', expected }))).toEqual({
          outcome: 'conflict',
          head: { position: 2, hash: last!.hash },
        })
      }
      expect((await ledger.append(request({ workspace: 'empty', expected: 1 }))).outcome).toBe('conflict')
      expect(await ledger.workspaces()).toEqual(['a'])
    })

    it('lets one of many win each position, and loses none who try again', async () => {
      const nodes = [trial.ledger, (await trial.other?.()) ?? trial.ledger]
      const race = await Promise.all(
        [...Array(8).keys()].map(n => nodes[n % 2]!.append(request({ workspace: 'a', expected: 0 }))),
      )
      expect(race.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array(7).fill('conflict')])
      await Promise.all([...Array(24).keys()].map(n => insist(nodes[n % 2]!, { workspace: 'a' })))
      expect((await trial.ledger.read('a', 0, 100)).map(fact => fact.position)).toEqual(
        [...Array(25).keys()].map(n => n + 1),
      )
      expect(await trial.ledger.verify('a')).toMatchObject({ sound: true, position: 25 })
    })
  })

  describe('a command applies at most once', () => {
    it('answers the facts of then, whatever position is expected now', async () => {
      const { ledger } = trial
      const asked = request({ workspace: 'a', expected: 0, facts: [newFact(), newFact()] })
      const first = await ledger.append(asked)
      await fill(ledger, 'a', 1)
      for (const expected of [0, 3, 7]) {
        const again = await ledger.append({ ...asked, expected, facts: [newFact()] })
        expect(again).toEqual({ ...first, outcome: 'repeated' })
      }
      const reused = await ledger.append({ ...asked, fingerprint: 'asked-otherwise' })
      expect(reused).toEqual({ ...first, outcome: 'reused' })
      expect((await ledger.head('a')).position).toBe(3)
      expect(await ledger.readCommand('a', asked.command)).toEqual('facts' in first && first.facts)
    })

    it('holds across nodes and at the same time', async () => {
      const nodes = [trial.ledger, (await trial.other?.()) ?? trial.ledger]
      const asked = request({ workspace: 'a', expected: 0 })
      const answers = await Promise.all([...Array(5).keys()].map(n => nodes[n % 2]!.append(asked)))
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array(4).fill('repeated')])
      expect((await trial.ledger.head('a')).position).toBe(1)
    })

    it('knows a command by its workspace too', async () => {
      const { ledger } = trial
      const asked = request({ workspace: 'a', expected: 0 })
      await ledger.append(asked)
      expect((await ledger.append({ ...asked, workspace: 'b' })).outcome).toBe('appended')
    })
  })

  describe('kept together or not at all', () => {
    it('throws where a version is taken, and keeps nothing', async () => {
      const { ledger } = trial
      const kept = newFact()
      await ledger.append(request({ workspace: 'a', expected: 0, facts: [kept] }))
      const before = await ledger.head('a')
      const late = request({ workspace: 'a', expected: 1, facts: [newFact(), kept] })
      await expect(ledger.append(late)).rejects.toThrow('is taken')
      const twice = newFact()
      await expect(ledger.append({ ...late, facts: [twice, twice] })).rejects.toThrow('is taken')
      expect(await ledger.head('a')).toEqual(before)
      expect(await ledger.readCommand('a', late.command)).toEqual([])
      // The same subject in another workspace is another subject.
      const elsewhere = await ledger.append(request({ workspace: 'b', expected: 0, facts: [kept] }))
      expect(elsewhere.outcome).toBe('appended')
      expect((await ledger.append({ ...late, facts: [newFact()] })).outcome).toBe('appended')
    })

    it.each<[string, Partial<Append> | { fact: Partial<NewFact> }]>([
      ['no facts', { facts: [] }],
      ['a negative position', { expected: -1 }],
      ['a local time', { at: '2026-11-21T09:30:00+01:00' }],
      ['an empty actor', { actor: '' }],
      ['NUL in a name', { command: 'a\0b' }],
      ['half a character in a name', { actor: '\ud800' }],
      ['a version below 1', { fact: { version: 0 } }],
      ['not a number', { fact: { body: { share: Number.NaN } } }],
      ['an endless number', { fact: { erasable: { share: 1 / 0 } } }],
      ['an instance', { fact: { body: { at: new Date(0) as unknown as string } } }],
      ['a hole', { fact: { body: { list: [undefined as unknown as null] } } }],
    ])('throws at %s, which it could not keep as it is', async (_, part) => {
      const facts = 'fact' in part ? [newFact(part.fact)] : [newFact()]
      const asked = { ...request({ workspace: 'a', expected: 0, facts }), ...('fact' in part ? {} : part) }
      await expect(trial.ledger.append(asked)).rejects.toThrow()
      expect((await trial.ledger.head('a')).position).toBe(0)
    })
  })

  it('keeps facts exactly as they were said', async () => {
    const { ledger } = trial
    const body = {
      z: 1,
      a: [0.1 + 0.2, 1e21, 5e-324, -1.5, true, null, ''],
      'naïve "quoted" \\ key': '日本 🎯 \u0000 \u2028 \ud800 end',
      nested: { deep: [{}, []] },
      ...JSON.parse('{"__proto__":{"polluted":true}}'),
    }
    const fact = newFact({ body, erasable: { name: 'Ø\u0000', list: ['x'] } })
    const asked = request({
      workspace: 'wörk space\n',
      expected: 0,
      because: 'A\u0000B\ud800',
      facts: [fact],
    })
    const appended = await ledger.append(asked)
    const [read] = await ledger.read(asked.workspace, 0, 1)
    expect(read).toMatchObject({ ...fact, because: asked.because, erased: false, position: 1, ordinal: 0 })
    expect(Object.keys(read!.body)).toContain('__proto__')
    expect(appended).toEqual({ outcome: 'appended', facts: [read] })
    expect(await ledger.verify(asked.workspace)).toMatchObject({ sound: true })
  })

  describe('reading', () => {
    it('pages in order', async () => {
      const { ledger } = trial
      const facts = await fill(ledger, 'a', 7)
      expect(await ledger.read('a', 2, 3)).toEqual(facts.slice(2, 5))
      expect(await ledger.read('a', 7, 3)).toEqual([])
      for (const limit of [0, 10_001, 1.5]) await expect(ledger.read('a', 0, limit)).rejects.toThrow('page')
      await expect(ledger.read('a', -1, 1)).rejects.toThrow('position')
    })

    it('stops at a gap, and never goes past it', async () => {
      const { ledger } = trial
      await fill(ledger, 'a', 5)
      await trial.remove('a', 3)
      expect((await ledger.read('a', 0, 10)).map(fact => fact.position)).toEqual([1, 2])
      expect(await ledger.read('a', 2, 10)).toEqual([])
    })

    it('tells one subject and one command', async () => {
      const { ledger } = trial
      const subject = randomUUID()
      const facts = [newFact({ subject }), newFact(), newFact({ subject, version: 2 })]
      const asked = request({ workspace: 'a', expected: 0, facts })
      await ledger.append(asked)
      await ledger.append(request({ workspace: 'b', expected: 0, facts: [newFact({ subject })] }))
      expect((await ledger.readSubject('a', subject)).map(fact => fact.version)).toEqual([1, 2])
      expect((await ledger.readCommand('a', asked.command)).map(fact => fact.ordinal)).toEqual([0, 1, 2])
      expect(await ledger.readCommand('b', asked.command)).toEqual([])
    })
  })
}
