/** The server as one function: routes, their policy, and how it says no. It opens and closes nothing itself. */
import helmet from '@fastify/helmet'
import {
  type Erasure,
  type Host,
  isFull,
  type LedgerFigures,
  LedgerUnavailable,
  WorkspaceStopped,
} from '@throughline/host'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  LogController,
} from 'fastify'
import { hasZodFastifySchemaValidationErrors, validatorCompiler } from 'fastify-type-provider-zod'
import type { Accounts } from './accounts/accounts.ts'
import { asStoreTrouble } from './accounts/store-trouble.ts'
import { admitByPolicy } from './admit.ts'
import { keyRoutes } from './keys/key-routes.ts'
import { shedOverload } from './limits/shed-overload.ts'
import { linkIssueRoutes } from './links/issue-routes.ts'
import { linkRoutes } from './links/link-routes.ts'
import { oidcRoutes } from './oidc/oidc-routes.ts'
import type { Provider } from './oidc/provider.ts'
import { describeRoutes, documentRoute } from './openapi/document.ts'
import { eraseRoute } from './operations/erase-route.ts'
import { healthRoutes } from './operations/health-routes.ts'
import { metricsRoute } from './operations/metrics-route.ts'
import { logRequests } from './operations/server-log.ts'
import type { Outside } from './outside/outside.ts'
import { outsideRoutes } from './outside/outside-routes.ts'
import { noRoom, notFound, type Problem, ProblemError, sendProblem, unknownOutcome } from './problem.ts'
import { arrivalRoutes } from './routes/arrivals.ts'
import { asOfRoutes } from './routes/as-of.ts'
import { commandRoutes, wholeRoutes } from './routes/commands.ts'
import { feedRoutes } from './routes/feed.ts'
import { memberRoutes } from './routes/members.ts'
import { outlookRoutes } from './routes/outlook.ts'
import { passkeyRoutes } from './routes/passkeys.ts'
import { readingRoutes } from './routes/reading.ts'
import { recordRoutes } from './routes/records.ts'
import { sampleRoutes } from './routes/sample.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { standingRoutes } from './routes/standing.ts'
import { serveWeb } from './web-app.ts'

export interface AppSettings {
  readonly host: Host
  readonly accounts: Accounts
  /** The sample organisation may be opened without a password, from this machine. */
  readonly sample?: { readonly opensAs: string } | undefined
  /** Assistants, webhooks, mail and calendars; without it none of their routes is there. */
  readonly outside?: Outside | undefined
  /** Folder of the built web app; without it only the API is served. */
  readonly webDist?: string | undefined
  readonly behindProxy?: boolean | undefined
  /** An identity provider that people may sign in with. */
  readonly provider?: Provider | undefined
  readonly log?: FastifyBaseLogger | undefined
  /** Where erasures are listed; nowhere where nothing outlasts the process. */
  readonly note?: ((erasure: Erasure) => Promise<void>) | undefined
  readonly figures?: LedgerFigures | undefined
  /** Whoever holds it reads the figures; without it they are for this machine alone. */
  readonly metricsToken?: string | undefined
}

const bodyBytesMost = 1_000_000

export async function buildApp(settings: AppSettings): Promise<FastifyInstance> {
  const { host, accounts, sample, webDist, behindProxy, log } = settings
  const app = fastify({
    ...(log ? { loggerInstance: log } : {}),
    bodyLimit: bodyBytesMost,
    trustProxy: behindProxy ? (_address, hop) => hop === 0 : false,
    routerOptions: { maxParamLength: 500 },
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
  })
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => sent => JSON.stringify(sent))
  answerErrors(app)
  shedOverload(app)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: strict },
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  admitByPolicy(app, accounts)
  logRequests(app)
  if (webDist === undefined) app.setNotFoundHandler((_request, reply) => sendProblem(reply, notFound))
  describeRoutes(app)
  documentRoute(app)
  const { figures, outside } = settings
  metricsRoute(app, { host, figures, clockwork: outside?.clockwork }, settings.metricsToken)
  healthRoutes(app, host, settings.figures)
  standingRoutes(app, host, accounts)
  if (outside)
    eraseRoute(app, { host, accounts, tables: outside.tables, note: settings.note ?? (async () => {}) })
  doorRoutes(app, settings)
  if (sample) sampleRoutes(app, host, { accounts, opensAs: sample.opensAs })
  commandRoutes(app, host)
  wholeRoutes(app, host)
  readingRoutes(app, host)
  asOfRoutes(app, host)
  outlookRoutes(app, host)
  feedRoutes(app, host, accounts)
  if (settings.outside) outsideRoutes(app, { host, accounts, outside: settings.outside })
  recordRoutes(app, host)
  if (webDist !== undefined) await serveWeb(app, webDist)
  return app
}

/** Every way in: accounts, keys, and links that open one thing. */
function doorRoutes(app: FastifyInstance, { host, accounts, provider }: AppSettings): void {
  signInRoutes(app, accounts)
  passkeyRoutes(app, accounts)
  arrivalRoutes(app, host, accounts)
  oidcRoutes(app, { accounts, provider, publicAddress: accounts.publicAddress })
  memberRoutes(app, host, accounts)
  keyRoutes(app, accounts)
  linkIssueRoutes(app, host, accounts)
  linkRoutes(app, host, accounts)
}

/** Styles may stand in attributes, since parts place what they measure; scripts only come from here. */
const strict = {
  defaultSrc: ["'self'"],
  baseUri: ["'none'"],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  workerSrc: ["'self'", 'blob:'],
  upgradeInsecureRequests: null,
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(asStoreTrouble(error) as FastifyError)
    if (problem.status >= 500)
      request.log.error({ err: error, route: request.routeOptions.url }, problem.title)
    return sendProblem(reply, problem)
  })
}

function problemOf(error: FastifyError): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof LedgerUnavailable) return isFull(error) ? noRoom : unknownOutcome
  if (error instanceof WorkspaceStopped) return { status: 503, code: 'stopped', title: error.message }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation
    const at = first?.instancePath ? `${first.instancePath}: ` : ''
    return {
      status: 400,
      code: 'malformed',
      title: 'The request is not in the shape of this route.',
      detail: `${at}${first?.message ?? ''}`,
    }
  }
  const { statusCode } = error
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { status: statusCode, code: 'malformed', title: error.message }
  return { status: 500, code: 'fault', title: 'Something is broken here. It was written down.' }
}
