/** Signing in and out, and the sessions of one's account. Everything else the library offers stays unrouted. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { addressOf } from '../accounts/accounts.ts'
import { libraryTrouble } from '../accounts/store-trouble.ts'
import { signedInOf } from '../admit.ts'
import { accountName, slowDownAccount, slowDownAddress } from '../limits/slow-down.ts'
import { notFound, sendProblem } from '../problem.ts'

const signInBody = z.strictObject({
  email: z.string().min(3).max(320),
  password: z.string().min(1).max(200),
})

const changeBody = z.strictObject({
  currentPassword: z.string().min(1).max(200),
  newPassword: z.string().min(10).max(200),
})

export function signInRoutes(app: FastifyInstance, accounts: Accounts): void {
  const { attempts } = accounts
  const tags = ['sign-in']
  app.post<{ Body: z.infer<typeof signInBody> }>(
    '/api/auth/sign-in/email',
    { schema: { body: signInBody, tags, summary: 'Sign in with e-mail and password' } },
    async (request, reply) => {
      const email = addressOf(request.body.email)
      await slowDownAccount(attempts, email)
      const answer = await library(accounts, request, { email, password: request.body.password })
      if (answer.status !== 200) return sendProblem(reply, wrongPassword)
      await attempts.clear(accountName(email))
      return passOn(reply, answer).send({ signedIn: true, token: answer.headers.get('set-auth-token') })
    },
  )
  app.post('/api/auth/sign-out', { schema: { tags, summary: 'Sign out' } }, async (request, reply) => {
    const answer = await library(accounts, request, {})
    await accounts.changed()
    return passOn(reply, answer).send({ signedIn: false })
  })
  app.post<{ Body: z.infer<typeof changeBody> }>(
    '/api/auth/change-password',
    { schema: { body: changeBody, tags, summary: 'Change your password; other sessions end' } },
    async (request, reply) => {
      await slowDownAddress(attempts, request)
      await slowDownAccount(attempts, signedInOf(request).email)
      const answer = await library(accounts, request, { ...request.body, revokeOtherSessions: true })
      if (answer.status !== 200) return sendProblem(reply, wrongPassword)
      await accounts.changed()
      return passOn(reply, answer).send({ changed: true })
    },
  )
  sessionRoutes(app, accounts)
}

/** Puts the cookies of the library's answer on ours. */
export function passOn(reply: FastifyReply, answer: { headers: Headers }): FastifyReply {
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply
}

const wrongPassword = {
  status: 401,
  code: 'wrong-password',
  title: 'E-mail or password is wrong.',
} as const

interface SessionRow {
  id: string
  userId: string
  createdAt: Date
  expiresAt: Date
  userAgent?: string | null
}

function sessionRoutes(app: FastifyInstance, accounts: Accounts): void {
  const tags = ['sign-in']
  app.get('/api/v1/me/sessions', { schema: { tags, summary: 'Where you are signed in' } }, async request => {
    const { account, session } = signedInOf(request)
    const rows = await accounts.rows.all<SessionRow>('session', { userId: account })
    const now = new Date()
    return {
      sessions: rows
        .filter(row => row.expiresAt > now)
        .map(({ id, createdAt, expiresAt, userAgent }) => ({
          id,
          createdAt,
          expiresAt,
          userAgent: userAgent ?? null,
          isThis: id === session,
        })),
    }
  })
  app.delete<{ Params: { session: string } }>(
    '/api/v1/me/sessions/:session',
    { schema: { tags, summary: 'End a session of yours' } },
    async (request, reply) => {
      const mine = { id: request.params.session, userId: signedInOf(request).account }
      const row = await accounts.rows.one<SessionRow>('session', mine)
      if (!row) return sendProblem(reply, notFound)
      await accounts.rows.remove('session', mine)
      await accounts.changed()
      return reply.status(204).send()
    },
  )
}

/** Asks the sign-in library as a page of ours would; where the request came from was looked at before. */
export async function library(accounts: Accounts, request: FastifyRequest, body?: object): Promise<Response> {
  const { host, cookie, authorization, 'user-agent': userAgent } = request.headers
  const address = new URL(request.url, `${request.protocol}://${host ?? 'localhost'}`)
  const headers = new Headers({ 'content-type': 'application/json', origin: address.origin })
  if (cookie !== undefined) headers.set('cookie', cookie)
  if (authorization !== undefined) headers.set('authorization', authorization)
  if (userAgent !== undefined) headers.set('user-agent', userAgent)
  const answer = await accounts.signIn.handler(
    new Request(address, {
      method: request.method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    }),
  )
  // Not known is not wrong.
  if (answer.status >= 500) throw libraryTrouble(await answer.text())
  return answer
}
