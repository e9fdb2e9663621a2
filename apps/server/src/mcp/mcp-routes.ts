/** MCP over HTTP: a key opens one workspace, and each request has a server of its own. */
import { createMcpHandler } from '@modelcontextprotocol/server'
import type { Host, Principal } from '@throughline/host'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { signedInOf } from '../admit.ts'
import type { Doorkeeper, SignedIn } from '../doorkeeper.ts'
import { notFound, type Problem, ProblemError } from '../problem.ts'
import { assistantServer } from './assistant-server.ts'
import type { Proposals } from './proposals/proposals.ts'
import type { Reckoners } from './reckoners.ts'

export interface McpRooms {
  readonly host: Host
  readonly doorkeeper: Doorkeeper
  readonly proposals: Proposals
  readonly reckoners: Reckoners
}

const bodyBytesMost = 1_000_000

export function mcpRoutes(app: FastifyInstance, rooms: McpRooms): void {
  app.post(
    '/mcp',
    {
      bodyLimit: bodyBytesMost,
      schema: { tags: ['assistants'], summary: 'MCP (streamable HTTP), with a key' },
    },
    async (request, reply) => {
      const principal = await principalOfKey(rooms.doorkeeper, signedInOf(request))
      const handler = createMcpHandler(
        () =>
          assistantServer({
            ...rooms,
            principal,
            called: tool =>
              request.log.info({ tool, via: principal.via, workspace: principal.workspace }, 'mcp'),
          }),
        { legacy: 'stateless', responseMode: 'json', maxRequestBodySize: bodyBytesMost },
      )
      try {
        const answer = await handler.fetch(asFetched(request), { parsedBody: request.body })
        const type = answer.headers.get('content-type')
        if (type) reply.type(type)
        return reply.status(answer.status).send(await answer.text())
      } finally {
        await handler.close()
      }
    },
  )
}

/** Who a key is in its workspace, on the door of assistants: the key's id stands in every fact it makes. */
async function principalOfKey(doorkeeper: Doorkeeper, who: SignedIn): Promise<Principal> {
  if (!who.key) throw new ProblemError(keysOnly)
  const place = await doorkeeper.place(who, who.key.workspace)
  if (!place || place.roles.length === 0) throw new ProblemError(notFound)
  const { account, person, roles, workspace, grants } = place
  const via = `mcp:${who.session.replace(/^key:/, '')}`
  return { account, person, roles, workspace, via, ...(grants ? { grants } : {}) }
}

function asFetched(request: FastifyRequest): Request {
  const headers = new Headers()
  for (const name of ['accept', 'content-type', 'mcp-protocol-version', 'mcp-method', 'mcp-name'] as const) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return new Request(`http://localhost${request.url}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(request.body ?? null),
  })
}

const keysOnly: Problem = {
  status: 403,
  code: 'forbidden',
  title: 'An assistant comes with a key.',
  remedy: 'Make one in Settings, Assistants, and send it as a bearer token.',
}
