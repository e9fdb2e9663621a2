/** Lets a request in by the policy of its route, and says as whom. */
import type { Principal } from '@throughline/host'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Doorkeeper, Membership, SignedIn } from './doorkeeper.ts'
import { keySecretIn } from './keys/api-keys.ts'
import { slowDownAddress, tooMany } from './limits/slow-down.ts'
import { policy, type Who } from './policy.ts'
import { notFound, type Problem, ProblemError, signInFirst } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route as the policy writes it, where it stands for several. */
    policy?: string
    /** Put there from the policy. */
    who?: Who
  }
  interface FastifyInstance {
    /** Every route that was registered, for whoever walks over all of them. */
    routeTable: RouteRow[]
  }
  interface FastifyRequest {
    signedIn: SignedIn | undefined
    principal: Principal | undefined
  }
}

export interface RouteRow {
  readonly method: string
  /** As it is registered. */
  readonly url: string
  /** As the policy writes it. */
  readonly path: string
  readonly who: Who
  readonly schema: { readonly body?: unknown; readonly querystring?: unknown }
}

/** The row of a route. */
export function whoFor(method: string, path: string): Who | undefined {
  const asked = method === 'HEAD' ? 'GET' : method
  return policy.find(([of, at]) => of === asked && at === path)?.[2]
}

/** @throws when a route is registered that the policy does not know. */
export function admitByPolicy(app: FastifyInstance, doorkeeper: Doorkeeper): void {
  app.decorateRequest('signedIn', undefined)
  app.decorateRequest('principal', undefined)
  app.decorate('routeTable', [])
  app.addHook('onRoute', route => {
    const path = pathOf(route)
    for (const method of [route.method].flat()) {
      const who = whoFor(method, path)
      if (!who) throw new Error(`No policy for ${method} ${path}: add a row to policy.ts`)
      route.config = { ...route.config, who }
      const { body, querystring } = route.schema ?? {}
      app.routeTable.push({ method, url: route.url, path, who, schema: { body, querystring } })
    }
  })
  app.addHook('onRequest', async request => {
    await admit(doorkeeper, request, whoOf(request))
  })
}

/** Who asks in this workspace; a route that is open to readers always has one. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new Error(`${request.method} ${request.routeOptions.url} has no principal`)
  return request.principal
}

export function signedInOf(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw new Error(`${request.method} ${request.routeOptions.url} has no account`)
  return request.signedIn
}

async function admit(doorkeeper: Doorkeeper, request: FastifyRequest, who: Who): Promise<void> {
  if (isForeign(request)) throw new ProblemError(foreign)
  if (who === 'secret') await slowDownAddress(doorkeeper.attempts, request)
  if (who === 'anyone' || who === 'machine' || who === 'secret') return
  request.signedIn = await doorkeeper.whoIs(request.headers)
  if (!request.signedIn) {
    if (keySecretIn(request.headers.authorization)) await slowDownAddress(doorkeeper.attempts, request)
    throw new ProblemError(signInFirst)
  }
  const wait = request.signedIn.key ? await doorkeeper.pace(request.signedIn.session) : 0
  if (wait > 0) throw new ProblemError(tooMany(wait))
  if (who === 'holder') return
  const isKey = request.signedIn.key !== undefined
  if (who === 'account') {
    if (isKey) throw new ProblemError(inPersonOnly)
    return
  }
  const { ws } = request.params as { ws: string }
  const membership = await doorkeeper.place(request.signedIn, ws)
  if (!membership || membership.roles.length === 0) throw new ProblemError(notFound)
  if (isKey && who !== 'reader') throw new ProblemError(inPersonOnly)
  if (who === 'administrator' && !membership.roles.includes('administrator'))
    throw new ProblemError(administratorsOnly)
  request.principal = principalFor(membership, request)
}

function principalFor(membership: Membership, request: FastifyRequest): Principal {
  const { account, person, roles, workspace, grants } = membership
  const via = request.headers['x-throughline-via']
  const door = typeof via === 'string' && doors.has(via) ? via : 'api'
  return { account, person, roles, workspace, via: door, ...(grants ? { grants } : {}) }
}

/** A page of another site cannot speak with somebody's cookie. */
function isForeign(request: FastifyRequest): boolean {
  if (['GET', 'HEAD'].includes(request.method)) return false
  const { origin, host } = request.headers
  if (request.headers['sec-fetch-site'] === 'cross-site') return true
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

/** Doors a client may say it is. */
const doors: ReadonlySet<string> = new Set(['web', 'api', 'cli'])

const foreign: Problem = {
  status: 403,
  code: 'foreign-origin',
  title: 'This came from a page of another site.',
}

const inPersonOnly: Problem = {
  status: 403,
  code: 'forbidden',
  title: 'A key cannot do this.',
  remedy: 'Sign in, and do it in person.',
}

const administratorsOnly: Problem = {
  status: 403,
  code: 'forbidden',
  title: 'Administrators only.',
  remedy: 'Ask an administrator of this workspace.',
}

/** Routes of a kind are written once in the policy. */
function pathOf(route: RouteOptions): string {
  return route.config?.policy ?? route.url
}

/** A path nobody registered is answered by the web app or by 404: nothing is shown that needs leave. */
function whoOf(request: FastifyRequest): Who {
  const { who } = request.routeOptions.config
  if (who) return who
  if (request.is404) return 'anyone'
  throw new Error(`${request.method} ${request.routeOptions.url} was registered past the policy`)
}
