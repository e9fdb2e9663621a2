/** For tests: plans as text, worlds in memory, and what importing makes of them. */
import { type AnyRecord, type Command, decide, type Kind, kinds, Replica } from '@throughline/model'
import { deterministicId } from './deterministic-id.ts'
import { homeSystem, type Plan } from './entry.ts'
import { type PlannedImport, planImport } from './import-plan.ts'
import { kept } from './kept.ts'
import { momentOn } from './plan-world.ts'
import { readPlan } from './read-plan.ts'
import { mapReferences } from './references.ts'

export const today = '2027-01-11'

export function planOf(file: string, text: string, map?: string): Plan {
  const bytes = new TextEncoder().encode(text)
  return readPlan(
    { file, bytes },
    map === undefined ? undefined : { file: 'it.map.yaml', bytes: new TextEncoder().encode(map) },
  )
}

/** A workspace with nobody in it yet. */
export function emptyWorld(id = '00000000-0000-8000-8000-000000000001'): Replica {
  const replica = new Replica()
  said(replica, { kind: 'workspace', verb: 'add', subject: id, fields: { name: 'Trial' } })
  return replica
}

export function said(replica: Replica, command: Omit<Command, 'id'>): AnyRecord {
  const subject = command.subject ?? deterministicId('trial', String(replica.size))
  const moment = momentOn(today)
  const decision = decide(replica, { id: 'c', ...command, subject }, moment)
  if (!decision.ok) throw new Error(decision.refusals.map(refusal => refusal.reason).join(' '))
  return replica.apply(kept(decision.fact, moment, 'c'))
}

/** Plans the import on a copy and, where there is no trouble, carries it out on the world. */
export function imported(
  world: Replica,
  plan: Plan,
  entering: { openedOn?: string; because?: string } = {},
): PlannedImport {
  const moment = momentOn(today)
  const planned = planImport(plan, Replica.from(world.kept()), { moment, ...entering })
  if (planned.troubles.length > 0) return planned
  for (const command of planned.commands) {
    const decision = decide(world, command, moment)
    if (!decision.ok) throw new Error(decision.refusals.map(refusal => refusal.reason).join(' '))
    world.apply(kept(decision.fact, moment, planned.id))
  }
  return planned
}

/** What a world says, whatever ids and keys it gave: fields by where each record came from. */
export function saidBy(world: Replica): { [label: string]: unknown } {
  const label = (id: string) => {
    const record = world.record(id)!
    if (record.kind === 'workspace') return 'workspace'
    const source = record.source ?? { system: homeSystem(world.workspace?.id), key: record.key }
    return `${source.system} ${source.key}`
  }
  const all = (Object.values(kinds) as unknown as readonly Kind[]).filter(kind => !kind.single)
  const entries = all.flatMap(kind =>
    (world.all(kind.name as 'outcome') as unknown as readonly AnyRecord[]).map(record => {
      const fields = Object.entries(kind.fields)
        .filter(([name]) => record[name] !== undefined)
        .map(([name, field]) => [name, mapReferences(field, record[name], (_, id) => label(String(id)))])
      return [
        label(record.id),
        { kind: kind.name, state: record.state, ...Object.fromEntries(fields) },
      ] as const
    }),
  )
  return Object.fromEntries(entries)
}
