/** Webhooks: each endpoint is a consumer with a cursor of its own, so that a slow one delays no other. */
import type { Consumer, Consumers, Cursor, Host, Principal } from '@throughline/host'
import type { Fact } from '@throughline/model'
import { Webhook } from 'standardwebhooks'
import type { Outbound } from '../outbound/outbound.ts'
import type { Endpoint, Endpoints } from './endpoints.ts'
import { bodyOf, wants } from './message.ts'

export interface Webhooks {
  readonly endpoints: Endpoints
  /** Reads the endpoints as they are now: those of other nodes too. */
  refresh(): Promise<void>
  /** How far an endpoint has heard. */
  cursor(endpoint: Endpoint): Promise<Cursor | undefined>
  pause(endpoint: Endpoint): Promise<void>
  /** Goes on after a position; where it stopped if none is named. */
  resume(endpoint: Endpoint, after?: number): Promise<void>
  /** Sends a message that says it is a test. @returns whether it was taken */
  test(endpoint: Endpoint): Promise<boolean>
  /** Takes an endpoint away, with its cursor. */
  remove(endpoint: Endpoint): Promise<boolean>
}

export interface WebhooksSettings {
  readonly host: Host
  readonly consumers: Consumers
  readonly endpoints: Endpoints
  readonly outbound: Outbound
  readonly address?: string | undefined
}

/** Seconds before each further try, as Standard Webhooks suggests: over a day in all, then it is parked. */
const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400] as const

const consumerName = ({ id }: Pick<Endpoint, 'id'>) => `webhook ${id}`

export function webhooksOf(settings: WebhooksSettings): Webhooks {
  const { consumers, endpoints, host } = settings
  const known = new Set<string>()
  const follow = (endpoint: Endpoint) => {
    known.add(endpoint.id)
    consumers.add(consumerOf(settings, endpoint))
  }
  return {
    endpoints,
    async refresh() {
      const all = await endpoints.all()
      const there = new Set(all.map(each => each.id))
      for (const id of known) if (!there.has(id)) consumers.remove(consumerName({ id }))
      known.clear()
      for (const endpoint of all) follow(endpoint)
    },
    cursor: endpoint => consumers.cursors.of(consumerName(endpoint), endpoint.workspace),
    async pause(endpoint) {
      const name = consumerName(endpoint)
      // One that was added a moment ago has not heard anything yet: it stands still from here.
      const { position } = await host.world(endpoint.workspace)
      await consumers.cursors.begin(name, endpoint.workspace, position)
      await consumers.cursors.pause(name, endpoint.workspace)
    },
    resume: (endpoint, after) => consumers.cursors.resume(consumerName(endpoint), endpoint.workspace, after),
    async test(endpoint) {
      const body = JSON.stringify(testMessage(endpoint, host.clock.now()))
      try {
        await deliver(settings, endpoint, { id: `msg_test_${host.clock.newId()}`, body })
        return true
      } catch {
        // What stood in the way is not told: it would tell of the network the server stands in.
        return false
      }
    },
    async remove(endpoint) {
      consumers.remove(consumerName(endpoint))
      known.delete(endpoint.id)
      await consumers.cursors.forget(consumerName(endpoint))
      return endpoints.remove(endpoint)
    },
  }
}

function consumerOf(settings: WebhooksSettings, endpoint: Endpoint): Consumer {
  return {
    name: consumerName(endpoint),
    workspace: endpoint.workspace,
    begins: 'now',
    waitSeconds: failed => waits[failed - 1],
    async take(workspace, fact) {
      if (!wants(endpoint, fact)) return false
      const body = await bodyFor(settings, endpoint, { workspace, fact })
      if (body === undefined) return false
      // The same id at every try, so that its receiver knows it again.
      await deliver(settings, endpoint, { id: `msg_${endpoint.id}_${fact.position}`, body })
      return true
    },
  }
}

async function bodyFor(
  { host, address }: WebhooksSettings,
  { format, seesMoney }: Endpoint,
  { workspace, fact }: { workspace: string; fact: Fact },
): Promise<string | undefined> {
  await caughtUp(host, workspace, fact.position)
  const principal: Principal = {
    account: '',
    roles: seesMoney ? ['observer', 'finance'] : ['observer'],
    workspace,
    via: 'webhook',
  }
  const [world, access] = await Promise.all([host.world(workspace), host.access(principal)])
  return bodyOf(format, fact, { world, access, address })
}

/** Another node may have appended it: then this one's world follows in a moment. */
async function caughtUp(host: Host, workspace: string, position: number): Promise<void> {
  const from = (await host.world(workspace)).position
  if (from >= position) return
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const late = setTimeout(() => reject(new Error('This node is behind the ledger.')), behindMs)
  const reader = {
    facts: (facts: readonly Fact[]) => {
      if ((facts.at(-1)?.position ?? 0) >= position) resolve()
    },
    reset: () => resolve(),
  }
  const stop = await host.follow(workspace, from, reader)
  try {
    await promise
  } finally {
    clearTimeout(late)
    stop()
  }
}

const behindMs = 5_000

async function deliver(
  { endpoints, outbound, host }: WebhooksSettings,
  endpoint: Endpoint,
  { id, body }: { id: string; body: string },
): Promise<void> {
  const secret = await endpoints.secretOf(endpoint)
  if (secret === undefined) throw new Error('This endpoint was removed.')
  const at = new Date(host.clock.now())
  const { status } = await outbound.send({
    method: 'POST',
    url: endpoint.url,
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  })
  if (status < 200 || status > 299) throw new Error(`The endpoint answered ${status}.`)
}

function testMessage({ format, name }: Endpoint, now: string) {
  const text = `Throughline reaches ${name}.`
  return format === 'text' ? { text } : { type: 'webhook.test', timestamp: now, data: { text } }
}
