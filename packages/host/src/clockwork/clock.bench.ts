/** A year that goes by on the sample organisation, and what a day costs beside plans of two sizes. */
import { openMemoryLedger } from '@throughline/ledger/memory'
import { type Kept, Replica, type World } from '@throughline/model'
import { systemClock } from '../clock.ts'
import { factOf } from '../commands/fact-of.ts'
import { openConsumers } from '../consumers/consumers.ts'
import { type Host, openHost } from '../open.ts'
import { smallTables } from '../testing/small-tables.ts'
import { openClockwork } from './clockwork.ts'
import type { ClockPost } from './hooks.ts'
import { duesOf, ledgerJobs } from './jobs.ts'
import { letters } from './letters.ts'

/** @param args days to let go by (365) */
export async function run(
  args: readonly string[],
  out: (line: string) => void,
): Promise<Record<string, unknown>> {
  const days = Number(args[0] ?? 365)
  const year = await yearOf(days)
  out(
    `${days} days of the sample, ${year.looks} looks where something was due: ${year.seconds} s, ${year.facts} facts of the clock`,
  )
  out(`  ${JSON.stringify(year.deeds)}`)
  const beside = [await lookMs(2_000), await lookMs(20_000)]
  for (const { records, ms } of beside) out(`one look beside ${records} records: ${ms} ms`)
  return { days, ...year, beside }
}

interface Simulator {
  readonly castBatches: (today: string) => readonly Parameters<Host['recount']>[1][]
  readonly organisation: (size: { seed: number; records: number }) => { replica: { kept(): Kept } }
}

/** Named at run time: the house does without the simulator. */
async function simulator(): Promise<Simulator> {
  const name: string = '@throughline/simulator'
  return (await import(name)) as Simulator
}

const dayMs = 86_400_000
const begin = Date.parse('2026-11-23T09:00:00.000Z')

async function yearOf(days: number) {
  const ledger = openMemoryLedger()
  const tables = smallTables()
  let now = begin
  const host = openHost({ ledger, clock: { ...systemClock, now: () => new Date(now).toISOString() } })
  for (const batch of (await simulator()).castBatches('2026-11-23')) {
    const answer = await host.recount('sample', batch)
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  }
  const onTrouble = (trouble: unknown) => {
    throw trouble
  }
  const consumers = await openConsumers({ ledger, tables, holder: systemClock.newId(), onTrouble })
  const clockwork = await openClockwork({ host, ledger, tables, consumers, post: silentPost })
  for (const each of clockwork.consumers) consumers.add(each)
  const told = (await ledger.head('sample')).position
  const started = performance.now()
  let looks = 0
  for (const end = begin + days * dayMs; now <= end; looks++) {
    await tables.run('update test_clock set ms = ?', [now])
    await consumers.round()
    await clockwork.round()
    now += Math.min(clockwork.nextInMs('sample') ?? dayMs, dayMs)
  }
  const seconds = Math.round(performance.now() - started) / 1000
  const facts = (await ledger.read('sample', told, 10_000)).map(factOf)
  await clockwork.close()
  await consumers.close()
  await tables.close()
  return {
    seconds,
    looks,
    facts: facts.filter(fact => fact.actor === 'clock').length,
    deeds: { ...clockwork.counts },
  }
}

const silentPost: ClockPost = {
  sendDigest: async () => 'sent',
  sendInterruption: async () => 'sent',
}

const looksMeasured = 20

async function lookMs(records: number): Promise<{ records: number; ms: number }> {
  const { replica } = (await simulator()).organisation({ seed: 1, records })
  const world: World = Replica.from(replica.kept())
  const at = new Date(begin).toISOString()
  const now = { at, since: at, todayIn: (zone: string) => systemClock.todayIn(zone, at) }
  const look = () => duesOf({ jobs: [...ledgerJobs, ...letters], onTrouble: console.error }, world, now)
  look()
  const started = performance.now()
  for (let each = 0; each < looksMeasured; each++) look()
  return { records, ms: Math.round((10 * (performance.now() - started)) / looksMeasured) / 10 }
}
