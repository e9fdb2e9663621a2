/** Rules of publication that look careful and are not: the check must find what they give away. */
import type { Person } from './asked-organisation.ts'

type Groups = ReadonlySet<string>[]

/** Every combination of filters, wherever enough people are behind it. */
export function everyFilter(people: readonly Person[], least: number): Groups {
  const found = new Map<string, Set<string>>()
  for (const person of people)
    for (let filters = 0; filters < 8; filters++) {
      const on = (bit: number, value: unknown) => (filters & bit ? String(value) : '*')
      const name = [on(1, person.team), on(2, person.site), on(4, person.tenure)].join(' ')
      found.set(name, (found.get(name) ?? new Set()).add(person.id))
    }
  return [...found.values()].filter(each => each.size >= least)
}

/** A total that is live: before the last answer, and after it. */
export function liveTotal(people: readonly Person[], least: number): Groups {
  const ids = people.map(each => each.id)
  return [new Set(ids.slice(0, -1)), new Set(ids)].filter(each => each.size >= least)
}
