/** The server described as OpenAPI 3.1, from its own routes: what is registered is what is written. */
import { setImmediate } from 'node:timers/promises'
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

/** A route as it was registered. */
interface Described {
  readonly method: string
  readonly url: string
  readonly schema: FastifySchema
  readonly config: {
    readonly who?: string
    readonly speaks?: { readonly kind: string; readonly verb: string }
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    describedRoutes: Described[]
  }
}

/** To be called before the routes it describes. */
export function describeRoutes(app: FastifyInstance): void {
  const described: Described[] = []
  app.decorate('describedRoutes', described)
  app.addHook('onRoute', ({ method, url, schema = {}, config = {} }) => {
    for (const each of [method].flat())
      if (!['HEAD', 'OPTIONS'].includes(each) && url !== '/*')
        described.push({ method: each, url, schema, config })
  })
}

/** Written once, when it is first asked for. */
export function documentRoute(app: FastifyInstance): void {
  let text: Promise<string> | undefined
  app.get(
    '/api/v1/openapi.json',
    { schema: { tags: ['server'], summary: 'This description' } },
    async (_, reply) => {
      text ??= documentText(app.describedRoutes)
      return reply.type('application/json; charset=utf-8').send(await text)
    },
  )
}

/** Routes that are written in one turn: others have theirs in between. */
const routesAtOnce = 4

async function documentText(routes: readonly Described[]): Promise<string> {
  const problem = jsonOf('/', { response: { default: problemShape } }).response?.default
  const operations = new Map<string, string[]>()
  for (const [at, route] of routes.entries()) {
    const path = route.url.replace(/:(\w+)/g, '{$1}')
    const text = JSON.stringify(operationOf(route, problem as JsonShape))
    const methods = operations.get(path) ?? []
    operations.set(path, [...methods, `${JSON.stringify(route.method.toLowerCase())}:${text}`])
    if (at % routesAtOnce === routesAtOnce - 1) await setImmediate()
  }
  const paths = [...operations].map(([path, methods]) => `${JSON.stringify(path)}:{${methods.join(',')}}`)
  return `${JSON.stringify(about).slice(0, -1)},"paths":{${paths.join(',')}}}`
}

const about = {
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
}

function operationOf({ url, schema, config }: Described, problem: JsonShape): object {
  const { speaks, who } = config
  const kind = speaks && registry.kinds[speaks.kind]
  const fuller = { ...schema, ...(kind ? shapesOf(kind, speaks.verb) : {}) } as FastifySchema & {
    tags?: string[]
  }
  const { tags, summary } = fuller
  const shapes = jsonOf(url, { ...fuller, params: paramsOf(url) })
  const parameters = [...parametersIn('query', shapes.querystring), ...parametersIn('path', shapes.params)]
  return {
    ...(summary ? { summary } : {}),
    ...(tags ? { tags } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(shapes.body
      ? { requestBody: { required: true, ...described(shapes.body), ...content(shapes.body) } }
      : {}),
    ...(who === 'anyone' || who === 'secret' ? { security: [] } : {}),
    responses: Object.fromEntries(
      Object.entries({ ...shapes.response, default: problem }).map(([status, shape]) => [
        status,
        { description: shape.description ?? 'Done.', ...content(shape) },
      ]),
    ),
  }
}

interface JsonShape {
  readonly description?: string
  readonly properties?: { readonly [name: string]: JsonShape }
  readonly required?: readonly string[]
}

interface JsonShapes {
  readonly querystring?: JsonShape
  readonly params?: JsonShape
  readonly body?: JsonShape
  readonly response?: { readonly [status: string]: JsonShape }
}

function jsonOf(url: string, schema: FastifySchema): JsonShapes {
  const { querystring, params, body, response } = schema
  const shapes = Object.entries({ querystring, params, body, response }).filter(([, shape]) => shape)
  const asked = { schema: Object.fromEntries(shapes), url, openapiObject: { openapi: about.openapi } }
  return jsonSchemaTransform(asked as unknown as Parameters<typeof jsonSchemaTransform>[0])
    .schema as JsonShapes
}

function parametersIn(place: 'query' | 'path', shape: JsonShape | undefined): object[] {
  return Object.entries(shape?.properties ?? {}).map(([name, { description, ...schema }]) => ({
    ...{ schema, in: place, name },
    required: place === 'path' || (shape?.required?.includes(name) ?? false),
    ...(description ? { description } : {}),
  }))
}

function described({ description }: JsonShape): { description?: string } {
  return description ? { description } : {}
}

function content(schema: JsonShape): object {
  return { content: { 'application/json': { schema } } }
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
