/** The sign-in library, bound to our settings: e-mail and password, passkeys, sessions in the database. */
import { passkey } from '@better-auth/passkey'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { getMigrations } from 'better-auth/db/migration'
import { bearer } from 'better-auth/plugins/bearer'
import { z } from 'zod'
import { ownTables } from './own-tables.ts'
import type { AccountTables } from './tables.ts'

export interface SignInSettings {
  readonly tables: AccountTables
  /** Signs session cookies; the same on every node. */
  readonly secret: string
  /** Whether people reach the server by https. */
  readonly https: boolean
  /** Where people reach it, `https://plan.acme.example`; passkeys belong to it. Default: this machine. */
  readonly publicAddress?: string | undefined
}

export const sessionDays = 30
export const passwordCharactersMin = 10

export type SignIn = Awaited<ReturnType<typeof openSignIn>>

/** Opens it and brings its tables up to date. */
export async function openSignIn({ tables, secret, https, publicAddress }: SignInSettings) {
  const rpID = publicAddress === undefined ? 'localhost' : new URL(publicAddress).hostname
  const options = {
    appName: 'Throughline',
    basePath: '/api/auth',
    secret,
    database: tables.database as BetterAuthOptions['database'],
    // A page may speak here only from the address it was served from; routes check that once more.
    trustedOrigins: async request => (request ? [new URL(request.url).origin] : []),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordCharactersMin },
    session: { expiresIn: sessionDays * 86_400, updateAge: 86_400, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'throughline',
      useSecureCookies: https,
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      // What stands in the table opens nothing: only what was signed for whoever signed in.
      bearer({ requireSignature: true }),
      passkey({ rpID, rpName: 'Throughline', ...(publicAddress ? { origin: publicAddress } : {}) }),
      ownTables,
      openAs,
    ],
  } satisfies BetterAuthOptions
  if (tables.kept) await tables.alone(async () => (await getMigrations(options)).runMigrations())
  return betterAuth(options)
}

/** Begins a session for an account that proved itself another way. Never routed: called inside only. */
const openAs = {
  id: 'throughline-open-as',
  endpoints: {
    openAs: createAuthEndpoint(
      '/throughline/open-as',
      { method: 'POST', body: z.object({ account: z.string() }), metadata: { SERVER_ONLY: true } },
      async ctx => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.account)
        if (!user) throw new Error('no such account')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ account: user.id })
      },
    ),
  },
} as const
