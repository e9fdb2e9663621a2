/** Routes of what speaks to the outside. */
import type { Host } from '@throughline/host'
import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts/accounts.ts'
import { calendarFeedRoutes } from '../calendar-feed/feed-routes.ts'
import { clockRoutes } from '../clockwork/clock-routes.ts'
import { mcpRoutes } from '../mcp/mcp-routes.ts'
import { proposalRoutes } from '../mcp/proposals/proposal-routes.ts'
import { pulseRoutes } from '../routes/pulse.ts'
import { inHookRoutes } from '../webhooks/in-hook-routes.ts'
import { webhookRoutes } from '../webhooks/webhook-routes.ts'
import type { Outside } from './outside.ts'

export interface OutsideRooms {
  readonly host: Host
  readonly accounts: Accounts
  readonly outside: Outside
}

export function outsideRoutes(app: FastifyInstance, { host, accounts, outside }: OutsideRooms): void {
  const { proposals, reckoners, webhooks, inHooks, outbound } = outside
  app.decorate('letters', outside.post)
  mcpRoutes(app, { host, doorkeeper: accounts, proposals, reckoners })
  proposalRoutes(app, host, proposals)
  clockRoutes(app, host, outside.clockwork)
  pulseRoutes(app, outside.pulses)
  webhookRoutes(app, { host, webhooks, outbound })
  const { attempts } = accounts
  inHookRoutes(app, { host, inHooks, attempts })
  const { feeds, address } = outside
  calendarFeedRoutes(app, { host, doorkeeper: accounts, feeds, attempts, address })
}
