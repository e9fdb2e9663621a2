/** A workspace of 50,000 records: seconds to fold it, megabytes it takes, seconds to load it from its snapshot. */
import { openMemoryLedger } from '@throughline/ledger/memory'
import { Replica } from '@throughline/model'
import { operator } from './access/principal.ts'
import { systemClock } from './clock.ts'
import type { Step } from './commands/asked.ts'
import { openHost } from './open.ts'
import { TitleIndex } from './search/title-index.ts'

const workspace = 'large'

export async function run(
  args: readonly string[],
  out: (line: string) => void,
): Promise<Record<string, number>> {
  const records = Number(args[0] ?? 50_000)
  const ledger = openMemoryLedger()
  const writing = openHost({ ledger })
  for (const steps of batches(records)) {
    const asked = { principal: operator(workspace, 'import'), id: systemClock.newId(), steps }
    const answer = await writing.carryOut(asked)
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer).slice(0, 500))
  }
  const facts = (await ledger.head(workspace)).position

  const folded = await timed(async () => openHost({ ledger: withoutSnapshots(ledger) }).world(workspace))
  const kept = (folded.value as Replica).kept()
  const heapBefore = heap()
  const own = Replica.from(JSON.parse(JSON.stringify(kept)))
  const replicaMegabytes = (heap() - heapBefore) / 1e6
  const text = JSON.stringify(kept)
  await writing.close()
  const snapshot = await timed(async () => openHost({ ledger }).world(workspace))
  const index = await timed(async () => new TitleIndex(snapshot.value as Replica))
  const figures = {
    records: own.size,
    facts,
    foldSeconds: round(folded.seconds),
    replicaMegabytes: round(replicaMegabytes),
    snapshotSeconds: round(snapshot.seconds),
    replicaJsonMegabytes: round(text.length / 1e6),
    titleIndexSeconds: round(index.seconds),
  }
  for (const [name, figure] of Object.entries(figures)) out(`${name.padEnd(22)} ${figure}`)
  return figures
}

/** An organisation as wide as it is deep: intents, outcomes of outcomes, deliverables, tasks, each edited now and then. */
function* batches(records: number): Generator<Step[]> {
  const ids = { person: [] as string[], outcome: [] as string[], deliverable: [] as string[] }
  let steps: Step[] = [{ kind: 'workspace', verb: 'add', fields: { name: 'Large' } }]
  const add = (kind: string, fields: { [name: string]: unknown }) => {
    const subject = systemClock.newId()
    steps.push({ kind, verb: 'add', subject, fields })
    return subject
  }
  const intent = add('intent', { statement: 'Clients stay with us' })
  for (let at = steps.length; at < records; at++) {
    const sort = at % 20
    if (sort === 0) ids.person.push(add('person', { name: `Person ${at}` }))
    else if (sort < 5) {
      const parent = ids.outcome[Math.floor(at / 40)] ?? intent
      ids.outcome.push(
        add('outcome', { statement: `Eight of ten clients see result ${at}`, parent, ...owned(ids, at) }),
      )
    } else if (sort < 11) {
      const parent = ids.outcome.at(-1) ?? intent
      ids.deliverable.push(
        add('deliverable', { statement: `Part ${at} is there`, parent, ...owned(ids, at) }),
      )
    } else {
      const parent = ids.deliverable.at(-1)
      add('task', { title: `Do step ${at}`, ...(parent ? { parent } : {}), dueOn: '2027-01-29' })
    }
    if (steps.length >= 500) {
      yield steps
      steps = []
    }
  }
  if (steps.length > 0) yield steps
}

function owned(ids: { person: string[] }, at: number): { [name: string]: unknown } {
  const owner = ids.person[at % Math.max(1, ids.person.length)]
  return { ...(owner ? { owner } : {}), done: `Somebody else has seen result ${at}`, dueOn: '2027-03-31' }
}

function withoutSnapshots(ledger: ReturnType<typeof openMemoryLedger>): typeof ledger {
  return { ...ledger, loadSnapshot: async () => undefined, saveSnapshot: async () => {} }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const began = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - began) / 1000 }
}

/** Exact where the process was started with `--expose-gc`, else near enough. */
function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function round(figure: number): number {
  return Number(figure.toPrecision(3))
}
