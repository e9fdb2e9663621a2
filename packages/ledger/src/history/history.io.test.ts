import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFact } from '../cases/trial.ts'
import type { Fact } from '../ledger.ts'
import { openNaiveLedger } from '../postgres/naive.ts'
import { openPostgresLedger } from '../postgres/open.ts'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from '../postgres/throwaway.ts'
import { openSqliteLedger } from '../sqlite/open.ts'
import { type Anomalies, anomaliesIn, type History, sumOf } from './history.ts'
import { runHistory } from './run-history.ts'
import { seeded } from './seeded.ts'

const reason = whyNoPostgres()
if (reason !== undefined) console.log(`Histories on PostgreSQL skipped: ${reason}`)

it('finds no anomaly among eight writers and three readers, on SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'))
  const file = join(folder, 'ledger.sqlite')
  const nodes = [await openSqliteLedger({ file }), await openSqliteLedger({ file })]
  const looked = await runHistory({ nodes, commandsEach: 40, random: seeded(1) })
  expect(sumOf(looked.found), JSON.stringify(looked)).toBe(0)
  expect(looked.facts).toBeGreaterThan(400)
  for (const node of nodes) await node.close()
  rmSync(folder, { recursive: true })
})

describe.skipIf(reason !== undefined)('on PostgreSQL', () => {
  let server: Throwaway
  beforeAll(async () => {
    server = await throwawayPostgres()
  })
  afterAll(() => server?.drop())

  it('finds no anomaly either, over three nodes', async () => {
    const url = await server.database()
    const nodes = await Promise.all([1, 2, 3].map(() => openPostgresLedger({ url })))
    const looked = await runHistory({ nodes, commandsEach: 40, random: seeded(1) })
    expect(sumOf(looked.found), JSON.stringify(looked)).toBe(0)
    for (const node of nodes) await node.close()
  })

  it('finds the facts that a sequence as a cursor skips: the control', async () => {
    const naive = await openNaiveLedger(await server.database())
    const looked = await runHistory({ nodes: [naive], commandsEach: 150, random: seeded(1) })
    await naive.close()
    expect(looked.found['tail-skipped']).toBeGreaterThan(0)
  })
})

describe('the checker', () => {
  const fact = (position: number, part: Partial<Fact> = {}): Fact => ({
    ...newFact({ subject: `s${position}` }),
    position,
    at: '',
    actor: '',
    via: '',
    command: `c${position}`,
    ordinal: 0,
    fingerprint: '',
    erased: false,
    seal: '',
    hash: '',
    ...part,
  })
  const kept = [fact(1), fact(2), fact(3)]
  const sent = kept.map(({ command, position }) => ({
    command,
    invokedAt: position * 10,
    endedAt: position * 10 + 5,
    outcome: 'kept' as const,
    positions: [position],
    readBack: position,
  }))
  const sound: History = { sent, kept, heard: [kept], isChainSound: true }
  const spoiled: Record<keyof Anomalies, Partial<History>> = {
    'lost-ack': { kept: kept.slice(0, 2), heard: [kept.slice(0, 2)] },
    'aborted-visible': { sent: sent.map(each => ({ ...each, outcome: 'refused', positions: [] })) },
    duplicate: { kept: [...kept, fact(4, { command: 'c3' })] },
    phantom: { sent: sent.slice(0, 2) },
    gap: { kept: [fact(1), fact(3), fact(4)] },
    'tail-skipped': { heard: [[kept[0]!, kept[2]!]] },
    'tail-dup': { heard: [[...kept, kept[2]!]] },
    'tail-reorder': { heard: [[kept[0]!, kept[2]!, kept[1]!]] },
    'tail-dirty': { heard: [[kept[0]!, { position: 2, command: 'another' }, kept[2]!]] },
    'real-time': { sent: [{ ...sent[0]!, positions: [2] }, { ...sent[1]!, positions: [1] }, sent[2]!] },
    'read-your-writes': { sent: [{ ...sent[0]!, readBack: 0 }, sent[1]!, sent[2]!] },
    'version-gap': { kept: [fact(1), fact(2), fact(3, { version: 3 })] },
    chain: { isChainSound: false },
  }

  it('finds nothing in a sound history', () => {
    expect(sumOf(anomaliesIn(sound))).toBe(0)
  })

  it.each(Object.entries(spoiled))('finds: %s', (name, part) => {
    expect(anomaliesIn({ ...sound, ...part })[name as keyof Anomalies]).toBeGreaterThan(0)
  })
})
