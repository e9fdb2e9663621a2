/** Making links for voices and contacts: the host of the gate, the lead of the engagement, and leaders may. */
import type { Host, Principal } from '@throughline/host'
import type { World } from '@throughline/model'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { principalOf } from '../admit.ts'
import { plainName } from '../plain-name.ts'
import { notFound, type Problem, ProblemError, sendProblem } from '../problem.ts'
import type { RoleLink } from './role-links.ts'

const workspace = '/api/v1/workspaces/:ws'
const id = z.string().min(1).max(200)
const days = z.number().int().min(1).max(180).default(30)

const linkBody = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('voice'), gate: id, person: id, days }),
  z.strictObject({ role: z.literal('contact'), engagement: id, name: plainName, days }),
])

export function linkIssueRoutes(app: FastifyInstance, host: Host, accounts: Accounts): void {
  const tags = ['links']
  app.get(
    `${workspace}/links`,
    { schema: { tags, summary: 'Links that still work, of gates and engagements that are yours to open' } },
    async request => {
      const principal = principalOf(request)
      const world = await host.world(principal.workspace)
      const links = await accounts.roleLinks.open(principal.workspace)
      return { links: links.filter(link => mayOpen(world, principal, link.subject)) }
    },
  )
  app.post<{ Body: z.infer<typeof linkBody> }>(
    `${workspace}/links`,
    { schema: { body: linkBody, tags, summary: 'Make a link for a voice or a client’s contact' } },
    async (request, reply) => {
      const principal = principalOf(request)
      const world = await host.world(principal.workspace)
      const access = await host.access(principal)
      const meant = meantBy(world, request.body)
      if (!access.record(world.record(meant.subject))) return sendProblem(reply, notFound)
      if (!mayOpen(world, principal, meant.subject)) return sendProblem(reply, notYours)
      if (meant.wrong) throw new ProblemError({ status: 422, code: 'refused', title: meant.wrong })
      const { secret, link } = await accounts.roleLinks.issue({
        workspace: principal.workspace,
        role: request.body.role,
        subject: meant.subject,
        person: meant.person,
        name: meant.name,
        createdBy: principal.account,
        days: request.body.days,
      })
      return reply.status(201).send({ ...link, secret, path: `/link#${secret}` })
    },
  )
  app.delete<{ Params: { link: string } }>(
    `${workspace}/links/:link`,
    { schema: { tags, summary: 'Withdraw a link' } },
    async (request, reply) => {
      const principal = principalOf(request)
      const world = await host.world(principal.workspace)
      const links: readonly RoleLink[] = await accounts.roleLinks.open(principal.workspace)
      const link = links.find(each => each.id === request.params.link)
      if (!link || !mayOpen(world, principal, link.subject)) return sendProblem(reply, notFound)
      await accounts.roleLinks.withdraw(link.id, principal.workspace)
      return reply.status(204).send()
    },
  )
}

interface Meant {
  readonly subject: string
  readonly name: string
  readonly person?: string
  /** Why there can be none. */
  readonly wrong?: string
}

function meantBy(world: World, body: z.infer<typeof linkBody>): Meant {
  if (body.role === 'contact') {
    const engagement = world.one('engagement', world.keyed(body.engagement)?.id ?? body.engagement)
    return { subject: engagement?.id ?? '', name: body.name }
  }
  const gate = world.one('gate', world.keyed(body.gate)?.id ?? body.gate)
  const person = world.one('person', world.keyed(body.person)?.id ?? body.person)
  const isVoice = person !== undefined && gate?.voices.some(voice => voice.person === person.id)
  return {
    subject: gate?.id ?? '',
    name: person?.name ?? '',
    ...(isVoice ? { person: person.id } : { wrong: 'Only a voice of the gate can be given a link to it.' }),
  }
}

/** Whose gate or engagement it is. */
function mayOpen(world: World, principal: Principal, subject: string): boolean {
  if (principal.roles.includes('leader')) return true
  const whose = world.one('gate', subject)?.host ?? world.one('engagement', subject)?.lead
  return principal.person !== undefined && whose === principal.person
}

const notYours: Problem = {
  status: 403,
  code: 'forbidden',
  title: 'Its host or its lead opens it to others.',
  remedy: 'Ask them for the link.',
}
