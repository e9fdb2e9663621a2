import { type CapacityPerson, type Demand, mayDo, wantedIn } from './problem.ts'

/** Person-days of one demand given by one person in a week. */
export interface Share {
  demand: string
  person: string
  personDays: number
}

export interface WeekOfWork {
  shares: Share[]
  /** By demand: person-days that nobody has. */
  unmet: Map<string, number>
}

/**
 * Gives the work wanted in a week to people who may do it, the highest stake first. Serving one demand after the
 * other along augmenting paths (Ford & Fulkerson 1956) loses the least stake there is to lose: sets of work that can
 * be served together form a polymatroid, on which the greedy order is best (Edmonds 1970).
 */
export function weekOfWork(
  people: readonly CapacityPerson[],
  demands: readonly Demand[],
  week: number,
): WeekOfWork {
  const wanting = demands.filter(demand => wantedIn(demand, week) > 0)
  const order = [...wanting.keys()].sort((a, b) => worth(wanting[b]) - worth(wanting[a]) || a - b)
  const eligible = wanting.map(demand => [...people.keys()].filter(p => mayDo(people[p], demand)))
  const left = Float64Array.from(people, person => person.supply[week])
  const given = wanting.map(() => new Map<number, number>())
  const flow = { eligible, left, given }
  const unmet = new Map<string, number>()
  for (const d of order) {
    let open = wantedIn(wanting[d], week)
    while (open > TOLERANCE) {
      const moved = augment(flow, d, open)
      if (moved <= TOLERANCE) break
      open -= moved
    }
    if (open > TOLERANCE) unmet.set(wanting[d].id, open)
  }
  const shares = given.flatMap((byPerson, d) =>
    [...byPerson].flatMap(([p, personDays]) =>
      personDays > TOLERANCE ? [{ demand: wanting[d].id, person: people[p].id, personDays }] : [],
    ),
  )
  return { shares, unmet }
}

const TOLERANCE = 1e-9

interface Flow {
  eligible: readonly number[][]
  left: Float64Array
  given: readonly Map<number, number>[]
}

/** Stake for each person-day: what a scarce day is worth here. */
function worth(demand: Demand): number {
  return demand.personDays > 0 ? (demand.stake ?? 0) / demand.personDays : 0
}

/** Frees up to `most` for demand `d` on the shortest path of exchanges; answers how much. */
function augment({ eligible, left, given }: Flow, d: number, most: number): number {
  const from = new Map<number, { demand: number; person: number | null }>()
  const queue: { demand: number; person: number | null }[] = [{ demand: d, person: null }]
  const reached = new Set([d])
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head]
    for (const p of eligible[at.demand]) {
      if (from.has(p)) continue
      from.set(p, at)
      if (left[p] > TOLERANCE) return push({ left, given }, { from, last: p, most })
      for (const [other, byPerson] of given.entries()) {
        if (reached.has(other) || (byPerson.get(p) ?? 0) <= TOLERANCE) continue
        reached.add(other)
        queue.push({ demand: other, person: p })
      }
    }
  }
  return 0
}

function push(
  { left, given }: Pick<Flow, 'left' | 'given'>,
  {
    from,
    last,
    most,
  }: { from: Map<number, { demand: number; person: number | null }>; last: number; most: number },
): number {
  let amount = Math.min(most, left[last])
  const steps: { demand: number; gains: number; loses: number | null }[] = []
  for (let p: number | null = last; p !== null; ) {
    const step: { demand: number; person: number | null } | undefined = from.get(p)
    if (!step) break
    steps.push({ demand: step.demand, gains: p, loses: step.person })
    if (step.person !== null) amount = Math.min(amount, given[step.demand].get(step.person) ?? 0)
    p = step.person
  }
  for (const { demand, gains, loses } of steps) {
    given[demand].set(gains, (given[demand].get(gains) ?? 0) + amount)
    if (loses !== null) given[demand].set(loses, (given[demand].get(loses) ?? 0) - amount)
  }
  left[last] -= amount
  return amount
}
