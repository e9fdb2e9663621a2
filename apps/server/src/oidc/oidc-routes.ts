/** Signing in through an identity provider: begun here, proved there, and back. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import { OutboundTrouble } from '../outbound/outbound.ts'
import { type Problem, ProblemError, signInFirst } from '../problem.ts'
import { passOn } from '../routes/sign-in.ts'
import { TokenTrouble } from './id-token.ts'
import { accountFor } from './identities.ts'
import type { Begun, Provider } from './provider.ts'

const beginBody = z.strictObject({
  invitation: z
    .string()
    .min(20)
    .max(200)
    .optional()
    .meta({ description: 'An invitation that is accepted so.' }),
  link: z
    .boolean()
    .default(false)
    .meta({ description: 'Open the account you are signed in with this way too.' }),
})

const minutes = 10
const cookieName = 'throughline.oidc'

interface Kept extends Begun {
  readonly account?: string | undefined
  readonly invitation?: string | undefined
}

interface Doors {
  readonly accounts: Accounts
  readonly provider: Provider | undefined
  /** Where people reach the server, where that is known better than from their requests. */
  readonly publicAddress?: string | undefined
}

export function oidcRoutes(app: FastifyInstance, { accounts, provider, publicAddress }: Doors): void {
  const tags = ['sign-in']
  app.get('/api/v1/sign-in/ways', { schema: { tags, summary: 'How one can sign in here' } }, async () => ({
    password: true,
    passkey: true,
    provider: provider ? { name: provider.settings.name } : null,
  }))
  if (!provider) return
  returnRoute(app, accounts, provider)
  app.post<{ Body: z.infer<typeof beginBody> }>(
    '/api/v1/oidc/begin',
    { schema: { body: beginBody, tags, summary: 'Where to go to sign in with the identity provider' } },
    async (request, reply) => {
      const { invitation, link } = request.body
      const account = link ? (await signedInPerson(accounts, request)).account : undefined
      const returnTo = `${publicAddress ?? originOf(request)}/api/v1/oidc/return`
      const [state = '', nonce = '', verifier = ''] = [1, 2, 3].map(() =>
        randomBytes(32).toString('base64url'),
      )
      const kept: Kept = { state, nonce, verifier, returnTo, account, invitation }
      const address = await provider.address(kept).catch((trouble: unknown) => unreachable(request, trouble))
      await accounts.keepForLater(`oidc ${state}`, JSON.stringify(kept), minutes)
      return reply.header('set-cookie', cookie(state, returnTo)).send({ address })
    },
  )
}

function returnRoute(app: FastifyInstance, accounts: Accounts, provider: Provider): void {
  const tags = ['sign-in']
  app.get<{ Querystring: { code?: string; state?: string } }>(
    '/api/v1/oidc/return',
    { exposeHeadRoute: false, schema: { tags, summary: 'Back from the identity provider' } },
    async (request, reply) => {
      const kept = await begunBy(accounts, request)
      const { code } = request.query
      if (!kept || typeof code !== 'string') return away(reply, 'spent')
      if (!(await isStillWho(accounts, request, kept))) return away(reply, 'spent')
      try {
        const claims = await provider.whoIs(code, kept)
        const { account, invitation } = kept
        const found = await accountFor(accounts, {
          issuer: provider.settings.issuer,
          claims,
          account,
          invitation,
        })
        if (typeof found !== 'string') return away(reply, found.why)
        const { headers } = await accounts.signIn.api.openAs({
          body: { account: found },
          returnHeaders: true,
        })
        return passOn(reply, { headers }).redirect('/')
      } catch (trouble) {
        if (!(trouble instanceof TokenTrouble || trouble instanceof OutboundTrouble)) throw trouble
        request.log.warn({ err: trouble }, 'the identity provider was not believed')
        return away(reply, 'not-believed')
      }
    },
  )
}

/** What was begun in this browser with this state; once. */
async function begunBy(accounts: Accounts, request: FastifyRequest): Promise<Kept | undefined> {
  const { state } = request.query as { state?: unknown }
  if (typeof state !== 'string' || !/^[\w-]{43}$/.test(state)) return undefined
  const shown = request.headers.cookie?.split(/; */).find(each => each.startsWith(`${cookieName}=`))
  if (shown !== `${cookieName}=${state}`) return undefined
  const kept = await accounts.takeKept(`oidc ${state}`)
  return kept === undefined ? undefined : (JSON.parse(kept) as Kept)
}

/** Whoever asked for another way into their account is still signed in to it. */
async function isStillWho(accounts: Accounts, request: FastifyRequest, { account }: Kept): Promise<boolean> {
  if (account === undefined) return true
  const who = await accounts.whoIs(request.headers)
  return who !== undefined && !who.key && who.account === account
}

async function signedInPerson(accounts: Accounts, request: FastifyRequest) {
  const who = await accounts.whoIs(request.headers)
  if (!who || who.key) throw new ProblemError(signInFirst)
  return who
}

function away(reply: FastifyReply, why: string): FastifyReply {
  return reply
    .header('set-cookie', `${cookieName}=; Path=/api/v1/oidc; Max-Age=0`)
    .redirect(`/sign-in?refused=${why}`)
}

function cookie(state: string, returnTo: string): string {
  const secure = returnTo.startsWith('https:') ? '; Secure' : ''
  return `${cookieName}=${state}; Path=/api/v1/oidc; Max-Age=${minutes * 60}; HttpOnly; SameSite=Lax${secure}`
}

function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.headers.host ?? 'localhost'}`
}

function unreachable(request: FastifyRequest, trouble: unknown): never {
  request.log.warn({ err: trouble }, 'the identity provider cannot be asked')
  throw new ProblemError(noProvider)
}

const noProvider: Problem = {
  status: 503,
  code: 'no-provider',
  title: 'The identity provider cannot be reached.',
  remedy: 'Sign in another way, or try again in a minute.',
  retryAfterSeconds: 60,
}
