import type { Append } from '@throughline/ledger'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { describe, expect, it, vi } from 'vitest'
import { openHost } from '../open.ts'
import { fixedClock, house } from '../testing/house.ts'
import { WorkspaceStopped } from './live-workspace.ts'

const add = (title: string) => ({ kind: 'task', verb: 'add', fields: { title } })

/** A fact of a kind that only a later release knows. */
const fromTheFuture = (expected: number): Append => ({
  workspace: 'acme',
  expected,
  command: 'later',
  fingerprint: 'f',
  at: '2026-11-23T09:00:00.000Z',
  actor: 'clock',
  via: 'clock',
  facts: [
    {
      subject: 's',
      kind: 'hologram',
      verb: 'added',
      version: 1,
      schema: 9,
      body: { key: 'H-1', state: 'on' },
    },
  ],
})

describe('a fact this release does not know', () => {
  it('stops its workspace, which says so, and no other', async () => {
    const ledger = openMemoryLedger()
    const { ewa, say, host } = await house(ledger)
    const { position } = await ledger.head('acme')
    await ledger.append(fromTheFuture(position))
    await expect(say(ewa, add('one'))).rejects.toBeInstanceOf(WorkspaceStopped)
    await expect(say(ewa, add('two'))).rejects.toBeInstanceOf(WorkspaceStopped)
    expect((await ledger.head('acme')).position).toBe(position + 1)
    await expect(host.replica(ewa)).rejects.toBeInstanceOf(WorkspaceStopped)
    const elsewhere = { ...ewa, workspace: 'elsewhere' }
    const asked = { principal: elsewhere, id: host.clock.newId(), steps: [add('three')] }
    expect((await host.carryOut(asked)).outcome).toBe('done')
    await expect(openHost({ ledger, clock: fixedClock() }).world('acme')).rejects.toBeInstanceOf(
      WorkspaceStopped,
    )
  })
})

describe('memory', () => {
  it('holds as many workspaces as it may, and loads the others from their snapshot', async () => {
    const ledger = openMemoryLedger()
    const { ewa, id } = await house(ledger)
    const host = openHost({ ledger, clock: fixedClock(), liveMost: 2 })
    const names = ['one', 'two', 'three', 'four']
    for (const round of [1, 2]) {
      for (const workspace of names) {
        const asked = { principal: { ...ewa, workspace }, id: id(), steps: [add(`${workspace} ${round}`)] }
        expect((await host.carryOut(asked)).outcome).toBe('done')
      }
    }
    const reads = vi.spyOn(ledger, 'read')
    for (const workspace of names)
      expect((await host.world(workspace)).all('task').map(task => task.title)).toEqual([
        `${workspace} 1`,
        `${workspace} 2`,
      ])
    // One fact to see that the snapshot belongs to this history, and an empty page after it.
    const folded = reads.mock.calls.filter(([, after]) => after === 0)
    expect(folded).toEqual([])
  })

  it('keeps a workspace that somebody listens to', async () => {
    const ledger = openMemoryLedger()
    const { ewa, id } = await house(ledger)
    const host = openHost({ ledger, clock: fixedClock(), liveMost: 1 })
    const heard: number[] = []
    const reader = {
      facts: (facts: readonly { position: number }[]) => heard.push(...facts.map(fact => fact.position)),
      reset: () => {},
    }
    const stop = await host.follow('acme', 3, reader)
    await host.world('other')
    await host.world('third')
    await host.carryOut({ principal: ewa, id: id(), steps: [add('heard')] })
    expect(heard).toEqual([4])
    stop()
  })

  it('folds anew where the snapshot is of another history or cannot be read', async () => {
    const ledger = openMemoryLedger()
    const { ewa, host, say } = await house(ledger)
    await say(ewa, add('one'))
    const whole = await host.replica(ewa)
    await host.close()
    for (const wrong of [{ hash: 'another' }, { body: new Uint8Array([1, 2, 3]) }]) {
      const load = vi.spyOn(ledger, 'loadSnapshot').mockImplementationOnce(async (...asked) => {
        load.mockRestore()
        const snapshot = await ledger.loadSnapshot(...asked)
        return snapshot && { ...snapshot, ...wrong }
      })
      expect(await openHost({ ledger, clock: fixedClock() }).replica(ewa)).toEqual(whole)
    }
  })
})
