/** Nodes on one ledger and one set of tables, with the time of a test: for what happens by itself. */
import type { Ledger } from '@throughline/ledger'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { type AnyRecord, type Fact, systemNames } from '@throughline/model'
import { operator } from '../access/principal.ts'
import { systemClock } from '../clock.ts'
import { type Clockwork, type ClockworkSettings, openClockwork } from '../clockwork/clockwork.ts'
import type { Step } from '../commands/asked.ts'
import { factOf } from '../commands/fact-of.ts'
import { type Consumers, openConsumers } from '../consumers/consumers.ts'
import { type Host, openHost } from '../open.ts'
import { type SmallTables, smallTables } from './small-tables.ts'

export interface Node {
  readonly host: Host
  readonly consumers: Consumers
  readonly clockwork: Clockwork
}

export interface Clocked {
  readonly ledger: Ledger
  readonly tables: SmallTables
  readonly people: { readonly ewa: string; readonly amina: string; readonly ben: string }
  /** Another node; its own clock may run ahead or behind. */
  node(more?: Partial<ClockworkSettings> & { skewMs?: number }): Promise<Node>
  /** Says it now, as Ewa unless told otherwise, and answers the record of its first step. */
  say(steps: Step | readonly Step[], by?: string): Promise<AnyRecord>
  /** Moves the time of everything to an instant. */
  at(instant: string): Promise<void>
  /** All that follows from facts and is due, on every node, until nothing more happens. */
  settle(): Promise<void>
  /** Facts of the clock: `gate.proceeded`. */
  told(): Promise<string[]>
  facts(): Promise<Fact[]>
  close(): Promise<void>
}

export interface ClockedRooms {
  readonly ledger?: Ledger
  readonly tables?: SmallTables
}

export async function clocked({
  ledger = openMemoryLedger(),
  tables = smallTables(),
}: ClockedRooms = {}): Promise<Clocked> {
  let now = Date.parse('2026-11-23T09:00:00.000Z')
  const clockOf = (skewMs: number) => ({ ...systemClock, now: () => new Date(now + skewMs).toISOString() })
  const nodes: Node[] = []
  const host = openHost({ ledger, clock: clockOf(0) })
  const people = { ewa: host.clock.newId(), amina: host.clock.newId(), ben: host.clock.newId() }
  await tables.run(`update test_clock set ms = ${now}`)
  const say: Clocked['say'] = async (steps, by = people.ewa) => {
    const answer = await host.carryOut({
      principal: operator('acme', 'api', by),
      id: host.clock.newId(),
      steps: [steps].flat() as Step[],
    })
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer, null, 1))
    return answer.records[0]!
  }
  await say([
    {
      kind: 'workspace',
      verb: 'add',
      fields: { name: 'Acme', timeZone: 'Europe/Berlin', systems: systemNames },
    },
    { kind: 'person', verb: 'add', subject: people.ewa, fields: { name: 'Ewa Lindgren' } },
    { kind: 'person', verb: 'add', subject: people.amina, fields: { name: 'Amina Haddad' } },
    { kind: 'person', verb: 'add', subject: people.ben, fields: { name: 'Ben Okri', manager: people.ewa } },
  ])
  const facts = async () => (await ledger.read('acme', 0, 10_000)).map(factOf)
  return {
    ledger,
    tables,
    people,
    async node({ skewMs = 0, ledger: own = ledger, ...more } = {}) {
      const host = openHost({ ledger: own, clock: clockOf(skewMs) })
      const onTrouble = (trouble: unknown) => {
        throw trouble
      }
      const consumers = await openConsumers({ ledger: own, tables, holder: host.clock.newId(), onTrouble })
      const clockwork = await openClockwork({ host, ledger: own, tables, consumers, ...more })
      for (const each of clockwork.consumers) consumers.add(each)
      const node = { host, consumers, clockwork }
      nodes.push(node)
      await consumers.round()
      await clockwork.round()
      return node
    },
    say,
    async at(instant) {
      now = Date.parse(instant)
      await tables.run(`update test_clock set ms = ${now}`)
    },
    async settle() {
      for (const { consumers, clockwork } of [...nodes, ...nodes]) {
        await consumers.round()
        await clockwork.round()
      }
    },
    facts,
    told: async () =>
      (await facts()).filter(fact => fact.actor === 'clock').map(fact => `${fact.kind}.${fact.verb}`),
    async close() {
      for (const { consumers, clockwork } of nodes) {
        await clockwork.close()
        await consumers.close()
      }
      await tables.close()
    },
  }
}
