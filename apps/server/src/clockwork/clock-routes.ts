/** What happens by itself: what is next, what stands against it, what was done last. */
import type { Access, Clockwork, Host } from '@throughline/host'
import { type AnyRecord, titleOf } from '@throughline/model'
import type { FastifyInstance } from 'fastify'
import { principalOf } from '../admit.ts'

export function clockRoutes(app: FastifyInstance, host: Host, clockwork: Clockwork): void {
  app.get(
    '/api/v1/workspaces/:ws/clock',
    { schema: { tags: ['reading'], summary: 'What happens by itself next, and what was done last' } },
    async request => {
      const principal = principalOf(request)
      const { workspace } = principal
      const [state, world, access] = await Promise.all([
        clockwork.state(workspace),
        host.world(workspace),
        host.access(principal),
      ])
      const shown = (id: string) => named(access.record(world.record(id)))
      const seen = <Each extends { about: string; to?: string }>({ about, to }: Each) =>
        shown(about) !== undefined && (to === undefined || mayKnow(access, to))
      return {
        at: state.at,
        next: state.next.filter(seen).map(({ at, what, about }) => ({ at, what, about: shown(about) })),
        waiting: state.stuck.filter(seen).map(({ dueAt, what, about, refusals }) => ({
          dueAt,
          what,
          about: shown(about),
          because: refusals.map(({ code, reason, remedy }) => ({ code, reason, remedy })),
        })),
        newest: state.newest.flatMap(fact => {
          const about = access.fact(fact) && shown(fact.subject)
          return about ? [{ at: fact.at, position: fact.position, verb: fact.verb, about }] : []
        }),
      }
    },
  )
}

function named(record: AnyRecord | undefined) {
  return record && { id: record.id, kind: record.kind, key: record.key, title: titleOf(record) }
}

/** When somebody is written to is for them and for administrators. */
function mayKnow({ principal, seesAll }: Access, person: string): boolean {
  return principal.person === person || (seesAll && principal.roles.includes('administrator'))
}
