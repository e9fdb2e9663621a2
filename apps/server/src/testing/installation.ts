/** A whole server in memory with two workspaces, for tests: `acme` and `other`, which must never meet. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Host,
  openHost,
  operator,
  ordinaryTables,
  type Principal,
  type Role,
  roles,
  type Step,
} from '@throughline/host'
import { openMemoryLedger } from '@throughline/ledger/memory'
import { registry } from '@throughline/model'
import type { FastifyBaseLogger, FastifyInstance, LightMyRequestResponse } from 'fastify'
import { Accounts } from '../accounts/accounts.ts'
import { memoryTables } from '../accounts/tables.ts'
import { buildApp } from '../app.ts'
import type { Mail } from '../mail/mail.ts'
import { Provider } from '../oidc/provider.ts'
import { type Outbound, OutboundTrouble, openOutbound } from '../outbound/outbound.ts'
import { type Outside, openOutside } from '../outside/outside.ts'
import { quietLog } from '../serve.ts'

/** Stands in every text and name of the other workspace. */
export const canary = 'CANARY-OTHER'

export type Who = Role | 'nobody' | 'suspended' | 'otherLeader'

export interface Installation {
  readonly app: FastifyInstance
  readonly host: Host
  readonly accounts: Accounts
  readonly ledger: ReturnType<typeof openMemoryLedger>
  readonly outside: Outside
  /** Where the tables beside the ledger lie. */
  readonly folder: string
  /** Headers that sign somebody in. */
  readonly headers: (who: Who) => Record<string, string>
  /** Account ids by who they are. */
  readonly account: (who: Who) => string
  /** Asks, and fails where an answer to acme holds anything of the other. */
  readonly ask: (who: Who, asked: Asked) => Promise<LightMyRequestResponse>
  readonly ids: {
    readonly [workspace: string]: {
      readonly person: string
      readonly outcome: string
      readonly invitation: string
    }
  }
  readonly close: () => Promise<void>
}

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

export interface More {
  readonly outbound?: Outbound
  readonly mail?: Mail
  readonly log?: FastifyBaseLogger
}

export async function installation(more: More = {}): Promise<Installation> {
  const ledger = openMemoryLedger()
  const host = openHost({ ledger })
  const accounts = await Accounts.open({
    tables: memoryTables(),
    secret: 'a secret for tests only, 32 long',
    https: false,
  })
  const folder = await mkdtemp(join(tmpdir(), 'throughline-outside-'))
  const outside = await openOutside({
    host,
    ledger,
    tables: await ordinaryTables({ dataDir: folder }),
    place: { dataDir: folder },
    accounts,
    mail: more.mail,
    outbound: more.outbound ?? openOutbound(),
    secret: 'a secret for tests only, 32 long',
    address: 'https://throughline.test',
  })
  const app = await buildApp({
    host,
    accounts,
    outside,
    provider: silentProvider,
    sample: { opensAs: 'Ewa' },
    log: more.log ?? quietLog('silent'),
  })
  const ids = { acme: await found(host, accounts, 'acme'), other: await found(host, accounts, 'other') }
  const signedIn = new Map<Who, Known>()
  for (const who of [...roles, 'suspended', 'otherLeader'] as const)
    signedIn.set(who, who === 'key' ? await makeKey(accounts) : await signUp(accounts, who, ids))
  const headers = (who: Who): Record<string, string> => signedIn.get(who)?.headers ?? {}
  return {
    app,
    host,
    accounts,
    ledger,
    outside,
    folder,
    headers,
    ids,
    account: who => signedIn.get(who)!.account,
    async ask(who, { method, url, body, headers: more }) {
      const response = await app.inject({
        method,
        url,
        headers: { ...headers(who), ...more },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      assertClean(who, url, response)
      return response
    },
    async close() {
      await app.close()
      await outside.close()
      await rm(folder, { recursive: true, force: true })
      await host.close()
      await accounts.close()
    },
  }
}

function assertClean(who: Who, url: string, response: LightMyRequestResponse): void {
  const told = response.body + JSON.stringify(response.headers)
  if (who !== 'otherLeader' && told.includes(canary))
    throw new Error(`${who} ${url} was told of the other workspace`)
  if (/\bat .*\.(ts|js|mjs):\d+/.test(told)) throw new Error(`${who} ${url} was shown a stack trace`)
  if (response.statusCode >= 500)
    throw new Error(`${who} ${url} answered ${response.statusCode}: ${response.body}`)
}

/** All of them, so that every kind can be asked for. */
const systems = [...new Set(Object.values(registry.kinds).flatMap(kind => kind.system ?? []))]

async function found(host: Host, accounts: Accounts, workspace: string) {
  const mark = workspace === 'other' ? `${canary} ` : ''
  const [person, outcome, intent] = [host.clock.newId(), host.clock.newId(), host.clock.newId()]
  const steps: Step[] = [
    { kind: 'workspace', verb: 'add', fields: { name: `${mark}Acme`, systems } },
    { kind: 'person', verb: 'add', subject: person, fields: { name: `${mark}Ewa`, costPerDay: 900 } },
    { kind: 'intent', verb: 'add', subject: intent, fields: { statement: `${mark}Clients stay` } },
    {
      kind: 'outcome',
      verb: 'add',
      subject: outcome,
      fields: { statement: `${mark}Visits`, parent: intent },
    },
  ]
  const principal: Principal = operator(workspace, 'api', person)
  const answer = await host.carryOut({ principal, id: host.clock.newId(), steps })
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  const offered = { purpose: 'invitation', workspace, roles: ['member'], hours: 1 } as const
  const { link } = await accounts.links.offer(offered)
  return { person, outcome, invitation: link.id }
}

/** There to be asked for, and never reached. */
const silentProvider = new Provider(
  {
    ...{ issuer: 'https://id.invalid', clientId: 'throughline', clientSecret: 'none' },
    ...{ name: 'Nobody', endpoints: {} },
  },
  {
    send: async () => {
      throw new OutboundTrouble()
    },
    mayBe: () => false,
  },
)

interface Known {
  readonly account: string
  readonly headers: Record<string, string>
}

async function signUp(accounts: Accounts, who: Who, ids: { acme: { person: string } }): Promise<Known> {
  const workspace = who === 'otherLeader' ? 'other' : 'acme'
  const account = await accounts.create({
    email: `${who.toLowerCase()}@acme.example`,
    name: who,
    password: `password of ${who}`,
  })
  const given: Role[] =
    who === 'otherLeader' ? ['administrator', 'leader'] : who === 'suspended' ? ['leader'] : [who as Role]
  const person = who === 'leader' ? ids.acme.person : undefined
  await accounts.join({ account, workspace, roles: given, person })
  if (who === 'suspended') await accounts.rows.change('membership', { account }, { suspended: true })
  const { headers } = await accounts.signIn.api.openAs({ body: { account }, returnHeaders: true })
  const cookie = headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
  return { account, headers: { cookie } }
}

/** A key that reads, and says nothing. */
async function makeKey(accounts: Accounts): Promise<Known> {
  const of = { name: 'reader', workspace: 'acme', account: undefined, createdBy: 'administrator', days: 1 }
  const { key, secret } = await accounts.keys.issue({ ...of, grants: ['read'] })
  return { account: key.id, headers: { authorization: `Bearer ${secret}` } }
}
