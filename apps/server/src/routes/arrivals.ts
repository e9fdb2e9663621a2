/** How people come in: the first administrator by the set-up link, others by an invitation. */
import type { Host, Role } from '@throughline/host'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { type Accounts, addressOf } from '../accounts/accounts.ts'
import type { OneTimeLink } from '../accounts/one-time-links.ts'
import { type Founding, found } from '../founding.ts'
import { plainName } from '../plain-name.ts'
import { type Problem, ProblemError, sendProblem } from '../problem.ts'
import { passOn } from './sign-in.ts'

const token = z.string().min(20).max(200)
const email = z.email().max(320)
const password = z.string().min(10, 'has at least 10 characters').max(200)
const lookBody = z.strictObject({ token })
const setUpBody = z.strictObject({
  token,
  email,
  password,
  name: plainName,
  workspace: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'An existing workspace; else one is founded.' }),
  person: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The person of it that this account points at.' }),
  organisation: plainName.optional().meta({ description: 'Name of the workspace that is founded.' }),
  timeZone: z.string().max(100).optional(),
})
const joinBody = z.strictObject({ token, email, password, name: plainName })

export function arrivalRoutes(app: FastifyInstance, host: Host, accounts: Accounts): void {
  const tags = ['sign-in']
  app.post<{ Body: z.infer<typeof lookBody> }>(
    '/api/v1/set-up/look',
    { schema: { body: lookBody, tags, summary: 'What the set-up link offers' } },
    async (request, reply) => {
      if (!(await accounts.links.look('set-up', request.body.token))) return sendProblem(reply, spent)
      return { workspaces: await workspacesWithPeople(host) }
    },
  )
  app.post<{ Body: z.infer<typeof setUpBody> }>(
    '/api/v1/set-up',
    { schema: { body: setUpBody, tags, summary: 'Make the first administrator' } },
    async (request, reply) => {
      const link = await redeemed(accounts, 'set-up', request.body)
      const place = await unspent(accounts, link, () => found(host, asFounding(request.body)))
      return arrive(accounts, reply, { ...request.body, ...place, roles: ['administrator', 'leader'] })
    },
  )
  app.post<{ Body: z.infer<typeof lookBody> }>(
    '/api/v1/invitations/look',
    { schema: { body: lookBody, tags, summary: 'What an invitation offers' } },
    async (request, reply) => {
      const link = await accounts.links.look('invitation', request.body.token)
      if (!link?.workspace) return sendProblem(reply, spent)
      const world = await host.world(link.workspace)
      const person = world.one('person', link.person)
      return { workspace: world.workspace?.name ?? null, roles: link.roles, person: person?.name ?? null }
    },
  )
  app.post<{ Body: z.infer<typeof joinBody> }>(
    '/api/v1/invitations/accept',
    { schema: { body: joinBody, tags, summary: 'Accept an invitation' } },
    async (request, reply) => {
      const link = await redeemed(accounts, 'invitation', request.body)
      const { workspace = '', person, roles } = link
      return arrive(accounts, reply, { ...request.body, workspace, person, roles })
    },
  )
}

/** Uses the link up for an address that has no account: nobody's account is taken over by a link. */
async function redeemed(
  accounts: Accounts,
  purpose: 'set-up' | 'invitation',
  asked: { token: string; email: string },
): Promise<OneTimeLink> {
  if (!(await accounts.links.look(purpose, asked.token))) throw new ProblemError(spent)
  if (await accounts.findByEmail(asked.email)) throw new ProblemError(taken)
  const link = await accounts.links.redeem(purpose, asked.token)
  if (!link) throw new ProblemError(spent)
  return link
}

async function unspent<T>(accounts: Accounts, link: OneTimeLink, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (trouble) {
    await accounts.links.giveBack(link)
    throw trouble
  }
}

interface Arriving {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly workspace: string
  readonly person?: string | undefined
  readonly roles: readonly Role[]
}

/** Makes the account, gives it its place, and signs it in. */
async function arrive(accounts: Accounts, reply: FastifyReply, arriving: Arriving): Promise<FastifyReply> {
  const { workspace, person, roles } = arriving
  const account = await accounts.create(arriving)
  await accounts.join({ account, workspace, person, roles })
  const { headers } = await accounts.signIn.api.openAs({ body: { account }, returnHeaders: true })
  return passOn(reply.status(201), { headers }).send({ account, workspace, email: addressOf(arriving.email) })
}

function asFounding(body: z.infer<typeof setUpBody>): Founding {
  const { workspace, person, organisation, timeZone, name: founder, email: address } = body
  return { workspace, person, organisation, timeZone, founder, email: addressOf(address) }
}

async function workspacesWithPeople(host: Host) {
  const names = await host.workspaces()
  return Promise.all(
    names.map(async id => {
      const world = await host.world(id)
      const people = world
        .all('person')
        .map(each => ({ id: each.id, name: each.name, title: each.title ?? null }))
      return { id, name: world.workspace?.name ?? null, people }
    }),
  )
}

const spent: Problem = {
  status: 404,
  code: 'link-spent',
  title: 'This link was used, or is too old.',
  remedy: 'Ask for a new one; the server prints a new set-up link when it starts.',
}

const taken: Problem = {
  status: 409,
  code: 'address-taken',
  title: 'There is an account with this address.',
  remedy: 'Sign in with it, or use another address.',
}
