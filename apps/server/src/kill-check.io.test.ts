import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lostByCrash, throwawayPostgres, whyNoPostgres } from '@throughline/ledger/faults'
import { describe, expect, it } from 'vitest'
import { killRounds } from './kill-check.ts'
import { isSound } from './kill-check-verdict.ts'

const reason = whyNoPostgres()
if (reason !== undefined) console.log(`Nodes on PostgreSQL skipped: ${reason}`)

async function inFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-check-'))
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }))
}

describe('a server that is killed under load', () => {
  // As many starts of a whole server as kills: a minute on two cores that do nothing else.
  it('loses nothing that was acknowledged in fifty kills, and tells nothing twice', {
    timeout: 400_000,
  }, async () => {
    const report = await inFolder(dataDir =>
      killRounds({ rounds: 50, seed: 11, nodes: 1, ground: { dataDir } }),
    )
    expect(report).toMatchObject({ lost: 0, gaps: 0, duplicates: 0, misheard: 0, unsound: null })
    expect(report).toMatchObject({ kills: 50, unstoppable: 0 })
    expect(report.acknowledged).toBeGreaterThan(200)
    // Kills that met nothing under way would prove nothing.
    expect(report.unanswered).toBeGreaterThan(25)
  })

  it.skipIf(reason !== undefined)(
    'nor do three nodes, when one is killed, one stands still, or the database crashes',
    async () => {
      const server = await throwawayPostgres()
      try {
        // A crash that takes nothing along from a careless writer would prove nothing here.
        expect(await lostByCrash(server)).toBeGreaterThan(0)
        const databaseUrl = await server.database()
        const report = await inFolder(dataDir =>
          killRounds({
            rounds: 5,
            seed: 11,
            nodes: 3,
            ground: { dataDir, databaseUrl },
            crash: server.crash,
          }),
        )
        expect(report).toMatchObject({ lost: 0, gaps: 0, duplicates: 0, misheard: 0, unsound: null })
        expect(report).toMatchObject({ kills: 2, crashes: 2, pauses: 1, unstoppable: 0 })
      } finally {
        await server.drop()
      }
    },
  )
})

describe('the check itself', () => {
  it('calls nothing sound where anything is missing', () => {
    const followers = { untold: 0, twoIds: 0, toldAgain: 3, jobs: 9, jobsMissing: 0, jobsTwice: 0 }
    const sound = {
      ...{ facts: 9, lost: 0, gaps: 0, duplicates: 0, misheard: 0, unsound: null, unstoppable: 0 },
      followers,
    }
    expect(isSound(sound)).toBe(true)
    expect(isSound({ ...sound, followers: null })).toBe(true)
    for (const [name, count] of Object.entries(sound))
      if (count === 0) expect([name, isSound({ ...sound, [name]: 1 })]).toEqual([name, false])
    for (const [name, count] of Object.entries(followers))
      if (count === 0)
        expect([name, isSound({ ...sound, followers: { ...followers, [name]: 1 } })]).toEqual([name, false])
    expect(isSound({ ...sound, unsound: 'fact 3: the fact is missing' })).toBe(false)
  })
})
