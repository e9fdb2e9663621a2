/** The first records of a workspace: itself, and the person who founds it. */
import { type Host, operator, type Principal, type Step } from '@throughline/host'
import { ProblemError } from './problem.ts'

export interface Founding {
  /** An existing workspace, and perhaps a person in it. */
  readonly workspace?: string | undefined
  readonly person?: string | undefined
  readonly organisation?: string | undefined
  readonly timeZone?: string | undefined
  readonly founder: string
  readonly email: string
}

/** Finds the place that is meant, or makes it. */
export async function found(host: Host, founding: Founding): Promise<{ workspace: string; person: string }> {
  const { workspace, person } = founding
  if (workspace === undefined) return begin(host, founding)
  if (!(await host.workspaces()).includes(workspace)) throw new ProblemError(nowhere)
  const world = await host.world(workspace)
  if (person === undefined) return addFounder(host, { workspace, founding, before: [] })
  if (!world.one('person', person)) throw new ProblemError(nowhere)
  return { workspace, person }
}

function begin(host: Host, founding: Founding): Promise<{ workspace: string; person: string }> {
  const { organisation = 'Our organisation', timeZone = 'UTC' } = founding
  const itself = { kind: 'workspace', verb: 'add', fields: { name: organisation, timeZone } }
  return addFounder(host, { workspace: host.clock.newId(), founding, before: [itself] })
}

/** The founder says it, being the first who is there to say anything. */
async function addFounder(
  host: Host,
  { workspace, founding, before }: { workspace: string; founding: Founding; before: readonly Step[] },
): Promise<{ workspace: string; person: string }> {
  const person = host.clock.newId()
  const fields = { name: founding.founder, email: founding.email }
  const steps = [...before, { kind: 'person', verb: 'add', subject: person, fields }]
  const principal: Principal = { ...operator(workspace, 'api', person), roles: ['administrator', 'leader'] }
  const answer = await host.carryOut({ principal, id: host.clock.newId(), steps })
  if (answer.outcome === 'done') return { workspace, person }
  const refusals = answer.outcome === 'refused' ? answer.refusals : undefined
  throw new ProblemError({
    status: 422,
    code: 'refused',
    title: refusals?.[0]?.reason ?? 'It could not be founded.',
    refusals,
  })
}

const nowhere = {
  status: 422,
  code: 'refused',
  title: 'There is no such workspace or person here.',
} as const
