/** Looking back: what is asked of an earlier moment, and what changed between two. */
import type { AsOf, Host, NoMoment, Principal } from '@throughline/host'
import { type AnyRecord, type Kind, lineOfSight } from '@throughline/model'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { principalOf } from '../admit.ts'
import { ProblemError } from '../problem.ts'
import { moment, momentMeaning } from '../queries.ts'

export const atQuery = z.looseObject({
  at: moment.optional().meta({ description: `As of when. ${momentMeaning}` }),
})

const changesQuery = z.strictObject({
  from: moment.meta({ description: `After when. ${momentMeaning}` }),
  to: moment.optional().meta({ description: 'Until when; until now where it is left out.' }),
  limit: z.coerce.number().int().min(1).max(5000).default(500),
})

export function asOfRoutes(app: FastifyInstance, host: Host): void {
  app.get<{ Querystring: z.infer<typeof changesQuery> }>(
    '/api/v1/workspaces/:ws/changes',
    {
      schema: {
        querystring: changesQuery,
        tags: ['reading'],
        summary: 'What changed between two moments, who did it and why',
      },
    },
    async request => {
      const { from, to, limit } = request.query
      const said = await host.changes(principalOf(request), { from, to, most: limit })
      return meantOr(said)
    },
  )
}

/** The moment that an address names; nothing where it means now. */
export function momentIn(request: FastifyRequest): string | undefined {
  const { at } = request.query as { at?: unknown }
  return typeof at === 'string' ? at : undefined
}

/** Of a list, where names stand for fields: a kind with a field of that name is looked back at by `asOf`. */
export function momentAmong(
  kind: Kind,
  query: { readonly [name: string]: unknown },
): { at: string | undefined; filters: { readonly [name: string]: unknown } } {
  const name = Object.hasOwn(kind.fields, 'at') ? 'asOf' : 'at'
  const { [name]: at, ...filters } = query
  if (at === undefined) return { at, filters }
  return { at: String(at).slice(0, 60), filters }
}

export async function asOfMeant(host: Host, principal: Principal, at: string): Promise<AsOf> {
  return meantOr(await host.asOf(principal, at))
}

/** @throws ProblemError where the moment cannot be looked at */
export function meantOr<S extends object>(said: S | NoMoment): S {
  if ('wrong' in said) throw problemOf(said as NoMoment)
  return said as S
}

/** The record that a path names, as it is or as it was at the moment asked for. */
export async function recordAt(
  host: Host,
  request: FastifyRequest,
  kind: Kind,
): Promise<AnyRecord | undefined> {
  const { key } = request.params as { key: string }
  const principal = principalOf(request)
  const at = momentIn(request)
  if (at === undefined) return host.record(principal, kind.name, key)
  const then = (await asOfMeant(host, principal, at)).world()
  const exact = then.record(key) ?? then.keyed(key)
  const found = exact ? [exact] : then.named(key, [kind.name])
  return found.length === 1 && found[0]!.kind === kind.name ? found[0] : undefined
}

/** The records above one, as they may see them, the highest first. */
export async function lineAt(host: Host, request: FastifyRequest, id: string): Promise<AnyRecord[]> {
  const principal = principalOf(request)
  const at = momentIn(request)
  if (at !== undefined) return lineOfSight((await asOfMeant(host, principal, at)).world(), id)
  const access = await host.access(principal)
  const line = lineOfSight(await host.world(principal.workspace), id)
  return line.map(access.record).filter(each => each !== undefined)
}

function problemOf({
  wrong,
  reason,
  remedy,
}: {
  wrong: string
  reason: string
  remedy: string
}): ProblemError {
  const code = wrong === 'ahead' ? 'not-yet' : 'malformed'
  return new ProblemError({ status: wrong === 'ahead' ? 404 : 400, code, title: reason, remedy })
}
