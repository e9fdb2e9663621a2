/** Opens the sample organisation as one of its people: without a password, on this machine only. */
import type { Host, Role } from '@throughline/host'
import type { Records, World } from '@throughline/model'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Accounts, sampleDomain } from '../accounts/accounts.ts'
import { notFound, ProblemError } from '../problem.ts'
import { sampleWorkspace } from '../sample-workspace.ts'
import { passOn } from './sign-in.ts'

const openBody = z.strictObject({ person: z.string().max(200) })

/** Registered only where the server was started with its sample. */
export function sampleRoutes(
  app: FastifyInstance,
  host: Host,
  { accounts, opensAs: opens }: { accounts: Accounts; opensAs: string },
): void {
  const tags = ['sample']
  app.get(
    '/api/v1/sample',
    { schema: { tags, summary: 'Who the sample can be opened as' } },
    async request => {
      assertLoopback(request)
      const world = await host.world(sampleWorkspace)
      const people = world
        .all('person')
        .map(each => ({ id: each.id, name: each.name, title: each.title ?? null }))
      const first = world.all('person').find(each => each.name === opens)
      return {
        workspace: sampleWorkspace,
        name: world.workspace?.name ?? null,
        opensAs: first?.id ?? null,
        people,
      }
    },
  )
  app.post<{ Body: z.infer<typeof openBody> }>(
    '/api/v1/sample/open',
    { schema: { body: openBody, tags, summary: 'Open the sample as one of its people' } },
    async (request, reply) => {
      assertLoopback(request)
      const world = await host.world(sampleWorkspace)
      const person = world.one('person', request.body.person)
      if (!person) throw new ProblemError(notFound)
      const roles = person.name === opens ? runs : rolesOf(world, person)
      const account = await accountOf(accounts, person, roles)
      const { headers } = await accounts.signIn.api.openAs({ body: { account }, returnHeaders: true })
      return passOn(reply, { headers }).send({ account, workspace: sampleWorkspace, person: person.id })
    },
  )
}

/** An address nobody else can have: the account opens the sample and nothing else. */
async function accountOf(
  accounts: Accounts,
  person: Records['person'],
  roles: readonly Role[],
): Promise<string> {
  const email = `${person.key.toLowerCase()}${sampleDomain}`
  const account = (await accounts.findByEmail(email)) ?? (await accounts.create({ email, name: person.name }))
  if (!(await accounts.membership(account, sampleWorkspace)))
    await accounts.join({
      account,
      workspace: sampleWorkspace,
      person: person.id,
      roles,
    })
  return account
}

const runs: readonly Role[] = ['administrator', 'leader']

/** Whoever leads many leads; the others are members. */
function rolesOf(world: World, person: Records['person']): Role[] {
  const leads = world.pointing('team', 'lead', person.id).some(team => team.level !== 'team')
  return leads || world.pointing('intent', 'champion', person.id).length > 0 ? ['leader'] : ['member']
}

function assertLoopback(request: FastifyRequest): void {
  const { host = '', 'x-forwarded-for': passedOn } = request.headers
  if (!loopback.has(request.ip) || passedOn !== undefined || !isHere.test(host))
    throw new ProblemError(notFound)
}

/** A page elsewhere can make its own name an address of this machine (DNS rebinding); it cannot be called this. */
const isHere = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
