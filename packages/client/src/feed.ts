/** The live feed over a plain request: resumes where it was, waits longer after each failure. */
import type { Fact } from '@throughline/model'
import { type Connection, headersOf, workspacePath } from './call.ts'
import { eventsIn, type ServerEvent } from './event-stream.ts'
import { type Problem, problemIn, unknown } from './problem.ts'

export interface Following {
  /** Position of the replica that is folded on. */
  readonly after: number
  /** Facts in order, each once. */
  readonly onFacts: (facts: readonly Fact[], position: number) => void
  /** Too much was missed: take a new replica. Facts after the position follow. */
  readonly onReset: (position: number) => void
  /** `open` while facts come, `waiting` between tries, `ended` where one may not read on, with why. */
  readonly onState?: (state: 'open' | 'waiting' | 'ended', problem?: Problem) => void
}

const waitLeastMs = 250
const waitMostMs = 15_000
/** A server beats every 15 seconds; a stream silent for longer is dead. */
const silentMostMs = 40_000

/** @returns a function that ends it */
export function follow(at: Connection, following: Following): () => void {
  const over = new AbortController()
  void keepReading(at, following, over.signal)
  return () => over.abort()
}

async function keepReading(at: Connection, following: Following, over: AbortSignal): Promise<void> {
  let position = following.after
  let waitMs = waitLeastMs
  while (!over.aborted) {
    const ended = await readOnce(at, following, {
      position,
      over,
      moved: to => {
        position = to
        waitMs = waitLeastMs
      },
    })
    if (over.aborted) return
    if (ended) {
      following.onState?.('ended', ended)
      return
    }
    following.onState?.('waiting')
    await at.wait(waitMs * (0.75 + (position % 7) / 14))
    waitMs = Math.min(waitMs * 2, waitMostMs)
  }
}

interface Reading {
  readonly position: number
  readonly over: AbortSignal
  readonly moved: (position: number) => void
}

/** Reads until the stream ends. @returns why one may not come back; nothing where one may */
async function readOnce(
  at: Connection,
  following: Following,
  reading: Reading,
): Promise<Problem | undefined> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), silentMostMs)
  try {
    const path = workspacePath(at, `/feed?after=${reading.position}`)
    const headers = {
      ...headersOf(at),
      accept: 'text/event-stream',
      'last-event-id': String(reading.position),
    }
    const signal = AbortSignal.any([reading.over, silence.signal])
    const response = await at.fetch(at.baseUrl + path, { headers, signal })
    if (!response.ok || !response.body) return lasting(await problemIn(response))
    following.onState?.('open')
    const heard = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, to) {
          clearTimeout(timer)
          timer = setTimeout(() => silence.abort(), silentMostMs)
          to.enqueue(chunk)
        },
      }),
    )
    for await (const event of eventsIn(heard)) {
      if (reading.over.aborted) return undefined
      tell(event, following)
      if (/^\d+$/.test(event.id)) reading.moved(Number(event.id))
    }
  } catch {
    // The stream broke, or nobody answered: one comes back with the position one has.
  } finally {
    clearTimeout(timer)
  }
  return undefined
}

function tell({ event, data, id }: ServerEvent, following: Following): void {
  if (event === 'facts') following.onFacts(JSON.parse(data) as Fact[], Number(id))
  if (event === 'reset') following.onReset(Number(id))
}

/** Signing in, or a place in the workspace, does not come by waiting. */
function lasting(problem: Problem): Problem | undefined {
  if (problem.code === unknown.code || problem.status === 429) return undefined
  return problem.status >= 400 && problem.status < 500 ? problem : undefined
}
