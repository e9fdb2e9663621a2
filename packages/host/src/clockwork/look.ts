/** One look of the clock into one workspace: does what is due, in order, and says when to look again. */
import type { PlacedRefusal } from '@throughline/model'
import type { Clock } from '../clock.ts'
import type { Ticking } from '../commands/by-clock.ts'
import type { Leases } from '../consumers/leases.ts'
import type { Marks } from '../consumers/marks.ts'
import type { Host } from '../open.ts'
import { type Deed, type Errand, isErrand, type Job, type Now } from './due.ts'
import { duesOf, type JobDue } from './jobs.ts'

export interface LookRooms {
  readonly host: Pick<Host, 'world' | 'byClock'> & { readonly clock: Pick<Clock, 'todayIn'> }
  readonly leases: Leases
  readonly marks: Marks
  readonly jobs: readonly Job[]
  /** Does what is no fact. @returns whether it is done with; else it is tried again */
  readonly errands: (workspace: string, errand: Errand['errand'], key: string) => Promise<boolean>
  readonly head: (workspace: string) => Promise<number>
  /** Hears of what went wrong with one thing; the others go on. */
  readonly onTrouble: (trouble: unknown) => void
}

/** What stands against something that is due. */
export interface Stuck extends Pick<JobDue, 'what' | 'about' | 'to'> {
  /** Instant since which it is due. */
  readonly dueAt: string
  readonly refusals: readonly PlacedRefusal[]
}

/** What a node remembers of one workspace; all of it may be forgotten. */
export interface Memory {
  /** Up to where the last look knew. */
  position: number
  /** Instant of the database at which to look again, if nothing happens before; nothing where nothing comes. */
  nextAt: string | undefined
  /** Milliseconds from the last look until then: instants of the database and of the node differ. */
  nextInMs: number | undefined
  /** Refused, by key: not tried again before `retryAt`. */
  readonly stuck: Map<string, Stuck & { readonly retryAt: string; readonly passes: boolean }>
  /** Errands that are done with, by key. */
  readonly run: Set<string>
}

export const emptyMemory = (): Memory => ({
  position: -1,
  nextAt: undefined,
  nextInMs: undefined,
  stuck: new Map(),
  run: new Set(),
})

export interface Done {
  readonly workspace: string
  readonly job: string
  readonly what: string
  readonly key: string
}

const leaseSeconds = 60
/** What follows from what was done is done in the same look, as often as this. */
const roundsMost = 20
/** Letters take their time; after so many it is seen whether anything else is due. */
const errandsAtOnce = 20
const retryMs = 15 * 60_000
const elsewhereMs = 5_000
const runMost = 5_000
const dayMs = 86_400_000

export async function look(rooms: LookRooms, workspace: string, memory: Memory): Promise<Done[]> {
  const { leases, marks } = rooms
  if (await nothingNew(rooms, workspace, memory)) return []
  const first = await seen(rooms, workspace, memory)
  // Else what was looked at long ago would be looked at again after a restart.
  const isMarkOld = Date.parse(first.now.at) - Date.parse(first.now.since) > dayMs
  if (first.ready.length === 0 && !isMarkOld) return []
  const lease = await leases.acquire(`clock ${workspace}`, leaseSeconds)
  if (!lease) {
    lookAgain(memory, first.now.at, elsewhereMs)
    return []
  }
  const done: Done[] = []
  try {
    for (let round = 0; round < roundsMost; round++) {
      const { ready, now } = await seen(rooms, workspace, memory)
      if (ready.length > 0) lookAgain(memory, now.at, 0)
      for (const due of ready) {
        if (!(await leases.renew(lease, leaseSeconds))) return done
        if (await carriedOut(rooms, { workspace, due, now, memory }))
          done.push({ workspace, job: due.job.name, what: due.what, key: due.does!.key })
      }
      if (ready.length === 0) {
        await marks.move(workspace, markAfter(memory, now), lease)
        break
      }
    }
    return done
  } finally {
    await leases.release(lease)
  }
}

/** Most looks end here: nobody wrote anything, and nothing falls due yet. The workspace need not be in memory. */
async function nothingNew({ head, marks }: LookRooms, workspace: string, memory: Memory): Promise<boolean> {
  if (memory.position !== (await head(workspace))) return false
  return memory.nextAt === undefined || (await marks.now()) < memory.nextAt
}

function lookAgain(memory: Memory, at: string, inMs: number | undefined): void {
  memory.nextInMs = inMs
  memory.nextAt = inMs === undefined ? undefined : later(at, inMs)
}

interface Seen {
  readonly now: Now
  readonly ready: readonly JobDue[]
}

async function seen(rooms: LookRooms, workspace: string, memory: Memory): Promise<Seen> {
  const { host, marks, jobs } = rooms
  const at = await marks.now()
  const now: Now = {
    at,
    since: await marks.of(workspace, at),
    todayIn: zone => host.clock.todayIn(zone, at),
  }
  const world = await host.world(workspace, await rooms.head(workspace))
  const dues = duesOf({ jobs, onTrouble: rooms.onTrouble }, world, now)
  const due = dues.filter(each => each.does !== undefined && each.at <= at)
  const ready = due.filter(({ does }) => {
    const stuck = memory.stuck.get(does!.key)
    return !memory.run.has(does!.key) && (!stuck || stuck.retryAt <= at)
  })
  const waits = [...memory.stuck.values()].map(each => each.retryAt).filter(retryAt => retryAt > at)
  const coming = dues.filter(each => each.at > at).map(each => each.at)
  const next = [...coming, ...waits].sort()[0]
  memory.position = world.position
  lookAgain(memory, at, next === undefined ? undefined : Date.parse(next) - Date.parse(at))
  const errands = ready.filter(each => isErrand(each.does!))
  const deeds = ready.filter(each => !isErrand(each.does!))
  return { now, ready: [...deeds, ...errands.slice(0, errandsAtOnce)] }
}

interface Carrying {
  readonly workspace: string
  readonly due: JobDue
  readonly now: Now
  readonly memory: Memory
}

/** @returns whether this look did it */
async function carriedOut(rooms: LookRooms, { workspace, due, now, memory }: Carrying): Promise<boolean> {
  const does = due.does!
  if (isErrand(does)) {
    const isDone = await rooms.errands(workspace, does.errand, does.key).catch((trouble: unknown) => {
      rooms.onTrouble(trouble)
      return false
    })
    if (isDone) {
      remember(memory.run, does.key)
      memory.stuck.delete(does.key)
    } else memory.stuck.set(does.key, stuckNow(due, now, []))
    return isDone
  }
  const answer = await rooms.host.byClock(workspace, tickingOf({ due, now, does }))
  if (answer.outcome === 'done') {
    memory.stuck.delete(does.key)
    // Done before, and still due: somebody took it back. It is theirs now.
    if (answer.repeated) remember(memory.run, does.key)
    return !answer.repeated
  }
  const refusals = answer.outcome === 'refused' ? answer.refusals : []
  // Refused without a reason: it was no longer due.
  if (answer.outcome === 'refused' && refusals.length === 0) memory.stuck.delete(does.key)
  else memory.stuck.set(does.key, stuckNow(due, now, refusals))
  return false
}

/** Decided on the world as it is then: what is no longer due, or is due otherwise, is not done. */
function tickingOf({ due, now, does }: { due: JobDue; now: Now; does: Deed }): Ticking {
  return {
    key: does.key,
    at: now.at,
    says: world => {
      const still = due.job.dues(world, due.about, now).find(each => each.does?.key === does.key)?.does
      return still && !isErrand(still) ? still.says : undefined
    },
  }
}

function stuckNow(due: JobDue, { at }: Now, refusals: readonly PlacedRefusal[]) {
  const { what, about, at: dueAt, job, to } = due
  return {
    what,
    about,
    ...(to ? { to } : {}),
    dueAt,
    refusals,
    retryAt: later(at, retryMs),
    passes: job.passes === true,
  }
}

/** Short of what passes by and is not done yet, but not for longer than a day. */
function markAfter({ stuck }: Memory, { at }: Now): string {
  const waiting = [...stuck.values()].filter(each => each.passes).map(each => later(each.dueAt, -1))
  const least = later(at, -dayMs)
  const earliest = [at, ...waiting].sort()[0]!
  return earliest < least ? least : earliest
}

/** A node that runs for months does not remember them all. */
function remember(keys: Set<string>, key: string): void {
  keys.add(key)
  if (keys.size > runMost) keys.delete(keys.values().next().value!)
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString()
}
