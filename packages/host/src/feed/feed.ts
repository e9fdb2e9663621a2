/** Facts as they happen, to everybody who may see them: subscribe first, back-fill, then drop what came twice. */
import type { Ledger } from '@throughline/ledger'
import type { Fact } from '@throughline/model'
import { factOf } from '../commands/fact-of.ts'
import type { LiveWorkspace } from '../commands/live-workspace.ts'

/** How far behind a reader may be before it is told to begin anew. */
export const behindMost = 5000

export interface Reader {
  /** Facts in order, each once. */
  facts(facts: readonly Fact[]): void
  /** Too far behind, or ahead of the ledger: take a new replica and begin from there. */
  reset(position: number): void
}

const pageSize = 1000

/**
 * Reads on from a position.
 * @returns a function that ends it
 */
export async function follow(
  ledger: Ledger,
  live: LiveWorkspace,
  { after, reader }: { after: number; reader: Reader },
): Promise<() => void> {
  let told = after
  let waiting: Fact[] | undefined = []
  const tell = (facts: readonly Fact[]) => {
    const fresh = facts.filter(fact => fact.position > told)
    if (fresh.length === 0) return
    told = fresh.at(-1)!.position
    reader.facts(fresh)
  }
  const stop = live.listen(
    facts => {
      if (waiting) waiting.push(...facts)
      else tell(facts)
    },
    () => reader.reset(live.replica.position),
  )
  try {
    // Another node may have told them what this one has yet to hear: then it tells on from there.
    const isAhead = after > live.replica.position && after > (await ledger.head(live.id)).position
    const head = live.replica.position
    if (isAhead || head - after > behindMost) {
      stop()
      reader.reset(head)
      return () => {}
    }
    const recent = live.recentAfter(after)
    if (recent) tell(recent)
    else await backFill(ledger, live, { after, to: head, tell })
    tell(waiting)
    waiting = undefined
    return stop
  } catch (trouble) {
    stop()
    throw trouble
  }
}

async function backFill(
  ledger: Ledger,
  live: LiveWorkspace,
  { after, to, tell }: { after: number; to: number; tell: (facts: readonly Fact[]) => void },
): Promise<void> {
  let position = after
  while (position < to) {
    const page = await ledger.read(live.id, position, pageSize)
    if (page.length === 0) return
    tell(page.map(factOf))
    position = page.at(-1)!.position
  }
}
