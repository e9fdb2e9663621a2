/** One consumer in one workspace: takes the facts after its cursor in order, and stops at what it cannot take. */
import type { Ledger } from '@throughline/ledger'
import type { Fact } from '@throughline/model'
import { factOf } from '../commands/fact-of.ts'
import type { Cursor, Cursors } from './cursors.ts'
import type { Lease, Leases } from './leases.ts'

export interface Consumer {
  /** For ever the same: its cursor is kept under it. */
  readonly name: string
  /** The only workspace it reads; every one where nothing is said. */
  readonly workspace?: string
  /** Whether its first cursor stands at the beginning of the ledger, or at its end. */
  readonly begins: 'first' | 'now'
  /** Seconds to wait after a failed try, by how many failed; nothing parks it. */
  readonly waitSeconds?: (failed: number) => number | undefined
  /**
   * Does what follows from a fact; at least once, so by an id that is known again. Throws where it could not.
   * @returns whether anything was done: a cursor that only passes by is kept at the end of a page
   */
  take(workspace: string, fact: Fact): Promise<boolean>
}

export interface Rooms {
  readonly ledger: Ledger
  readonly cursors: Cursors
  readonly leases: Leases
}

/** Seconds a lease lasts; taking one fact may take half of it. */
export const leaseSeconds = 60
const pageFacts = 200
/** A lease is held on after this many facts, well before it ends. */
const renewEvery = 20

/** Three tries, a few seconds apart. */
const fewTries = (failed: number): number | undefined => [2, 10][failed - 1]

/**
 * Takes what there is, where no other node does.
 * @returns where the cursor stands now; nothing where another node holds it
 */
export async function consume(
  { ledger, cursors, leases }: Rooms,
  consumer: Consumer,
  workspace: string,
): Promise<Cursor | undefined> {
  // A look without a write comes first: most of the time there is nothing to do.
  const { position: head } = await ledger.head(workspace)
  const now = await cursors.of(consumer.name, workspace)
  if (now && (!now.isDue || now.position === head)) return now
  const lease = await leases.acquire(`consumer ${consumer.name} ${workspace}`, leaseSeconds)
  if (!lease) return undefined
  try {
    const begun = await cursors.begin(consumer.name, workspace, consumer.begins === 'first' ? 0 : head)
    if (!begun.isDue) return begun
    let cursor: Cursor = begun
    for (;;) {
      const page = await ledger.read(workspace, cursor.position, pageFacts)
      const taken = await takePage({ cursors, leases, consumer, lease, cursor }, page.map(factOf))
      if (!taken || page.length < pageFacts) return (await cursors.of(consumer.name, workspace)) ?? cursor
      cursor = taken
    }
  } finally {
    await leases.release(lease)
  }
}

interface Taking {
  readonly cursors: Cursors
  readonly leases: Leases
  readonly consumer: Consumer
  readonly lease: Lease
  readonly cursor: Cursor
}

/** @returns the cursor after the page; nothing where it stopped within */
async function takePage(taking: Taking, facts: readonly Fact[]): Promise<Cursor | undefined> {
  const { cursors, leases, consumer, lease } = taking
  let cursor = taking.cursor
  const { workspace } = cursor
  const moveTo = async (position: number) => {
    if (position === cursor.position) return true
    const moved = await cursors.advance(cursor, position, lease)
    if (moved) cursor = { ...cursor, position, tries: 0 }
    return moved
  }
  let passed = cursor.position
  for (const [place, fact] of facts.entries()) {
    if (place % renewEvery === renewEvery - 1 && !(await leases.renew(lease, leaseSeconds))) return undefined
    try {
      const hasDone = await consumer.take(workspace, fact)
      passed = fact.position
      if (hasDone && !(await moveTo(passed))) return undefined
    } catch (trouble) {
      if (!(await moveTo(passed))) return undefined
      const waitSeconds = (consumer.waitSeconds ?? fewTries)(cursor.tries + 1)
      await cursors.failed(cursor, lease, { trouble: wordsOf(trouble), waitSeconds })
      return undefined
    }
  }
  return (await moveTo(passed)) ? cursor : undefined
}

function wordsOf(trouble: unknown): string {
  return trouble instanceof Error ? trouble.message : String(trouble)
}
