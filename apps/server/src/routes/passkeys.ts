/** Passkeys: made by whoever is signed in, and signed in with by whoever holds one. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { signedInOf } from '../admit.ts'
import { plainName } from '../plain-name.ts'
import { notFound, type Problem, sendProblem } from '../problem.ts'
import { library, passOn } from './sign-in.ts'

const at = '/api/auth/passkey'
const answered = z.record(z.string(), z.unknown()).meta({ description: 'What the browser answered.' })
const registered = z.strictObject({ response: answered, name: plainName.optional() })
const authenticated = z.strictObject({ response: answered })

export function passkeyRoutes(app: FastifyInstance, accounts: Accounts): void {
  makingRoutes(app, accounts)
  const tags = ['sign-in']
  app.get(
    `${at}/generate-authenticate-options`,
    { exposeHeadRoute: false, schema: { tags, summary: 'What a passkey is asked to sign in' } },
    async (request, reply) => tell(reply, await library(accounts, request)),
  )
  app.post<{ Body: z.infer<typeof authenticated> }>(
    `${at}/verify-authentication`,
    { schema: { body: authenticated, tags, summary: 'Sign in with a passkey' } },
    async (request, reply) => {
      const answer = await library(accounts, request, request.body)
      if (answer.status !== 200) return sendProblem(reply, notAccepted)
      return passOn(reply, answer).send({ signedIn: true })
    },
  )
}

function makingRoutes(app: FastifyInstance, accounts: Accounts): void {
  const tags = ['sign-in']
  app.get(
    `${at}/generate-register-options`,
    { exposeHeadRoute: false, schema: { tags, summary: 'What a new passkey is made of' } },
    async (request, reply) => tell(reply, await library(accounts, request)),
  )
  app.post<{ Body: z.infer<typeof registered> }>(
    `${at}/verify-registration`,
    { schema: { body: registered, tags, summary: 'Keep a passkey that the browser made' } },
    async (request, reply) => {
      const answer = await library(accounts, request, request.body)
      return answer.status === 200 ? reply.status(201).send({ kept: true }) : sendProblem(reply, notAccepted)
    },
  )
  app.get('/api/v1/me/passkeys', { schema: { tags, summary: 'Your passkeys' } }, async request => {
    const rows = await accounts.rows.all<PasskeyRow>('passkey', { userId: signedInOf(request).account })
    return {
      passkeys: rows.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? null,
        createdAt: createdAt ?? null,
      })),
    }
  })
  app.delete<{ Params: { passkey: string } }>(
    '/api/v1/me/passkeys/:passkey',
    { schema: { tags, summary: 'Forget a passkey of yours' } },
    async (request, reply) => {
      const mine = { id: request.params.passkey, userId: signedInOf(request).account }
      if (!(await accounts.rows.one('passkey', mine))) return sendProblem(reply, notFound)
      await accounts.rows.remove('passkey', mine)
      return reply.status(204).send()
    },
  )
}

interface PasskeyRow {
  id: string
  name?: string | null
  createdAt?: Date | null
}

/** Passes the library's question on, with the cookie that remembers it. */
async function tell(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  if (answer.status === 403) return sendProblem(reply, notFresh)
  if (answer.status !== 200) return sendProblem(reply, notAccepted)
  return passOn(reply, answer)
    .type('application/json; charset=utf-8')
    .send(await answer.text())
}

const notAccepted: Problem = {
  status: 401,
  code: 'passkey-refused',
  title: 'This passkey does not open anything here.',
  remedy: 'Try again, or sign in another way.',
}

const notFresh: Problem = {
  status: 403,
  code: 'sign-in-again',
  title: 'You signed in more than a day ago.',
  remedy: 'Sign in again before you make a passkey.',
}
