/** Starts the server: opens what it needs, listens, and stops without losing what is under way. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Host, openHost, openLedger, openTables, ordinaryTables, watchedLedger } from '@throughline/host'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { Accounts } from './accounts/accounts.ts'
import { type AccountTables, postgresTables, sqliteTables } from './accounts/tables.ts'
import { buildApp } from './app.ts'
import { mailIn } from './mail/mail.ts'
import { Provider } from './oidc/provider.ts'
import { oidcSettingsIn } from './oidc/settings.ts'
import { followSockets } from './open-sockets.ts'
import { noteIn } from './operations/erase-person.ts'
import { quietLog } from './operations/server-log.ts'
import { outboundOf } from './outbound/outbound.ts'
import { type Outside, openOutside } from './outside/outside.ts'
import { opensAs, tellSample } from './sample-workspace.ts'

export { quietLog }

export interface ServeSettings {
  /** 0 takes any free port. */
  readonly port: number
  /** Address to listen at. Default `127.0.0.1`: this machine only. */
  readonly hostname?: string | undefined
  /** Folder of the SQLite file and of the secret that signs sessions. */
  readonly dataDir: string
  /** A PostgreSQL database instead of the file. */
  readonly databaseUrl?: string | undefined
  /** Tell the sample organisation into an empty ledger, and let this machine open it without a password. */
  readonly sample?: boolean | undefined
  /** Folder of the built web app. */
  readonly webDist?: string | undefined
  /** Whether one proxy stands before it and speaks https: cookies go by https only, addresses are the proxy's word. */
  readonly behindProxy?: boolean | undefined
  readonly log?: FastifyBaseLogger | undefined
}

export interface Serving {
  /** Where it answers: `http://localhost:4321`. */
  readonly address: string
  /** Makes the first administrator; works once, for a day. Nothing where there is an account already. */
  readonly setUpLink: string | undefined
  /** Stops taking requests, ends streams, finishes what is under way, closes the ledger. */
  close(): Promise<void>
}

export async function serve(settings: ServeSettings): Promise<Serving> {
  const {
    port,
    hostname = '127.0.0.1',
    dataDir,
    databaseUrl,
    sample,
    webDist,
    behindProxy = false,
  } = settings
  const log = settings.log ?? quietLog(process.env.THROUGHLINE_LOG_LEVEL ?? 'warn')
  await mkdir(dataDir, { recursive: true })
  const { ledger, figures } = watchedLedger(await openLedger({ dataDir, databaseUrl }))
  const host = openHost({ ledger, place: { dataDir, databaseUrl } })
  const tables = await accountTables(settings)
  const accounts = await Accounts.open({
    tables,
    secret: await secretIn(dataDir),
    https: behindProxy,
    publicAddress: publicAddressIn(process.env),
  })
  if (sample) await tellSample(host)
  const outside = await outsideOf(settings, { host, ledger, accounts, log })
  const built =
    webDist !== undefined && existsSync(join(webDist, 'index.html')) ? resolve(webDist) : undefined
  const app = await buildApp({
    host,
    accounts,
    outside,
    sample: sample ? { opensAs: await opensAs() } : undefined,
    webDist: built,
    behindProxy,
    provider: providerIn(process.env),
    log,
    figures,
    note: noteIn(dataDir),
    metricsToken: process.env.THROUGHLINE_METRICS_TOKEN,
  })
  const close = closing(app, { host, accounts, outside })
  await app.listen({ port, host: hostname })
  await outside.start()
  const bound = app.server.address()
  const name = ['127.0.0.1', '0.0.0.0', '::'].includes(hostname) ? 'localhost' : hostname
  const address = `http://${name}:${typeof bound === 'object' && bound ? bound.port : port}`
  return { address, setUpLink: await setUpLink(accounts, address), close }
}

interface Rooms {
  readonly host: Host
  readonly accounts: Accounts
  readonly outside: Outside
}

function closing(app: FastifyInstance, { host, accounts, outside }: Rooms): () => Promise<void> {
  const cutIdle = followSockets(app.server)
  let closed: Promise<void> | undefined
  const close = async () => {
    // Browsers open connections ahead and keep them alive; those would keep the server for a minute.
    const idle = setInterval(cutIdle, 50)
    await app.close().finally(() => clearInterval(idle))
    await outside.close()
    await host.close()
    await accounts.close()
  }
  return () => {
    closed ??= close()
    return closed
  }
}

async function setUpLink(accounts: Accounts, address: string): Promise<string | undefined> {
  await accounts.links.withdrawAll('set-up')
  if (!(await accounts.isEmpty())) return undefined
  const { secret } = await accounts.links.offer({ purpose: 'set-up', hours: 24, roles: [] })
  return `${address}/setup?token=${secret}`
}

interface Inside {
  readonly host: Host
  readonly ledger: Parameters<typeof openOutside>[0]['ledger']
  readonly accounts: Accounts
  readonly log: FastifyBaseLogger
}

async function outsideOf({ dataDir, databaseUrl }: ServeSettings, inside: Inside): Promise<Outside> {
  const { host, ledger, accounts, log } = inside
  return openOutside({
    host,
    ledger,
    accounts,
    mail: mailIn(process.env),
    tables: await ordinaryTables({ dataDir, databaseUrl }),
    place: { dataDir, databaseUrl },
    outbound: outboundOf(process.env),
    secret: await secretIn(dataDir),
    address: accounts.publicAddress,
    onTrouble: trouble => log.warn({ err: trouble }, 'what follows from facts waits'),
  })
}

function providerIn(environment: NodeJS.ProcessEnv): Provider | undefined {
  const settings = oidcSettingsIn(environment)
  return settings && new Provider(settings, outboundOf(environment))
}

/** @throws where it is no address: passkeys and the identity provider would fail later, and say less */
function publicAddressIn(environment: NodeJS.ProcessEnv): string | undefined {
  const told = environment.THROUGHLINE_ADDRESS
  return told ? new URL(told).origin : undefined
}

async function accountTables(settings: ServeSettings): Promise<AccountTables> {
  const tables = await openTables(settings)
  return tables.sort === 'sqlite' ? sqliteTables(tables.database) : postgresTables(tables.pool, tables.alone)
}

/** The secret that signs sessions: from the environment where several nodes share it, else kept in a file. */
async function secretIn(dataDir: string): Promise<string> {
  const given = process.env.THROUGHLINE_SECRET
  if (given !== undefined && given !== '') return given
  const file = join(dataDir, 'secret')
  if (!existsSync(file))
    await writeFile(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return (await readFile(file, 'utf8')).trim()
}
