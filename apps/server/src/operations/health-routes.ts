/** How the server stands, for whatever looks after it. */
import type { Host, LedgerFigures } from '@throughline/host'
import type { FastifyInstance } from 'fastify'

/**
 * Health answers 200 as long as the server does; `degraded` says that what people write cannot be kept just now,
 * while what was kept can be read. Ready answers 200 where the ledger can be read, 503 otherwise.
 */
export function healthRoutes(app: FastifyInstance, host: Host, figures: LedgerFigures | undefined): void {
  app.get(
    '/api/v1/health',
    { schema: { tags: ['server'], summary: 'Answers when the server does' } },
    async () => {
      const trouble = figures?.trouble
      return trouble ? { status: 'degraded', because: trouble.sort } : { status: 'ok' }
    },
  )
  app.get(
    '/api/v1/ready',
    { schema: { tags: ['server'], summary: 'Answers when the ledger does' } },
    async () => {
      await host.ready()
      return { status: 'ready' }
    },
  )
}
