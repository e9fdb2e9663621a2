/** Rules that hold for every kind because of what its declaration says: trees without cycles, steps by the right person. */
import type { AnyRecord } from './grammar/record.ts'
import type { Rule } from './grammar/rule.ts'
import type { World } from './world.ts'

/** Said of records that any verb may touch. */
const always: readonly string[] = ['*']

const noCycle: Rule<World> = {
  rule: 'grammar.8',
  code: 'cycle',
  on: always,
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    for (const [name, field] of Object.entries(world.kindOf(after.kind)?.fields ?? {})) {
      if (!field.climbs) continue
      const path = cyclePath(after, name, world)
      if (path)
        return {
          field: name,
          reason: `${after.key} would stand below itself: ${path.join(' → ')}.`,
          remedy: `Choose another place for ${after.key}.`,
        }
    }
    return undefined
  },
}

const rightPerson: Rule<World> = {
  rule: 'grammar.11',
  code: 'not-yours',
  on: always,
  level: 'block',
  fixed: true,
  holds: ({ before, fact, world, moment }) => {
    const kind = world.kindOf(fact.kind)
    const verb = kind && Object.values(kind.verbs).find(each => each.past === fact.verb)
    if (!before || !verb?.by || !world.record(moment.actor)) return undefined
    const allowed = verb.by.map(field => before[field])
    if (allowed.includes(moment.actor) || allowed.every(each => each === undefined)) return undefined
    const names = allowed.map(id => world.one('person', String(id))?.name ?? 'nobody')
    return {
      reason: `‘${verb.label}’ is for ${names.join(' or ')} to say.`,
      remedy: `Ask ${names.join(' or ')}.`,
    }
  },
}

export const treeRules: readonly Rule<World>[] = [noCycle, rightPerson]

function cyclePath(record: AnyRecord, field: string, world: World): string[] | undefined {
  const path = [record.key]
  const seen = new Set<string>()
  let above = record[field] as string | undefined
  while (above !== undefined && !seen.has(above)) {
    seen.add(above)
    const next: AnyRecord | undefined = above === record.id ? record : world.record(above)
    path.push(next?.key ?? above)
    if (above === record.id) return path
    above = next?.[field] as string | undefined
  }
  return undefined
}
