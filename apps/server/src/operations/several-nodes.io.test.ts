import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, newId, signIn } from '@throughline/client'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from '@throughline/ledger/faults'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Serving, serve } from '../serve.ts'

const reason = whyNoPostgres()
if (reason !== undefined) console.log(`Several nodes skipped: ${reason}`)

/** More by command: `THROUGHLINE_COMMANDS=1000 npm test -- several-nodes`. */
const commands = Number(process.env.THROUGHLINE_COMMANDS ?? 60)

describe.skipIf(reason !== undefined)('three nodes on one PostgreSQL', () => {
  let folder: string
  let server: Throwaway
  let nodes: Serving[]
  let token: string
  let workspace: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nodes-'))
    server = await throwawayPostgres()
    vi.stubEnv('THROUGHLINE_SECRET', 'one secret for all three nodes, long enough')
    const databaseUrl = await server.database()
    const start = (name: string) => serve({ port: 0, dataDir: join(folder, name), databaseUrl })
    // All three make the tables at once: of accounts, of the ledger and of everything beside.
    nodes = await Promise.all(['a', 'b', 'c'].map(start))
    const known = { email: 'ada@acme.example', password: 'a password of some length' }
    const at = nodes.map(node => ({ baseUrl: node.address }))
    for (const { setUpLink } of nodes) {
      const setUp = new URL(setUpLink!).searchParams.get('token')
      const founded = await ask<{ workspace: string }>(at[0]!, '/api/v1/set-up', {
        token: setUp,
        ...known,
        name: 'Ada',
      })
      if (!founded.ok) continue
      workspace = founded.workspace
      break
    }
    const signedIn = await signIn(at[1]!, known)
    if (!signedIn.ok) throw new Error('nobody was signed in')
    token = signedIn.token
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    for (const node of nodes ?? []) await node.close()
    await server?.drop()
    await rm(folder, { recursive: true })
  })

  const say = async (node: Serving, id: string, title: string) => {
    const answer = await fetch(`${node.address}/api/v1/workspaces/${workspace}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ id, kind: 'task', verb: 'add', fields: { title } }),
    })
    return { status: answer.status, told: (await answer.json()) as { records?: { id: string }[] } }
  }

  it('let a session of one in at all, and see what the others wrote', async () => {
    expect((await say(nodes[2]!, newId(), 'Written at the third')).status).toBe(201)
    for (const { address } of nodes) {
      const headers = { authorization: `Bearer ${token}` }
      await expect
        .poll(
          async () => (await fetch(`${address}/api/v1/workspaces/${workspace}/replica`, { headers })).text(),
          {
            timeout: 10_000,
          },
        )
        .toContain('Written at the third')
    }
  })

  it('apply a command that comes five times at once, over all of them, once', async () => {
    let effects = 0
    for (let command = 0; command < commands; command += 5) {
      const ids = Array.from({ length: 5 }, newId)
      const sent = ids.flatMap(id =>
        Array.from({ length: 5 }, async (_, copy) => {
          for (;;) {
            const answer = await say(nodes[copy % 3]!, id, `Task ${id}`)
            if (answer.status !== 409 && answer.status !== 503) return { id, ...answer }
          }
        }),
      )
      const answers = Map.groupBy(await Promise.all(sent), answer => answer.id)
      for (const copies of answers.values()) {
        // One of them did it, and the others are told what it did.
        expect(copies.map(copy => copy.status).sort()).toEqual([200, 200, 200, 200, 201])
        effects += new Set(copies.map(copy => copy.told.records?.[0]?.id)).size
      }
      expect((await say(nodes[command % 3]!, ids[0]!, 'Another body')).status).toBe(422)
    }
    expect(effects).toBe(commands)
  })
})
