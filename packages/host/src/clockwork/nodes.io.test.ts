/** R5: a node that is stopped in the middle and goes on later does nothing twice, whatever the store. */
import type { Ledger } from '@throughline/ledger'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { makePool, openPostgresLedger } from '@throughline/ledger/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Throwaway, throwawayPostgres, whyNoPostgres } from '../../../ledger/src/postgres/throwaway.ts'
import { postgresTables } from '../tables/postgres-tables.ts'
import { type Clocked, type ClockedRooms, clocked } from '../testing/clocked.ts'
import { smallTables, withClock } from '../testing/small-tables.ts'

const reason = whyNoPostgres()

describe('over one memory', () => {
  const ledger = openMemoryLedger()
  stoppedNodes(async () => ({ ledger, tables: smallTables(), another: async () => ledger }))
})

describe.skipIf(reason !== undefined)(`over PostgreSQL${reason ? ` (skipped: ${reason})` : ''}`, () => {
  let server: Throwaway
  const ledgers: Ledger[] = []
  beforeAll(async () => {
    server = await throwawayPostgres()
  })
  afterAll(async () => {
    await Promise.all(ledgers.map(ledger => ledger.close()))
    await server?.drop()
  })
  stoppedNodes(async () => {
    const url = await server.database()
    const pool = makePool({ url })
    const another = async () => {
      const ledger = await openPostgresLedger({ url })
      ledgers.push(ledger)
      return ledger
    }
    return { ledger: await another(), tables: withClock(postgresTables(pool), () => pool.end()), another }
  })
})

interface Rooms extends Required<ClockedRooms> {
  /** The same ledger, as another node opens it. */
  another(): Promise<Ledger>
}

function stoppedNodes(open: () => Promise<Rooms>): void {
  let rooms: Rooms
  let here: Clocked
  beforeAll(async () => {
    rooms = await open()
    here = await clocked(rooms)
  })
  afterAll(() => here?.close())

  it('does once what one node was about to do when it was stopped and another did', async () => {
    const { ben, amina } = here.people
    const outcome = await here.say({ kind: 'outcome', verb: 'add', fields: { statement: 'Visits double' } })
    const voices = [{ person: amina, must: true }]
    const gate = { direction: 'By file', of: outcome.id, dueOn: '2026-11-24', voices }
    await here.say({ kind: 'gate', verb: 'add', fields: gate })
    await here.say({
      kind: 'escalation',
      verb: 'add',
      fields: { ask: 'Two days', from: outcome.id, path: [ben, amina], answersWithin: 1 },
    })
    const stopped = stoppable(await rooms.another())
    const [a, b] = [
      await here.node({ ledger: stopped.ledger }),
      await here.node({ ledger: await rooms.another() }),
    ]
    await here.at('2026-11-24T23:00:00.000Z')
    const halfWay = stopped.stop()
    const late = a.clockwork.round()
    await halfWay
    expect(await b.clockwork.round()).toEqual([])
    await here.at('2026-11-24T23:01:01.000Z')
    expect((await b.clockwork.round()).map(each => each.what).sort()).toEqual([
      'ESC-1 goes on to Amina Haddad',
      'G-1 proceeds',
    ])
    stopped.goOn()
    expect(await late).toEqual([])
    await here.settle()
    expect((await here.told()).sort()).toEqual(['escalation.forwarded', 'gate.proceeded'])
  })

  it('does nothing that was no longer due when the node went on', async () => {
    const { ben, amina } = here.people
    const outcome = await here.say({ kind: 'outcome', verb: 'add', fields: { statement: 'Visits treble' } })
    const asked = { ask: 'Three days', from: outcome.id, path: [ben, amina], answersWithin: 1 }
    const escalation = await here.say({ kind: 'escalation', verb: 'add', fields: asked })
    const before = await here.told()
    const stopped = stoppable(await rooms.another())
    const a = await here.node({ ledger: stopped.ledger })
    await here.at('2026-11-26T23:00:00.000Z')
    const halfWay = stopped.stop()
    const late = a.clockwork.round()
    await halfWay
    const longer = { kind: 'escalation', verb: 'edit', subject: escalation.id, fields: { answersWithin: 9 } }
    await here.say(longer).finally(stopped.goOn)
    expect(await late).toEqual([])
    expect(await here.told()).toEqual(before)
  })
}

/** A ledger that stands still before its next append, as a stopped node does. */
function stoppable(ledger: Ledger): { ledger: Ledger; stop(): Promise<void>; goOn(): void } {
  let reached: (() => void) | undefined
  let goOn = () => {}
  const append: Ledger['append'] = async asked => {
    if (reached) {
      const going = new Promise<void>(resolve => {
        goOn = resolve
      })
      reached()
      reached = undefined
      await going
    }
    return ledger.append(asked)
  }
  return {
    ledger: new Proxy(ledger, { get: (of, name) => (name === 'append' ? append : Reflect.get(of, name)) }),
    stop: () =>
      new Promise(resolve => {
        reached = resolve
      }),
    goOn: () => goOn(),
  }
}
