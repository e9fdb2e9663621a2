/** The server described as OpenAPI 3.1, from its own routes: what is registered is what is written. */
import swagger from '@fastify/swagger'
import { type Kind, registry } from '@throughline/model'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  doneShape,
  explanationShape,
  pageShape,
  problemShape,
  recordShape,
  saidShape,
} from './kind-shapes.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route says of which kind. */
    speaks?: { readonly kind: string; readonly verb: string }
  }
}

/** To be registered before the routes it describes. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Throughline',
        version: '1',
        description:
          'Every kind of record is a resource, every verb of it a route. A write may carry an Idempotency-Key (a UUID): the same id applies at most once, for ever.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'throughline.session_token' },
          token: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { token: [] }],
    },
    transform(described) {
      const { route, schema } = described
      const speaks = route.config?.speaks
      const kind = speaks && registry.kinds[speaks.kind]
      const fuller = { ...(schema as FastifySchema & object), ...(kind ? shapesOf(kind, speaks.verb) : {}) }
      const open = route.config?.who === 'anyone' || route.config?.who === 'secret'
      return jsonSchemaTransform({
        ...described,
        schema: {
          ...fuller,
          hide: described.url === '/*',
          ...(open ? { security: [] } : {}),
          params: paramsOf(described.url),
          response: { ...(fuller.response as object | undefined), default: problemShape },
        } as FastifySchema,
      })
    },
  })
}

export function documentRoute(app: FastifyInstance): void {
  app.get('/api/v1/openapi.json', { schema: { tags: ['server'], summary: 'This description' } }, async () =>
    app.swagger(),
  )
}

const meaning: { readonly [name: string]: string } = {
  ws: 'Id of the workspace.',
  key: 'Id, key or title of the record.',
}

function paramsOf(url: string): z.ZodType | undefined {
  const names = [...url.matchAll(/:(\w+)/g)].map(match => match[1]!)
  if (names.length === 0) return undefined
  const shape = names.map(name => [
    name,
    z.string().meta({ description: meaning[name] ?? `Id of the ${name}.` }),
  ])
  return z.object(Object.fromEntries(shape))
}

function shapesOf(kind: Kind, verb: string): FastifySchema {
  switch (verb) {
    case 'list':
      return { response: { 200: pageShape(kind) } }
    case 'one':
      return { response: { 200: recordShape(kind) } }
    case 'history':
      return { response: { 200: z.object({ facts: z.array(z.object({}).loose()) }) } }
    case 'explanation':
      return { response: { 200: explanationShape } }
    case 'line':
      return { response: { 200: z.object({ line: z.array(z.object({}).loose()) }) } }
    case 'add':
      return { body: saidShape(kind, verb), response: { 200: doneShape, 201: doneShape } }
    default:
      return { body: saidShape(kind, verb), response: { 200: doneShape } }
  }
}
