/** Everything that speaks to the outside beside the API: assistants, webhooks, mail, calendars. */
import {
  type Consumers,
  type ConsumersSettings,
  type Host,
  type OrdinaryTables,
  openConsumers,
} from '@throughline/host'
import { openProposals, type Proposals } from '../mcp/proposals/proposals.ts'
import { type Reckoners, reckoners } from '../mcp/reckoners.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { openEndpoints } from '../webhooks/endpoints.ts'
import { type InHooks, openInHooks } from '../webhooks/in-hooks.ts'
import { type Webhooks, webhooksOf } from '../webhooks/webhooks.ts'

export interface Outside {
  readonly proposals: Proposals
  readonly reckoners: Reckoners
  readonly webhooks: Webhooks
  readonly inHooks: InHooks
  readonly outbound: Outbound
  readonly consumers: Consumers
  /** Begins to follow the ledger; before, nothing is sent by itself. */
  start(): Promise<void>
  /** Ends what is under way; the tables close with it. */
  close(): Promise<void>
}

export interface OutsideSettings {
  readonly host: Host
  readonly ledger: ConsumersSettings['ledger']
  readonly tables: OrdinaryTables
  readonly outbound: Outbound
  /** Of the installation; keys that sign webhooks are made from it. */
  readonly secret: string
  /** Where people reach this server: `https://throughline.example.org`. */
  readonly address?: string | undefined
  readonly onTrouble?: (trouble: unknown) => void
}

/** How often endpoints made on other nodes are looked for. */
const refreshMs = 15_000

export async function openOutside(settings: OutsideSettings): Promise<Outside> {
  const { host, ledger, tables, outbound, secret, address, onTrouble = () => {} } = settings
  const { newId, now } = host.clock
  const consumers = await openConsumers({ ledger, tables, holder: newId(), onTrouble })
  const endpoints = await openEndpoints({ tables, secret, newId, now })
  const webhooks = webhooksOf({ host, consumers, endpoints, outbound, address })
  let refreshing: NodeJS.Timeout | undefined
  return {
    proposals: await openProposals(tables),
    reckoners,
    webhooks,
    inHooks: await openInHooks(tables, { newId, now }),
    outbound,
    consumers,
    async start() {
      await webhooks.refresh()
      refreshing = setInterval(() => void webhooks.refresh().catch(onTrouble), refreshMs)
      consumers.start()
    },
    async close() {
      clearInterval(refreshing)
      await consumers.close()
      await tables.close()
    },
  }
}
