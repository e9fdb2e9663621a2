/** Asks a whole server in this process for what nobody should ask, and counts how it answers. */
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Kind, registry } from '@throughline/model'
import type { z } from 'zod'
import type { RouteRow } from '../admit.ts'
import { everyKind } from '../testing/every-kind.ts'
import { canary, type Installation, installation, type Who } from '../testing/installation.ts'
import { type Chance, chances } from './chance.ts'
import { fittingFields, fittingValue } from './fitting.ts'
import { fitting, type Words } from './from-schema.ts'
import { mutated } from './mutate.ts'

export interface Walked {
  readonly requests: number
  readonly seed: number
  readonly routes: number
  /** Answers of 500 and above, but for an identity provider that is not there. */
  readonly faults: number
  readonly stacks: number
  /** Words of the other workspace. */
  readonly foreign: number
  readonly slow: number
  readonly slowestMs: number
  readonly slowest: string
  readonly heapBytesPerRequest: number
  readonly statuses: { readonly [status: string]: number }
  /** The first few that went wrong. */
  readonly wrong: readonly string[]
}

export interface Walk {
  readonly requests: number
  readonly seed: number
  readonly slowMs?: number
}

const stack = /\bat .*\.(ts|js|mjs):\d+|node_modules|SQLITE_|syntax error at/
/** Who asks is signed out by these, or never answered. */
const left: ReadonlySet<string> = new Set(['/api/auth/sign-out', '/api/v1/workspaces/:ws/feed'])
const asking: readonly Who[] = [
  'leader',
  'leader',
  'administrator',
  'administrator',
  'member',
  'key',
  'guest',
  'nobody',
]

export async function walk({ requests, seed, slowMs = 1000 }: Walk): Promise<Walked> {
  const here = await installation()
  try {
    const ids = await everyKind(here, 'acme')
    const foreign = [...(await everyKind(here, 'other', canary)).values()]
    const rows = here.app.routeTable.filter(row => row.method !== 'HEAD' && !left.has(row.path))
    const places = placesOf(rows)
    const found: Found = {
      ...{ faults: 0, stacks: 0, foreign: 0, slow: 0, slowestMs: 0 },
      ...{ slowest: '', statuses: {}, wrong: [] },
    }
    // Written once, when it is first asked for.
    await here.app.inject('/api/v1/openapi.json')
    const warm = Math.floor(requests / 5)
    let heapAtWarm = heapNow()
    for (const [at, chance] of chances(seed, requests).entries()) {
      if (at % 300 === 0) await here.accounts.rows.removeBefore('attempt', 'forgetAt', new Date('9999-01-01'))
      if (at === warm) heapAtWarm = heapNow()
      const row = chance.of(chance.of(places))
      note(found, await answered(here, row, requestFor(row, { chance, ids, foreign, here, at })), {
        at,
        slowMs,
      })
    }
    const heapBytesPerRequest = Math.round((heapNow() - heapAtWarm) / Math.max(1, requests - warm))
    return { requests, seed, routes: rows.length, ...found, heapBytesPerRequest }
  } finally {
    await here.close()
  }
}

interface Found {
  faults: number
  stacks: number
  foreign: number
  slow: number
  slowestMs: number
  slowest: string
  statuses: { [status: string]: number }
  wrong: string[]
}

interface Answered {
  readonly asked: string
  readonly place: string
  readonly status: number
  readonly body: string
  readonly ms: number
}

async function answered(
  here: Installation,
  row: RouteRow,
  request: ReturnType<typeof requestFor>,
): Promise<Answered> {
  // Timers get their turn between requests, as they do where requests come by sockets.
  await setImmediate()
  const [begun, used] = [performance.now(), process.cpuUsage()]
  const { statusCode, body } = await here.app.inject(request)
  const spent = process.cpuUsage(used)
  return {
    asked: `${row.method} ${request.url} ${String(request.payload).slice(0, 300)}`,
    place: `${row.method} ${row.url}`,
    status: statusCode,
    body,
    // A busy machine makes everybody wait: what is counted is no more than was worked.
    ms: Math.min(performance.now() - begun, (spent.user + spent.system) / 1000),
  }
}

function note(found: Found, answer: Answered, { at, slowMs }: { at: number; slowMs: number }): void {
  const { status, body, ms } = answer
  found.statuses[status] = (found.statuses[status] ?? 0) + 1
  const isFault = status >= 500 && !body.includes('no-provider')
  const wrongs = [isFault, stack.test(body), body.includes(canary), ms > slowMs]
  found.faults += Number(wrongs[0])
  found.stacks += Number(wrongs[1])
  found.foreign += Number(wrongs[2])
  found.slow += Number(wrongs[3])
  if (ms > found.slowestMs) Object.assign(found, { slowestMs: Math.round(ms), slowest: answer.place })
  if (wrongs.includes(true) && found.wrong.length < 5)
    found.wrong.push(`${at}: ${answer.asked} → ${status} ${body.slice(0, 300)}`)
}

/** Routes by what they are, so that the many of kinds do not crowd out the few of their own. */
function placesOf(rows: readonly RouteRow[]): readonly (readonly RouteRow[])[] {
  const places = [...Map.groupBy(rows, row => `${row.method} ${row.path}`).values()]
  return places.flatMap(place =>
    place[0]!.path.includes(':kind') ? Array.from({ length: 8 }, () => place) : [place],
  )
}

interface Asking {
  readonly chance: Chance
  readonly ids: ReadonlyMap<string, string>
  readonly foreign: readonly string[]
  readonly here: Installation
  readonly at: number
}

function requestFor(row: RouteRow, { chance, ids, foreign, here, at }: Asking) {
  const known = (kinds: readonly string[]) => kinds.map(kind => ids.get(kind)).find(id => id !== undefined)
  const kind = Object.values(registry.kinds).find(each => each.plural === row.url.split('/')[5])
  const odd = ['%00', '%ed%a0%80', '..%2f..', '__proto__', 'x'.repeat(400), chance.of(foreign), 'INT-1']
  const id = chance.oneIn(5) ? chance.of(odd) : ((kind && ids.get(kind.name)) ?? chance.uuid())
  const url = row.url
    .replace(':ws', chance.oneIn(30) ? chance.of(['other', 'never', '__proto__']) : 'acme')
    .replace(/:\w+/g, id)
  const words: Words = {
    kind: Object.keys(registry.kinds),
    subject: [...ids.values()],
    verb: ['add', 'edit', 'archive'],
  }
  const hasBody = !['GET', 'DELETE'].includes(row.method)
  const body = row.schema.body ? bodyOf(row, { chance, words, kind, known }) : {}
  const payload = hasBody ? mutated(body, chance, foreign) : undefined
  return {
    method: row.method as 'GET',
    url: row.method === 'GET' && chance.oneIn(3) ? `${url}?${queryFor(chance)}` : url,
    headers: {
      ...here.headers(chance.of(asking)),
      ...(payload?.contentType ? { 'content-type': payload.contentType } : {}),
    },
    remoteAddress: `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
    ...(payload ? { payload: payload.text } : {}),
  }
}

interface Filling {
  readonly chance: Chance
  readonly words: Words
  readonly kind: Kind | undefined
  readonly known: (kinds: readonly string[]) => string | undefined
}

function bodyOf(row: RouteRow, { chance, words, kind, known }: Filling): unknown {
  const body = fitting(row.schema.body as z.ZodType, { chance, words }) as Record<string, unknown>
  if (!kind || typeof body !== 'object' || body === null) return body
  const some = Object.entries(kind.fields).filter(() => chance.oneIn(4))
  const more = Object.fromEntries(some.map(([name, field]) => [name, fittingValue(field, known)]))
  return { ...(chance.oneIn(4) ? body : {}), fields: { ...fittingFields(kind, known), ...more } }
}

function queryFor(chance: Chance): string {
  return chance.of([
    'limit=-1',
    'limit=1e9',
    'limit=5&limit=6',
    'after=zzz',
    'state=__proto__',
    'constructor=1',
    'words=%00',
    `words=${'x'.repeat(3000)}`,
    'words=visit',
    'archived=perhaps',
    'on=9999-99-99',
    'at=-1',
  ])
}

/** What is in use after a collection. */
function heapNow(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed
}
