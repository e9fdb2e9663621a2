/** What the suite needs of a store to try it, and the requests it tries it with. */
import { randomUUID } from 'node:crypto'
import type { Append, Fact, Head, Ledger, NewFact } from '../ledger.ts'
import type { Row } from '../row.ts'

export interface Trial {
  ledger: Ledger
  /** Another node on the same store, which polls often. Absent where a store lives in one process. */
  other?: (() => Promise<Ledger>) | undefined
  /** Reach past the ledger, as one with access to the database could. */
  change(workspace: string, position: number, part: Partial<Row>): Promise<void>
  remove(workspace: string, position: number): Promise<void>
  changeHead(workspace: string, head: Head): Promise<void>
  drop(): Promise<void>
}

export interface Store {
  name: string
  begin(): Promise<Trial>
}

export function newFact(part: Partial<NewFact> = {}): NewFact {
  return {
    subject: randomUUID(),
    kind: 'outcome',
    verb: 'drafted',
    version: 1,
    schema: 1,
    body: { dueOn: '2026-11-30' },
    ...part,
  }
}

export function request(part: Partial<Append> & { workspace: string; expected: number }): Append {
  return {
    command: randomUUID(),
    fingerprint: 'asked-so',
    at: '2026-11-21T09:30:00.000Z',
    actor: 'amina',
    via: 'web',
    facts: [newFact()],
    ...part,
  }
}

/** Appends facts one command each, from the head on. */
export async function fill(ledger: Ledger, workspace: string, count: number): Promise<Fact[]> {
  const facts: Fact[] = []
  let { position } = await ledger.head(workspace)
  for (let n = 0; n < count; n += 1) {
    const because = `Reason ${n} of ${workspace}`
    const erasable = { name: `Person ${n} of ${workspace}` }
    const appended = await ledger.append(
      request({ workspace, expected: position, because, facts: [newFact({ erasable })] }),
    )
    if (appended.outcome !== 'appended') throw new Error(`Met ${appended.outcome}`)
    facts.push(...appended.facts)
    position += 1
  }
  return facts
}

/** Appends at whatever the head is, as a host does: load, decide again, until it is first. */
export async function insist(ledger: Ledger, part: Partial<Append> & { workspace: string }): Promise<void> {
  const { position } = await ledger.head(part.workspace)
  const appended = await ledger.append(request({ ...part, expected: position }))
  if (appended.outcome === 'conflict') await insist(ledger, part)
}
