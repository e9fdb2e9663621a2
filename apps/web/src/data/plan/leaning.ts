/** A plan as the server works it out, for a browser whose own thread would take too long. */
import type { CapacitySaid, ScheduleSaid } from '@throughline/diagnosis'
import type { Outlook } from '../outlook-said.ts'
import type { LoadSeen, MadeHere, PlanSeen, PlanThought, Ties } from './said.ts'

export interface FromServer {
  readonly outlook?: Outlook | undefined
  readonly schedule?: ScheduleSaid | undefined
  readonly capacity?: CapacitySaid | undefined
}

/** Nothing until all that the thread leaves out has come. */
export function leant(ties: Ties, { outlook, schedule, capacity }: FromServer): PlanSeen | undefined {
  if (!outlook || !schedule) return undefined
  return {
    ...ties,
    made: madeBy(outlook),
    nodes: new Map(outlook.nodes.map(node => [node.id, node])),
    work: new Map(schedule.work.map(work => [work.id, work])),
    undated: schedule.undated,
    gap: outlook.gap,
    ...(capacity && capacity.weeks.length > 0 ? { load: loadOf(capacity) } : {}),
    ...(outlook.ring ? { ring: outlook.ring } : {}),
  }
}

/** What was thought here, with what the server foresees of the same position: it knows what this reader may not see. */
export function completed(thought: PlanThought | undefined, from: FromServer): PlanSeen | undefined {
  if (!thought) return undefined
  if (thought.leans) return leant(thought, from)
  const { outlook } = from
  if (outlook?.position !== thought.position) return thought
  const nodes = new Map([...thought.nodes, ...outlook.nodes.map(node => [node.id, node] as const)])
  return { ...thought, made: madeBy(outlook), nodes }
}

function madeBy({ madeOn, madeAt, position, trials }: Outlook): MadeHere {
  return { by: 'server', on: madeOn, at: madeAt, position, trials }
}

function loadOf({ weeks, endangered, scarce, people, teams, skills }: CapacitySaid): LoadSeen {
  const rows = <R>(of: { readonly [id: string]: R }) => new Map(Object.entries(of))
  return { weeks, endangered, scarce, people: rows(people), teams: rows(teams), skills: rows(skills) }
}
