/** A person's work in their own calendar: a secret address, which they make and end themselves. */
import { calendarOf, calendarText, type Host } from '@throughline/host'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { principalOf } from '../admit.ts'
import type { Doorkeeper } from '../doorkeeper.ts'
import type { Attempts } from '../limits/attempts.ts'
import { slowDownAddress } from '../limits/slow-down.ts'
import { recordLink } from '../outside/record-link.ts'
import { notFound, type Problem, ProblemError, sendProblem } from '../problem.ts'
import type { Feed, Feeds } from './feeds.ts'

const path = '/api/v1/workspaces/:ws/calendar-feed'
const tags = ['calendar']

export interface FeedRooms {
  readonly host: Host
  readonly doorkeeper: Doorkeeper
  readonly feeds: Feeds
  readonly attempts: Attempts
  readonly address?: string | undefined
}

export function calendarFeedRoutes(app: FastifyInstance, rooms: FeedRooms): void {
  const { host, feeds, attempts } = rooms
  app.get(path, { schema: { tags, summary: 'Whether your calendar has an address' } }, async request => {
    const { workspace, account } = principalOf(request)
    const feed = await feeds.open(workspace, account)
    return { madeAt: feed?.madeAt ?? null }
  })
  app.post(
    path,
    { schema: { tags, summary: 'Make the address of your calendar; an earlier one ends' } },
    async (request, reply) => {
      const { workspace, account, person } = principalOf(request)
      if (person === undefined) throw new ProblemError(nobody)
      const secret = await feeds.make({ workspace, account, person, madeAt: host.clock.now() })
      return reply.status(201).send({ path: `/api/v1/calendars/${secret}.ics` })
    },
  )
  app.delete(
    path,
    { schema: { tags, summary: 'End the address of your calendar' } },
    async (request, reply) => {
      const { workspace, account } = principalOf(request)
      return (await feeds.end(workspace, account)) ? reply.status(204).send() : sendProblem(reply, notFound)
    },
  )
  app.get<{ Params: { file: string } }>(
    '/api/v1/calendars/:file',
    { exposeHeadRoute: false, schema: { tags, summary: 'A calendar (iCalendar), by its secret address' } },
    async (request, reply): Promise<FastifyReply> => {
      await slowDownAddress(attempts, request)
      const feed = await feeds.of(request.params.file.replace(/\.ics$/, ''))
      const text = feed && (await textOf(rooms, feed))
      if (text === undefined) return sendProblem(reply, notFound)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="throughline.ics"')
        .send(text)
    },
  )
}

/** What its account may see now; nothing for who has no place any more, or is another person. */
async function textOf({ host, doorkeeper, address }: FeedRooms, feed: Feed): Promise<string | undefined> {
  const place = await doorkeeper.membership(feed.account, feed.workspace)
  if (!place || place.person !== feed.person) return undefined
  const { account, person, roles, workspace } = place
  const principal = { account, person, roles, workspace, via: 'calendar' }
  const [world, access] = await Promise.all([host.world(workspace), host.access(principal)])
  const record = world.one('person', person)
  if (!record) return undefined
  const now = host.clock.now()
  const today = host.clock.todayIn(record.timeZone ?? world.workspace?.timeZone ?? 'UTC', now)
  const entries = calendarOf(world, access, { person: record, today })
  const name = `${world.workspace?.name ?? 'Throughline'}: ${record.name}`
  return calendarText(entries, {
    name,
    now,
    ...(address ? { linkOf: about => recordLink(address, about) } : {}),
  })
}

const nobody: Problem = {
  status: 422,
  code: 'refused',
  title: 'Your account points at no person, so nothing stands in your calendar.',
  remedy: 'Ask an administrator to say which person you are.',
}
