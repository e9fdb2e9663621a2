/** Everything that speaks to the outside beside the API: assistants, webhooks, mail, calendars. */
import {
  type Clockwork,
  type Consumers,
  type ConsumersSettings,
  type Helping,
  type Host,
  keepsForecasts,
  type OrdinaryTables,
  openClockwork,
  openConsumers,
  openHelping,
  openLeases,
  openPulses,
  type Place,
  type Pulses,
} from '@throughline/host'
import type { Accounts } from '../accounts/accounts.ts'
import { type Feeds, openFeeds } from '../calendar-feed/feeds.ts'
import type { Mail } from '../mail/mail.ts'
import { openPost, type Post } from '../mail/post.ts'
import { openProposals, type Proposals } from '../mcp/proposals/proposals.ts'
import { type Reckoners, reckoners } from '../mcp/reckoners.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { openEndpoints } from '../webhooks/endpoints.ts'
import { type InHooks, openInHooks } from '../webhooks/in-hooks.ts'
import { type Webhooks, webhooksOf } from '../webhooks/webhooks.ts'

export interface Outside {
  /** Everything of it that is kept. */
  readonly tables: OrdinaryTables
  readonly proposals: Proposals
  readonly reckoners: Reckoners
  readonly webhooks: Webhooks
  readonly inHooks: InHooks
  readonly feeds: Feeds
  readonly address: string | undefined
  readonly outbound: Outbound
  /** Letters; nothing where mail is off. */
  readonly post: Post | undefined
  readonly consumers: Consumers
  /** What happens by itself, with time and after facts. */
  readonly clockwork: Clockwork
  /** Answers of pulses, which no ledger holds. */
  readonly pulses: Pulses
  /** Begins to follow the ledger; before, nothing is sent by itself. */
  start(): Promise<void>
  /** Ends what is under way; the tables close with it. */
  close(): Promise<void>
}

export interface OutsideSettings {
  readonly host: Host
  readonly ledger: ConsumersSettings['ledger']
  readonly tables: OrdinaryTables
  /** Where they lie; open pulses lie beside them. */
  readonly place: Place
  readonly outbound: Outbound
  readonly accounts: Accounts
  /** Where letters are handed over; nothing turns mail off. */
  readonly mail?: Mail | undefined
  /** Of the installation; keys that sign webhooks are made from it. */
  readonly secret: string
  /** Where people reach this server: `https://throughline.example.org`. */
  readonly address?: string | undefined
  readonly onTrouble?: (trouble: unknown) => void
}

/** How often endpoints made on other nodes are looked for. */
const refreshMs = 15_000

export async function openOutside(settings: OutsideSettings): Promise<Outside> {
  const { host, ledger, accounts, tables, place, outbound, mail, secret, address } = settings
  const onTrouble = settings.onTrouble ?? (() => {})
  const { newId, now } = host.clock
  const consumers = await openConsumers({ ledger, tables, holder: newId(), onTrouble })
  const leases = await openLeases(tables, newId())
  const post = mail && (await openPost({ host, accounts, ledger, tables, leases, mail, address }))
  const pulses = await openPulses({ host, tables, place })
  const closePulse = pulses.close
  const forecasts = keepsForecasts(host)
  const hooks = { post, closePulse, forecasts, onTrouble }
  const clockwork = await openClockwork({ host, ledger, tables, consumers, ...hooks })
  const endpoints = await openEndpoints({ tables, secret, newId, now })
  const webhooks = webhooksOf({ host, consumers, endpoints, outbound, address })
  let refreshing: NodeJS.Timeout | undefined
  let helping: Helping | undefined
  return {
    tables,
    proposals: await openProposals(tables),
    reckoners,
    webhooks,
    inHooks: await openInHooks(tables, { newId, now }),
    feeds: await openFeeds(tables),
    address,
    outbound,
    post,
    consumers,
    clockwork,
    pulses,
    async start() {
      await webhooks.refresh()
      refreshing = setInterval(() => void webhooks.refresh().catch(onTrouble), refreshMs)
      clockwork.start()
      consumers.start()
      helping = await openHelping({ tables, place, newId, onTrouble })
    },
    async close() {
      clearInterval(refreshing)
      await helping?.close()
      await clockwork.close()
      await consumers.close()
      mail?.close()
      await pulses.end()
      await tables.close()
    },
  }
}
