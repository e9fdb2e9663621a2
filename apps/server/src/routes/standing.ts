/** Who one is to the server. */
import { type Host, verbsFor } from '@throughline/host'
import type { FastifyInstance } from 'fastify'
import { signedInOf } from '../admit.ts'
import type { Doorkeeper } from '../doorkeeper.ts'

export function standingRoutes(app: FastifyInstance, host: Host, doorkeeper: Doorkeeper): void {
  app.get(
    '/api/v1/me',
    { schema: { tags: ['server'], summary: 'Who you are, where, and what you may do there' } },
    async request => {
      const signedIn = signedInOf(request)
      const { account, email, name } = signedIn
      const places = await doorkeeper.places(signedIn)
      const workspaces = await Promise.all(
        places.map(async ({ workspace, roles, person, grants }) => {
          const world = await host.world(workspace)
          return {
            id: workspace,
            name: world.workspace?.name ?? null,
            roles,
            person: person ?? null,
            may: verbsFor({ account, workspace, roles, person, grants, via: 'api' }),
          }
        }),
      )
      return { account, email, name, workspaces }
    },
  )
}
