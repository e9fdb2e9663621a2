/** A moment as somebody writes it: a position of the ledger, an instant, or a day. */
import type { Ledger } from '@throughline/ledger'
import { addDays, isDay } from '@throughline/model'
import { instantOf } from '../digest/instant-of.ts'

export type Meant =
  | {
      readonly position: number
      /** The instant of the moment; that of its last fact where a position was named. */
      readonly at: string
    }
  | { readonly wrong: 'unreadable' | 'ahead'; readonly reason: string; readonly remedy: string }

/**
 * How far the ledger had come at a moment.
 *
 * @param words `1234` (a position), `2026-03-31T09:00:00Z` (an instant, with its zone) or `2026-03-31` (the end of
 * that day in the zone)
 */
export async function momentMeant(
  words: string,
  { ledger, workspace, head, zone }: { ledger: Ledger; workspace: string; head: number; zone: string },
): Promise<Meant> {
  if (/^\d{1,15}$/.test(words)) {
    const position = Number(words)
    if (position <= head) return { position, at: await instantOfFact(position, { ledger, workspace }) }
    const reason = `There are ${head} facts here; ${position} is not there yet.`
    return { wrong: 'ahead', reason, remedy: 'Name a position up to that, an instant or a day.' }
  }
  const before = instantAfter(words, zone)
  if (before === undefined) {
    const reason = `‘${words.slice(0, 60)}’ is no moment.`
    return { wrong: 'unreadable', reason, remedy }
  }
  const position = await lastBefore(before, { ledger, workspace, head })
  return { position, at: new Date(before - 1).toISOString() }
}

const remedy = 'Write a day (2026-03-31), an instant (2026-03-31T09:00:00Z) or a position (1234).'

/** Before anything was said it is the beginning of time. */
async function instantOfFact(
  position: number,
  { ledger, workspace }: { ledger: Ledger; workspace: string },
): Promise<string> {
  const [fact] = position > 0 ? await ledger.read(workspace, position - 1, 1) : []
  return fact?.at ?? new Date(0).toISOString()
}

/** The first millisecond that is later than what was meant. */
function instantAfter(words: string, zone: string): number | undefined {
  if (isDay(words)) return Date.parse(instantOf(addDays(words, 1), '00:00', zone))
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(words)) return undefined
  const at = Date.parse(words)
  return Number.isNaN(at) ? undefined : at + 1
}

/** By bisection: facts stand in the order in which they were kept. */
async function lastBefore(
  instant: number,
  { ledger, workspace, head }: { ledger: Ledger; workspace: string; head: number },
): Promise<number> {
  let low = 0
  let high = head
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const [fact] = await ledger.read(workspace, middle - 1, 1)
    if (fact && Date.parse(fact.at) < instant) low = middle
    else high = middle - 1
  }
  return low
}
