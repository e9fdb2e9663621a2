import { connect, createServer, type Server, type Socket } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fill, newFact, request } from '../cases/trial.ts'
import type { Ledger } from '../ledger.ts'
import { LedgerUnavailable } from '../unavailable.ts'
import { openPostgresLedger, type PostgresSettings } from './open.ts'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from './throwaway.ts'

const reason = whyNoPostgres()
if (reason !== undefined) console.log(`PostgreSQL skipped: ${reason}`)

const never = 2 ** 30

describe.skipIf(reason !== undefined)('nodes on one PostgreSQL', () => {
  let server: Throwaway
  let url: string
  let opened: Ledger[]
  beforeAll(async () => {
    server = await throwawayPostgres()
  })
  afterAll(() => server?.drop())
  beforeEach(async () => {
    url = await server.database()
    opened = []
  })
  afterEach(() => Promise.all(opened.map(ledger => ledger.close())))

  async function node(settings: Partial<PostgresSettings> = {}): Promise<Ledger> {
    const ledger = await openPostgresLedger({ url, pollMs: never, ...settings })
    opened.push(ledger)
    return ledger
  }

  it('may open an empty database at the same time', async () => {
    const nodes = await Promise.all([node(), node(), node()])
    await fill(nodes[0]!, 'a', 1)
    expect(await nodes[2]!.workspaces()).toEqual(['a'])
  })

  it('hears hints without asking', async () => {
    const [writer, reader] = [await node(), await node()]
    const heard = listener(reader)
    await heard.listening(writer)
    await fill(writer, 'a', 3)
    await heard.reached('a', 3)
  })

  it('hears by asking where there are no hints', async () => {
    const [writer, reader] = [await node({ hints: false }), await node({ hints: false, pollMs: 10 })]
    const heard = listener(reader)
    await fill(writer, 'a', 3)
    await heard.reached('a', 3)
  })

  it('asks once when the listening connection is back, for what was said meanwhile', async () => {
    const [writer, reader] = [await node({ hints: false }), await node()]
    const heard = listener(reader)
    await heard.listening(await node())
    // The writer gives no hints and nobody polls: only asking after the reconnect can tell.
    await fill(writer, 'a', 2)
    await run(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`)
    await heard.reached('a', 2)
  })

  it('appends in one statement once the head is known, by writing or by reading', async () => {
    const [writer, reader] = [await node({ hints: false }), await node({ hints: false })]
    await fill(writer, 'a', 3)
    expect((await reader.read('a', 0, 10)).length).toBe(3)
    const told = counted(reader)
    expect((await told.append(request({ workspace: 'a', expected: 3 }))).outcome).toBe('appended')
    expect((await told.append(request({ workspace: 'a', expected: 4 }))).outcome).toBe('appended')
    expect(told.statements()).toBe(2)
    expect((await told.append(request({ workspace: 'a', expected: 1 }))).outcome).toBe('conflict')
    expect(await reader.verify('a')).toMatchObject({ sound: true, position: 5 })
  })

  it('computes hashes again where the head it knew was of another history', async () => {
    const ledger = await node()
    await fill(ledger, 'a', 2)
    const carried = await ledger.carry('a', 0, 10)
    await run(url, `DELETE FROM ledger_fact; DELETE FROM ledger_head`)
    const rival = await node()
    await fill(rival, 'a', 2)
    expect(await rival.carry('a', 0, 10)).not.toEqual(carried)
    expect((await ledger.append(request({ workspace: 'a', expected: 2 }))).outcome).toBe('appended')
    expect(await ledger.verify('a')).toMatchObject({ sound: true, position: 3 })
  })

  it('refuses a server whose commits are not durable', async () => {
    const connection = { options: '-c synchronous_commit=off' }
    await expect(node({ connection })).rejects.toThrow('synchronous_commit is off')
    await run(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`)
    await expect(node()).rejects.toThrow('synchronous_commit is off')
    await expect(node({ connection: { options: '-c synchronous_commit=local' } })).resolves.toBeDefined()
  })

  it('refuses a database of a later release', async () => {
    await node()
    await run(url, 'INSERT INTO ledger_migration (number) VALUES (99)')
    await expect(node()).rejects.toThrow('later release')
  })

  it('says unavailable where nobody listens', async () => {
    await expect(node({ url: 'postgres://postgres@127.0.0.1:1/none' })).rejects.toThrow(LedgerUnavailable)
  })

  it('says unavailable when cut off in an append, and never keeps the command twice', async () => {
    const gate = await gateway(Number(new URL(url).port))
    const address = new URL(url)
    address.port = String(gate.port)
    const cut = await node({ url: address.href, hints: false })
    await fill(cut, 'a', 2)
    for (let round = 0; round < 10; round += 1) {
      const { position } = await cut.head('a')
      const asked = request({ workspace: 'a', expected: position, facts: [newFact(), newFact()] })
      gate.cutAnswers(round % 2 === 0)
      await expect(cut.append(asked)).rejects.toThrow(LedgerUnavailable)
      gate.mend()
      const again = await cut.append(asked)
      // With the answer cut the facts were kept; with the question cut they were not.
      expect(again.outcome).toBe(round % 2 === 0 ? 'repeated' : 'appended')
      expect((await cut.head('a')).position).toBe(position + 2)
    }
    expect(await cut.verify('a')).toMatchObject({ sound: true, position: 22 })
    await cut.close()
    opened.splice(opened.indexOf(cut), 1)
    gate.close()
  })

  it('goes on after the server crashed, with everything it acknowledged', async () => {
    const ledger = await node()
    const heard = listener(ledger)
    const facts = await fill(ledger, 'a', 20)
    await server.crash()
    expect(await ledger.read('a', 0, 100)).toEqual(facts)
    await fill(ledger, 'a', 1)
    await heard.reached('a', 21)
    expect(await ledger.verify('a')).toMatchObject({ sound: true, position: 21 })
  })
})

/** Collects what a ledger tells, and waits for some of it. */
function listener(ledger: Ledger) {
  const reachedBy = new Map<string, number>()
  const waiting = new Set<() => void>()
  ledger.follow((workspace, position) => {
    reachedBy.set(workspace, position)
    for (const look of [...waiting]) look()
  })
  const reached = (workspace: string, position: number) =>
    new Promise<void>(resolve => {
      const look = () => {
        if ((reachedBy.get(workspace) ?? 0) < position) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  /** LISTEN takes hold at some moment after follow: hints are sent until one comes through. */
  async function listening(writer: Ledger): Promise<void> {
    let through = false
    const first = reached('warm', 1).then(() => {
      through = true
    })
    while (!through) await fill(writer, 'warm', 1)
    await first
  }
  return { reached, listening }
}

/** Counts the statements a ledger sends, as the driver sees them. */
function counted(ledger: Ledger) {
  const query = pg.Client.prototype.query
  let statements = 0
  return {
    async append(asked: Parameters<Ledger['append']>[0]) {
      const counting = function (this: pg.Client, ...words: unknown[]) {
        statements += 1
        return Reflect.apply(query, this, words)
      }
      pg.Client.prototype.query = counting as typeof query
      try {
        return await ledger.append(asked)
      } finally {
        pg.Client.prototype.query = query
      }
    },
    statements: () => statements,
  }
}

/** A way to the server that can lose questions, or only their answers. */
async function gateway(port: number) {
  const pairs = new Set<[Socket, Socket]>()
  let losing: 'nothing' | 'answers' | 'questions' = 'nothing'
  const server: Server = createServer(near => {
    const far = connect(port, '127.0.0.1')
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    const cut = () => {
      near.destroy()
      far.end()
      pairs.delete(pair)
    }
    near.on('data', part => (losing === 'questions' ? cut() : far.write(part)))
    far.on('data', part => (losing === 'answers' ? cut() : near.write(part)))
    for (const socket of pair) socket.on('error', cut).on('close', cut)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  return {
    port: address.port,
    cutAnswers(answers: boolean) {
      losing = answers ? 'answers' : 'questions'
    },
    mend() {
      losing = 'nothing'
    },
    close() {
      for (const [near, far] of pairs) {
        near.destroy()
        far.destroy()
      }
      server.close()
    },
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
