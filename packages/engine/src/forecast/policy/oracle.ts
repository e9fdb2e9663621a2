import type { ForecastActivity, ForecastNeed, ForecastPerson, ForecastRelation } from '../problem.ts'

interface Case {
  activities: readonly ForecastActivity[]
  relations: readonly ForecastRelation[]
  people: readonly ForecastPerson[]
  /** Work or days, by activity. */
  lengths: ArrayLike<number>
}

/** The policy told plainly, for tests: finish-start relations, one need an activity, rank is the order given. */
export function playedPlainly({ activities, relations, people, lengths }: Case): number[] {
  const finish = activities.map(() => Number.NaN)
  const started = activities.map(() => false)
  const busy = people.map(() => 0)
  const running: { k: number; end: number; staff: number[]; units: number }[] = []
  const at = new Map(activities.map((one, k) => [one.id, k]))
  const moments = new Set([0, ...people.flatMap(p => (p.away ?? []).map(span => span.to))])
  const readyAt = (k: number, now: number) => {
    let ready = Math.max(0, activities[k].startsNoEarlier ?? 0)
    for (const { from, to, lag = 0 } of relations) {
      if (to !== activities[k].id) continue
      const end = finish[at.get(from) as number]
      if (Number.isNaN(end)) return Number.POSITIVE_INFINITY
      ready = Math.max(ready, end + lag)
    }
    if (ready > now) moments.add(ready)
    return ready
  }
  while (moments.size > 0) {
    const now = Math.min(...moments)
    moments.delete(now)
    for (const one of running.splice(0)) {
      if (one.end > now) running.push(one)
      else for (const p of one.staff) busy[p] -= one.units
      if (one.end <= now) finish[one.k] = one.end
    }
    for (let again = true; again; ) {
      again = false
      for (const [k, activity] of activities.entries()) {
        if (started[k] || readyAt(k, now) > now) continue
        const need = activity.needs?.[0]
        const staff = need ? staffFor(need, { people, busy, now }) : []
        if (!staff) continue
        started[k] = true
        const units = need?.share ?? 1
        for (const p of staff) busy[p] += units
        const end = need
          ? doneAt(lengths[k], { people: staff.map(p => people[p]), units, now })
          : now + lengths[k]
        running.push({ k, end, staff, units })
        moments.add(end)
        if (end === now) again = true
      }
      if (again)
        for (const one of running) if (one.end === now && Number.isNaN(finish[one.k])) finish[one.k] = now
    }
  }
  return finish
}

function staffFor(
  need: ForecastNeed,
  { people, busy, now }: { people: readonly ForecastPerson[]; busy: number[]; now: number },
) {
  const breadth = (p: ForecastPerson) => (p.skills?.length ?? 0) + (p.teams?.length ?? 0)
  const able = people
    .map((person, p) => ({ person, p }))
    .filter(({ person }) =>
      person.skills?.some(one => one.skill === need.skill && one.level >= (need.level ?? 0)),
    )
    .filter(({ person, p }) => isThere(person, now) && busy[p] + (need.share ?? 1) <= 1 + 1e-9)
    .sort((a, b) => breadth(a.person) - breadth(b.person) || a.p - b.p)
  const wanted = need.people ?? 1
  return able.length < wanted ? null : able.slice(0, wanted).map(({ p }) => p)
}

function isThere(person: ForecastPerson, now: number): boolean {
  return !(person.away ?? []).some(({ from, to }) => now >= from && now < to)
}

function doneAt(
  work: number,
  { people, units, now }: { people: ForecastPerson[]; units: number; now: number },
): number {
  let [day, left] = [now, work]
  for (;;) {
    const rate = people.filter(p => isThere(p, day)).reduce((sum, p) => sum + p.rate * units, 0)
    const changes = people
      .flatMap(p => (p.away ?? []).flatMap(span => [span.from, span.to]))
      .filter(change => change > day)
    const next = Math.min(Number.POSITIVE_INFINITY, ...changes)
    if (rate > 0 && left <= (next - day) * rate) return day + left / rate
    left -= rate * (next - day)
    day = next
  }
}
