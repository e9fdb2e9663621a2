/** A plan of one's own: trying it out leaves the plan as it was read. */
import { type Entry, type Plan, Points } from './entry.ts'

export function copied(plan: Plan): Plan {
  const copies = new Map(plan.entries.map(entry => [entry, { ...entry, fields: { ...entry.fields } }]))
  for (const copy of copies.values())
    for (const [name, said] of Object.entries(copy.fields)) {
      const to = said.value instanceof Points ? copies.get(said.value.to) : undefined
      if (to) copy.fields[name] = { ...said, value: new Points(to) }
    }
  const entries: Entry[] = [...copies.values()]
  const troubles = plan.troubles.map(trouble => {
    const entry = trouble.entry && copies.get(trouble.entry)
    return entry ? { ...trouble, entry } : trouble
  })
  return { ...plan, entries, troubles }
}
