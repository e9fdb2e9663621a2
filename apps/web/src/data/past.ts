/** Another day than today, as the page looks at it: everything known then, and nothing can be said. */
import { ask, CallError, type Client, type Problem } from '@throughline/client'
import { addDays, type Fact, type Kept, Replica, type World } from '@throughline/model'
import { createContext } from 'react'

export interface Past {
  readonly on: string
  /** The end of that day by the workspace's clock. */
  readonly instant: string
  readonly world: World
}

/** Nothing while one looks at today. */
export const PastContext = createContext<Past | undefined>(undefined)

export type PastAsked =
  | { readonly phase: 'coming' }
  | { readonly phase: 'here'; readonly past: Past }
  | { readonly phase: 'trouble'; readonly problem: Pick<Problem, 'title'> }

/** The server's word for that moment; where it does not look back, the facts until then, folded here. */
export async function pastOn(
  on: string,
  from: { client: Pick<Client, 'feed'>; workspace: string; zone: string; position: number },
): Promise<PastAsked> {
  const instant = endOfDay(on, from.zone)
  try {
    const kept = (await keptAt(from.workspace, instant)) ?? (await foldedUntil(from, instant))
    return { phase: 'here', past: { on, instant, world: Replica.from(kept) } }
  } catch (trouble) {
    if (!(trouble instanceof CallError)) throw trouble
    return { phase: 'trouble', problem: trouble.problem }
  }
}

/** The last instant of a day in a zone; a day of a change of clocks has 23 or 25 hours. */
export function endOfDay(on: string, zone: string): string {
  const midnight = Date.parse(`${addDays(on, 1)}T00:00:00Z`)
  const shift = (at: number) => wallClock(at, zone) - at
  // The shift may differ between the guess and the true midnight.
  const guess = midnight - shift(midnight)
  return new Date(midnight - shift(guess) - 1).toISOString()
}

/** Nothing where the answer is not of that moment: the server does not look back. */
async function keptAt(workspace: string, instant: string): Promise<Kept | undefined> {
  const path = `/api/v1/workspaces/${encodeURIComponent(workspace)}/replica?at=${encodeURIComponent(instant)}`
  const said = await ask<Kept>({}, path)
  if (!said.ok) return undefined
  return said.records.every(record => record.changedAt <= instant) ? said : undefined
}

function foldedUntil(
  from: { client: Pick<Client, 'feed'>; position: number },
  instant: string,
): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const replica = new Replica()
    const end = from.client.feed({
      after: 0,
      onFacts: facts => take(facts),
      onReset: () => stop(() => reject(new CallError(tooFarBack))),
      onState: (state, problem) => {
        if (state === 'ended') stop(() => reject(new CallError(problem ?? tooFarBack)))
      },
    })
    const stop = (then: () => void) => {
      end()
      then()
    }
    const take = (facts: readonly Fact[]) => {
      try {
        for (const fact of facts) if (fact.at <= instant) replica.apply(fact)
      } catch {
        // A fact that skips a version: some of what went before is not for this reader to see.
        return stop(() => reject(new CallError(tooFarBack)))
      }
      const last = facts.at(-1)
      if (last && (last.at > instant || last.position >= from.position)) stop(() => resolve(replica.kept()))
    }
    if (from.position === 0) stop(() => resolve(replica.kept()))
  })
}

function wallClock(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find(each => each.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

const tooFarBack: Problem = {
  status: 404,
  code: 'not-found',
  title: 'What was known on that day cannot be put together here.',
}
