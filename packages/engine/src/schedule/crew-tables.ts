import type { Activity, Need, Person, ScheduleProblem } from './problem.ts'

/** A share or rate of one, in thousandths. */
export const WHOLE = 1000

export const NEVER = 0
export const GAPS = 1
export const ALWAYS = 2

/** What activities ask of people and resources, flattened into rows. */
export interface CrewTables {
  /** What has to be done: ticks (duration) or thousandths of thousandths of a tick (work). */
  amount: Float64Array
  byWork: Uint8Array
  pauses: Uint8Array
  demandStart: Int32Array
  demandResource: Int32Array
  demandAmount: Int32Array
  /** One slot per person needed at once: assigned people first, then needs. */
  slotStart: Int32Array
  slotShare: Int32Array
  /** The assigned person, or -1: anybody in the slot's pool. */
  slotPerson: Int32Array
  /** Number of the pool, candidates of which are in `poolPeople`, least versatile first. */
  slotPool: Int32Array
  poolStart: Int32Array
  poolPeople: Int32Array
}

/** Flattens a checked problem. Needs that ask for the same pool share one row of candidates. */
export function crewTables(problem: ScheduleProblem): CrewTables {
  const { activities } = problem
  const slots = activities.map(slotsOf)
  const pools = new Map<string, number>()
  const poolRows: number[][] = []
  const poolOf = (need: Need): number => {
    const key = `${need.skill ?? ''}/${need.level ?? ''}/${need.team ?? ''}`
    const known = pools.get(key)
    if (known !== undefined) return known
    pools.set(key, poolRows.length)
    poolRows.push(candidates(problem.people ?? [], need))
    return poolRows.length - 1
  }
  const flat = slots.flat()
  const demands = activities.map(({ demands = [] }) => demands)
  return {
    amount: Float64Array.from(activities, a => a.duration ?? (a.work ?? 0) * WHOLE),
    byWork: Uint8Array.from(activities, a => (a.duration === undefined ? 1 : 0)),
    pauses: Uint8Array.from(activities, a => ['never', 'gaps', 'always'].indexOf(a.pauses ?? 'gaps')),
    demandStart: rowStarts(demands),
    demandResource: Int32Array.from(demands.flat(), d => d.resource),
    demandAmount: Int32Array.from(demands.flat(), d => d.amount),
    slotStart: rowStarts(slots),
    slotShare: Int32Array.from(flat, slot => slot.share),
    slotPerson: Int32Array.from(flat, slot => slot.person),
    slotPool: Int32Array.from(flat, slot => (slot.need ? poolOf(slot.need) : -1)),
    poolStart: rowStarts(poolRows),
    poolPeople: Int32Array.from(poolRows.flat()),
  }
}

/** Positions of the people who can fill a need, those with the fewest skills and the least level to spare first. */
export function candidates(people: readonly Person[], { skill, level = 0, team }: Need): number[] {
  const found: { position: number; skills: number; spare: number }[] = []
  people.forEach(({ skills = [], teams = [] }, position) => {
    const own = skill === undefined ? undefined : skills.find(s => s.skill === skill && s.level >= level)
    if (skill !== undefined && !own) return
    if (team !== undefined && !teams.includes(team)) return
    found.push({ position, skills: skills.length, spare: own ? own.level - level : 0 })
  })
  found.sort((a, b) => a.skills - b.skills || a.spare - b.spare || a.position - b.position)
  return found.map(({ position }) => position)
}

interface Slot {
  person: number
  share: number
  need?: Need
}

function slotsOf({ assigned = [], needs = [] }: Activity): Slot[] {
  const named = assigned.map(({ person, share = 1 }) => ({ person, share: Math.round(share * WHOLE) }))
  const drawn = needs.flatMap(need => {
    const slot: Slot = { person: -1, share: Math.round((need.share ?? 1) * WHOLE), need }
    return Array.from({ length: need.people ?? 1 }, () => slot)
  })
  return [...named, ...drawn]
}

/** Where each row begins when rows are laid end to end, and where the last one ends. */
export function rowStarts(rows: readonly { length: number }[]): Int32Array {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, k) => {
    starts[k + 1] = starts[k] + row.length
  })
  return starts
}
