/** Who has a place in a workspace: administrators invite, change roles, suspend. */
import { type Host, type Role, roles } from '@throughline/host'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { type MembershipRow, membershipOf } from '../accounts/membership-row.ts'
import { principalOf, signedInOf } from '../admit.ts'
import { notFound, type Problem, ProblemError, sendProblem } from '../problem.ts'

const workspace = '/api/v1/workspaces/:ws'
const givable = z.array(z.enum(roles)).min(1).max(roles.length)

const invitationBody = z.strictObject({
  roles: givable,
  person: z.string().max(200).optional().meta({ description: 'Id of the person the account will point at.' }),
  hours: z
    .number()
    .int()
    .min(1)
    .max(24 * 30)
    .default(24 * 7),
})

const memberBody = z.strictObject({
  roles: givable.optional(),
  person: z.string().max(200).nullable().optional(),
  suspended: z.boolean().optional(),
})

export function memberRoutes(app: FastifyInstance, host: Host, accounts: Accounts): void {
  invitationRoutes(app, host, accounts)
  const tags = ['members']
  app.get(
    `${workspace}/members`,
    { schema: { tags, summary: 'Accounts with a place here' } },
    async request => {
      const { workspace: here } = principalOf(request)
      const rows = await accounts.rows.all<MembershipRow>('membership', { workspace: here })
      const users = await accounts.rows.among<{ id: string; email: string; name: string }>(
        'user',
        'id',
        rows.map(row => row.account),
      )
      const byId = new Map(users.map(user => [user.id, user]))
      return {
        members: rows.map(row => {
          const user = byId.get(row.account)
          const { account, roles: given, person = null } = membershipOf(row)
          return {
            account,
            name: user?.name,
            email: user?.email,
            roles: given,
            person,
            suspended: row.suspended,
          }
        }),
      }
    },
  )
  app.patch<{ Params: { account: string }; Body: z.infer<typeof memberBody> }>(
    `${workspace}/members/:account`,
    { schema: { body: memberBody, tags, summary: 'Change roles or person, suspend or let in again' } },
    async (request, reply) => {
      const place = { account: request.params.account, workspace: principalOf(request).workspace }
      const isChanged = await changeMember(host, accounts, { place, change: request.body })
      if (!isChanged) return sendProblem(reply, notFound)
      return reply.status(204).send()
    },
  )
}

function invitationRoutes(app: FastifyInstance, host: Host, accounts: Accounts): void {
  const tags = ['members']
  app.post<{ Body: z.infer<typeof invitationBody> }>(
    `${workspace}/invitations`,
    { schema: { body: invitationBody, tags, summary: 'Make a link that lets one account in' } },
    async (request, reply) => {
      const { workspace: here } = principalOf(request)
      const { roles: given, person, hours } = request.body
      if (person !== undefined) await assertPerson(host, here, person)
      const { secret, link } = await accounts.links.offer({
        purpose: 'invitation',
        workspace: here,
        roles: given,
        person,
        hours,
        createdBy: signedInOf(request).account,
      })
      const path = `/join?token=${secret}`
      const isMailed = await mailed(request, { host, person, path, until: link.expiresAt })
      return reply.status(201).send({ ...link, path, isMailed })
    },
  )
  app.get(
    `${workspace}/invitations`,
    { schema: { tags, summary: 'Invitations that still work' } },
    async request => ({
      invitations: await accounts.links.open('invitation', principalOf(request).workspace),
    }),
  )
  app.delete<{ Params: { invitation: string } }>(
    `${workspace}/invitations/:invitation`,
    { schema: { tags, summary: 'Withdraw an invitation' } },
    async (request, reply) => {
      const done = await accounts.links.withdraw(request.params.invitation, principalOf(request).workspace)
      return done ? reply.status(204).send() : sendProblem(reply, notFound)
    },
  )
}

interface Mailing {
  readonly host: Host
  readonly person: string | undefined
  readonly path: string
  readonly until: Date
}

/** Sends the link to the person's address, where mail is on. The link works whether or not it could be sent. */
async function mailed(request: FastifyRequest, { host, person, path, until }: Mailing): Promise<boolean> {
  const { letters } = request.server
  const world = await host.world(principalOf(request).workspace)
  const to = world.one('person', person)?.email
  if (!letters || !to) return false
  const of = { to, path, workspace: world.workspace?.name ?? 'Throughline', by: signedInOf(request).name }
  try {
    await letters.sendInvitation({ ...of, until: until.toISOString().slice(0, 10) })
    return true
  } catch (trouble) {
    request.log.warn({ err: trouble }, 'an invitation was not mailed')
    return false
  }
}

interface Change {
  readonly place: { readonly account: string; readonly workspace: string }
  readonly change: z.infer<typeof memberBody>
}

/** @returns whether there is such a place here */
async function changeMember(host: Host, accounts: Accounts, { place, change }: Change): Promise<boolean> {
  const row = await accounts.rows.one<MembershipRow>('membership', place)
  if (!row) return false
  const { roles: given, person = row.person ?? null, suspended = row.suspended } = change
  if (change.person) await assertPerson(host, place.workspace, change.person)
  const after = { ...row, roles: given?.join(' ') ?? row.roles, suspended }
  await assertAdministrator(accounts, after)
  await accounts.rows.change('membership', place, { roles: after.roles, suspended, person })
  // Whoever lets nobody in any more leaves no door open behind them.
  if (!administers(after)) await accounts.links.withdrawOffered(place.account, place.workspace)
  await accounts.changed()
  return true
}

async function assertPerson(host: Host, here: string, person: string): Promise<void> {
  if (!(await host.world(here)).one('person', person)) throw new ProblemError(noPerson)
}

/** Somebody must be left who can let others in. */
async function assertAdministrator(accounts: Accounts, after: MembershipRow): Promise<void> {
  const rows = await accounts.rows.all<MembershipRow>('membership', { workspace: after.workspace })
  const left = rows.map(row => (row.account === after.account ? after : row))
  if (!left.some(administers)) throw new ProblemError(nobodyLeft)
}

function administers(row: MembershipRow): boolean {
  return !row.suspended && membershipOf(row).roles.includes('administrator' satisfies Role)
}

const noPerson: Problem = { status: 422, code: 'refused', title: 'There is no such person here.' }
const nobodyLeft: Problem = {
  status: 422,
  code: 'refused',
  title: 'Nobody would be left who administers this workspace.',
  remedy: 'Make somebody else an administrator first.',
}
