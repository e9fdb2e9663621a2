/** Keys of programs: an administrator's for the workspace, a person's for themself. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { principalOf } from '../admit.ts'
import { plainName } from '../plain-name.ts'
import { notFound, type Problem, ProblemError, sendProblem } from '../problem.ts'
import { isWithin, wrongGrant } from './grants.ts'

const workspace = '/api/v1/workspaces/:ws'
const daysMost = 366
/** More open keys than this are a program that forgets what it made. */
const keysMost = 50

const keyBody = z.strictObject({
  name: plainName.meta({ description: 'What it is for.' }),
  grants: z
    .array(z.string().max(120))
    .min(1)
    .max(200)
    .meta({ description: 'read, money, outcome.*, outcome.edit, or * for every verb.' }),
  actsAs: z.enum(['me', 'key']).default('me').meta({
    description:
      '`me`: on your behalf, never beyond your own rights. `key`: as itself, made by administrators.',
  }),
  days: z.number().int().min(1).max(daysMost).default(90).meta({ description: 'How long it works.' }),
})

export function keyRoutes(app: FastifyInstance, accounts: Accounts): void {
  const tags = ['keys']
  app.get(
    `${workspace}/keys`,
    { schema: { tags, summary: 'Keys that still work: your own; all for an administrator' } },
    async request => {
      const principal = principalOf(request)
      const own = principal.roles.includes('administrator') ? undefined : principal.account
      return { keys: await accounts.keys.open(principal.workspace, own) }
    },
  )
  app.post<{ Body: z.infer<typeof keyBody> }>(
    `${workspace}/keys`,
    { schema: { body: keyBody, tags, summary: 'Make a key; it is told once' } },
    async (request, reply) => {
      const principal = principalOf(request)
      const { name, grants, actsAs, days } = request.body
      const wrong = grants.map(wrongGrant).find(each => each !== undefined)
      if (wrong !== undefined) throw refused(wrong)
      if (actsAs === 'key' && !principal.roles.includes('administrator')) throw new ProblemError(notYours)
      if (actsAs === 'key' && grants.includes('money')) throw refused(noMoney)
      const beyond = actsAs === 'me' ? grants.find(grant => !isWithin(grant, principal)) : undefined
      if (beyond !== undefined) throw refused(`${beyond} is more than you may do yourself.`)
      const account = actsAs === 'me' ? principal.account : undefined
      const mine = await accounts.keys.open(principal.workspace, account)
      if (mine.length >= keysMost) throw refused(`There are ${keysMost} keys already. Revoke one first.`)
      const made = await accounts.keys.issue({
        name,
        grants: [...new Set(grants)],
        days,
        account,
        workspace: principal.workspace,
        createdBy: principal.account,
      })
      return reply.status(201).send({ ...made.key, secret: made.secret })
    },
  )
  app.delete<{ Params: { apiKey: string } }>(
    `${workspace}/keys/:apiKey`,
    { schema: { tags, summary: 'Revoke a key' } },
    async (request, reply): Promise<FastifyReply> => {
      const principal = principalOf(request)
      const own = principal.roles.includes('administrator') ? undefined : principal.account
      const isDone = await accounts.keys.revoke(request.params.apiKey, principal.workspace, own)
      if (!isDone) return sendProblem(reply, notFound)
      await accounts.changed()
      return reply.status(204).send()
    },
  )
}

const noMoney = 'A key that acts as itself sees no money. Make one that acts for somebody who does.'

const notYours: Problem = {
  status: 403,
  code: 'forbidden',
  title: 'Only an administrator makes keys that act as themselves.',
  remedy: 'Make one that acts as you.',
}

function refused(title: string): ProblemError {
  return new ProblemError({ status: 422, code: 'refused', title })
}
