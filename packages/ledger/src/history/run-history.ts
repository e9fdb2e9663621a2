/** Many write to one workspace through several nodes while others read its end: what they saw is the history. */
import { newFact, request } from '../cases/trial.ts'
import type { Fact, Ledger } from '../ledger.ts'
import { LedgerUnavailable } from '../unavailable.ts'
import { type Anomalies, anomaliesIn, type History, type Sent } from './history.ts'

export interface Writing {
  /** One for each node. */
  readonly nodes: readonly Ledger[]
  readonly commandsEach: number
  readonly random: () => number
  readonly writers?: number
  readonly readers?: number
  /** Reads what is new after a cursor; by default as the ledger does. */
  readonly tail?: Tail
}

/** What is new, and where to go on from. */
export type Tail = (ledger: Ledger, cursor: number) => Promise<{ facts: Fact[]; cursor: number }>

export interface Looked {
  readonly found: Anomalies
  readonly commands: number
  readonly unknown: number
  readonly facts: number
}

export const workspace = 'history'

export async function runHistory(writing: Writing): Promise<Looked> {
  const { nodes, writers = 8, readers = 3, tail = asTheLedgerDoes } = writing
  const end = { position: Number.POSITIVE_INFINITY }
  const heard = Array.from({ length: readers }, (_, reader) =>
    readOn(nodes[reader % nodes.length]!, { end, tail }),
  )
  const sent = (
    await Promise.all(
      Array.from({ length: writers }, (_, writer) => write(writing, nodes[writer % nodes.length]!, writer)),
    )
  ).flat()
  const ledger = nodes[0]!
  const kept = await everything(ledger)
  end.position = kept.length
  const { sound: isChainSound } = await ledger.verify(workspace)
  const history: History = { sent, heard: await Promise.all(heard), kept, isChainSound }
  const unknown = sent.filter(each => each.outcome === 'unknown').length
  return { found: anomaliesIn(history), commands: sent.length, unknown, facts: kept.length }
}

async function write({ commandsEach, random }: Writing, ledger: Ledger, writer: number): Promise<Sent[]> {
  const sent: Sent[] = []
  const subject = `subject of ${writer}`
  let version = 0
  for (let number = 0; number < commandsEach; number += 1) {
    const command = `writer ${writer} command ${number}`
    // Some are given up at the first conflict: they were refused, and must never be seen.
    const isGivenUp = random() < 0.08
    const one = await send(ledger, { command, subject, version: version + 1, tries: isGivenUp ? 1 : 200 })
    if (one.outcome === 'kept') version += 1
    sent.push(one)
  }
  return sent
}

interface Sending {
  readonly command: string
  readonly subject: string
  readonly version: number
  readonly tries: number
}

/** Sends it until it is kept, on the head of each moment; what is unknown is sent again. */
async function send(ledger: Ledger, sending: Sending): Promise<Sent> {
  const { command, subject, version, tries } = sending
  const invokedAt = performance.now()
  const facts = [newFact({ subject, version }), newFact()]
  let isUnknown = false
  for (let tried = 0; tried < tries || isUnknown; tried += 1) {
    try {
      const { position } = await ledger.head(workspace)
      const answer = await ledger.append(request({ workspace, expected: position, command, facts }))
      if (answer.outcome === 'conflict') continue
      const endedAt = performance.now()
      const readBack = (await ledger.head(workspace)).position
      const positions = answer.facts.map(fact => fact.position)
      return { command, invokedAt, endedAt, outcome: 'kept', positions, readBack }
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error
      isUnknown = true
    }
  }
  return { command, invokedAt, endedAt: performance.now(), outcome: 'refused', positions: [] }
}

type Heard = { position: number; command: string }[]

/** Reads until it has been where the end is, and a while longer: what comes late would still come. */
async function readOn(
  ledger: Ledger,
  { end, tail }: { end: { position: number }; tail: Tail },
): Promise<Heard> {
  const heard: Heard = []
  let cursor = 0
  for (let idle = 0; idle < 20; ) {
    const next = await tail(ledger, cursor)
    cursor = next.cursor
    heard.push(...next.facts.map(({ position, command }) => ({ position, command })))
    idle = next.facts.length === 0 && Number.isFinite(end.position) ? idle + 1 : 0
    await new Promise(resolve => setImmediate(resolve))
  }
  return heard
}

async function asTheLedgerDoes(ledger: Ledger, cursor: number): Promise<{ facts: Fact[]; cursor: number }> {
  const facts = await ledger.read(workspace, cursor, 500)
  return { facts, cursor: facts.at(-1)?.position ?? cursor }
}

async function everything(ledger: Ledger): Promise<Fact[]> {
  const kept: Fact[] = []
  for (;;) {
    const page = await ledger.read(workspace, kept.length, 10_000)
    kept.push(...page)
    if (page.length < 10_000) return kept
  }
}
