/** A plan of one's own: trying it out leaves the plan as it was read. */
import { type Entry, type Plan, Points } from './entry.ts'

export function copied(plan: Plan): Plan {
  const copies = new Map(plan.entries.map(entry => [entry, { ...entry, fields: { ...entry.fields } }]))
  for (const copy of copies.values())
    for (const [name, said] of Object.entries(copy.fields)) {
      const value = pointing(said.value, copies)
      if (value !== said.value) copy.fields[name] = { ...said, value }
    }
  const entries: Entry[] = [...copies.values()]
  const troubles = plan.troubles.map(trouble => {
    const entry = trouble.entry && copies.get(trouble.entry)
    return entry ? { ...trouble, entry } : trouble
  })
  return { ...plan, entries, troubles }
}

/** The value with the copies in place of what it points at, wherever in it that stands. */
function pointing(value: unknown, copies: ReadonlyMap<Entry, Entry>): unknown {
  if (value instanceof Points) return new Points(copies.get(value.to) ?? value.to)
  if (Array.isArray(value) && value.some(each => typeof each === 'object'))
    return value.map(each => pointing(each, copies))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pointing(each, copies)]))
}
