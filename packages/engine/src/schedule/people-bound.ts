import { type CrewTables, WHOLE } from './crew-tables.ts'

/**
 * Ticks within which nobody could finish, however the work were shared out: of every group of people, what only they
 * can do is spread evenly over them, and the worst group counts. Found by flows (Gallo, Grigoriadis & Tarjan 1989):
 * where the work of all pools does not flow into so many ticks of each person, the cut names a group that needs more.
 * @param lengths shortest length of each activity, in ticks
 * @param known a bound already known, from which to start
 */
export function peopleBound(
  tables: CrewTables,
  lengths: Int32Array,
  { crowd, known }: { crowd: number; known: number },
): number {
  const pools = poolsOf(tables, lengths, crowd)
  let bound = known
  while (pools.length > 0) {
    const group = overfullGroup(pools, crowd, bound)
    if (!group) return bound
    let load = 0
    for (const pool of pools) if (pool.people.every(person => group.has(person))) load += pool.load
    const needed = Math.ceil(load / group.size - 1e-6)
    if (needed <= bound) return bound
    bound = needed
  }
  return bound
}

/** People who can do the same work, and the person-ticks that it takes. */
interface Pool {
  people: readonly number[]
  load: number
}

/** Pools that are asked for; who is asked for by name is a pool of one. Of very many, those with the most work. */
function poolsOf(tables: CrewTables, lengths: Int32Array, crowd: number): Pool[] {
  const { poolStart, poolPeople, slotStart, slotPool, slotPerson, slotShare } = tables
  const named = new Float64Array(crowd)
  const pooled = new Float64Array(poolStart.length - 1)
  for (let a = 0; a < lengths.length; a++) {
    for (let s = slotStart[a]; s < slotStart[a + 1]; s++) {
      const ticks = (lengths[a] * slotShare[s]) / WHOLE
      if (slotPerson[s] < 0) pooled[slotPool[s]] += ticks
      else named[slotPerson[s]] += ticks
    }
  }
  const pools = Array.from(pooled, (load, p) => ({
    people: [...poolPeople.subarray(poolStart[p], poolStart[p + 1])],
    load,
  }))
  const ones = Array.from(named, (load, person) => ({ people: [person], load }))
  const asked = [...ones, ...pools].filter(({ load, people }) => load > 0 && people.length > 0)
  let places = 0
  return asked
    .sort((a, b) => b.load - a.load)
    .filter(({ people }) => {
      places += people.length
      return places <= MOST_PLACES
    })
}

/** Places in pools that are looked at, so that the bound takes milliseconds. */
const MOST_PLACES = 20_000

/** People who cannot do in so many ticks what only they can do; null where everybody can. */
function overfullGroup(pools: readonly Pool[], crowd: number, ticks: number): Set<number> | null {
  const room = new Float64Array(crowd).fill(ticks)
  /** Per person, what flows to it from each pool. */
  const given = Array.from({ length: crowd }, () => new Map<number, number>())
  for (const [p, pool] of pools.entries()) {
    let left = pool.load
    while (left > NOTHING) {
      const way = wayToRoom(pools, { from: p, given, room })
      if (way instanceof Set) return way
      left -= pushed(way, { most: left, from: p, given, room })
    }
  }
  return null
}

/** Below this, a flow is rounding. */
const NOTHING = 1e-9

interface Flow {
  from: number
  given: Map<number, number>[]
  room: Float64Array
}

/** A step of work on its way: to a person, out of a pool, which the step before freed. */
interface Step {
  person: number
  pool: number
  before: Step | null
}

/** The shortest way from a pool to somebody with room, moving other work aside; else everybody it could reach. */
function wayToRoom(pools: readonly Pool[], { from, given, room }: Flow): Step | Set<number> {
  const people = new Set<number>()
  const reached = new Set([from])
  const queue: { pool: number; before: Step | null }[] = [{ pool: from, before: null }]
  for (let head = 0; head < queue.length; head++) {
    const { pool, before } = queue[head]
    for (const person of pools[pool].people) {
      if (people.has(person)) continue
      people.add(person)
      const step = { person, pool, before }
      if (room[person] > NOTHING) return step
      for (const [other, amount] of given[person]) {
        if (amount <= NOTHING || reached.has(other)) continue
        reached.add(other)
        queue.push({ pool: other, before: step })
      }
    }
  }
  return people
}

/** Sends as much as the way holds, and says how much. */
function pushed(way: Step, { given, room, most }: Flow & { most: number }): number {
  let amount = Math.min(most, room[way.person])
  for (let step = way; step.before; step = step.before)
    amount = Math.min(amount, given[step.before.person].get(step.pool) ?? 0)
  room[way.person] -= amount
  for (let step: Step | null = way; step; step = step.before) {
    const to = given[step.person]
    to.set(step.pool, (to.get(step.pool) ?? 0) + amount)
    const freed = step.before && given[step.before.person]
    if (freed) freed.set(step.pool, (freed.get(step.pool) ?? 0) - amount)
  }
  return amount
}
