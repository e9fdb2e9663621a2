/**
 * Every route, method and principal, with ids that are theirs, kept from them, of another workspace, archived and of
 * nothing. Routes of kinds come from the same lines for all of them, so one kind of each group stands for its group;
 * references in bodies are tried on every kind.
 */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { operator, type Role, type Step } from '@throughline/host'
import { type Kind, registry } from '@throughline/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownTableNames } from './accounts/own-tables.ts'
import type { RouteRow } from './admit.ts'
import { fittingFields, fittingValue } from './fuzz/fitting.ts'
import { everyKind } from './testing/every-kind.ts'
import { canary, type Installation, installation, type Who } from './testing/installation.ts'

let here: Installation
let acme: Map<string, string>
let other: Map<string, string>
let hidden: Map<string, string>
let archived: Map<string, string>
beforeAll(async () => {
  here = await installation()
  acme = await everyKind(here, 'acme')
  other = await everyKind(here, 'other', canary)
  hidden = await hiddenDrafts()
  archived = await everyArchived()
})
afterAll(() => here.close())

const roles: readonly Role[] = [
  ...([
    'administrator',
    'leader',
    'finance',
    'member',
    'observer',
    'guest',
    'voice',
    'contact',
    'key',
  ] as const),
]
const everybody: readonly Who[] = [...roles, 'nobody', 'suspended', 'otherLeader']
const readers: readonly Who[] = ['administrator', 'leader', 'finance', 'member', 'observer', 'key']
const ids = ['own', 'hidden', 'foreign', 'archived', 'absent'] as const
type Id = (typeof ids)[number]

/** Drafts that somebody keeps to themself: nobody who asks here has made them. */
async function hiddenDrafts(): Promise<Map<string, string>> {
  const steps = ['intent', 'outcome', 'deliverable'].map((kind): Step => {
    const fields = { statement: 'Leave the northern market', private: true }
    return { kind, verb: 'add', subject: here.host.clock.newId(), fields }
  })
  const author = { ...operator('acme', 'api'), account: 'author' }
  const answer = await here.host.carryOut({ principal: author, id: here.host.clock.newId(), steps })
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
  return new Map(steps.map(step => [step.kind, step.subject!]))
}

async function everyArchived(): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const principal = operator('acme', 'api', here.ids.acme!.person)
  for (const kind of sampled()) {
    const fields = fittingFields(kind, kinds =>
      kinds.map(each => acme.get(each)).find(id => id !== undefined),
    )
    const subject = here.host.clock.newId()
    const steps = [
      { kind: kind.name, verb: 'add', subject, ...(fields ? { fields } : {}) },
      { kind: kind.name, verb: 'archive', subject },
    ]
    const answer = await here.host.carryOut({ principal, id: here.host.clock.newId(), steps })
    if (answer.outcome === 'done') made.set(kind.name, subject)
  }
  return made
}

/** One kind of each group, those that are written or said in another way, and those with private drafts. */
function sampled(): Kind[] {
  const kinds = Object.values(registry.kinds).filter(kind => acme.has(kind.name))
  const firsts = new Map(
    kinds.toReversed().map(kind => [`${kind.group} ${kind.writtenBy} ${kind.saidOnce}`, kind]),
  )
  const drafts = kinds.filter(kind => kind.name === 'outcome' || kind.name === 'intent')
  return [...new Set([...firsts.values(), ...drafts])]
}

function rows(): RouteRow[] {
  const kinds = new Map(sampled().map(kind => [kind.plural, kind]))
  return here.app.routeTable.filter(row => {
    if (row.method === 'HEAD' || row.method === 'OPTIONS' || row.url.endsWith('/feed')) return false
    if (!row.path.includes(':kind')) return true
    const kind = kinds.get(row.url.split('/')[5]!)
    const verb = row.url.split('/')[7]
    if (!kind) return false
    return !row.path.endsWith(':verb') || verb === 'archive' || verb === Object.keys(kind.verbs)[0]
  })
}

interface Cell {
  readonly row: RouteRow
  readonly workspace: 'acme' | 'other' | 'never'
  readonly id: Id
}

function cells(row: RouteRow): Cell[] {
  const workspaces = row.url.includes(':ws') ? (['acme', 'other', 'never'] as const) : (['acme'] as const)
  const hasId = /:(?!ws)\w+/.test(row.url) || /\/(commands|batches|imports|links)$/.test(row.url)
  return workspaces.flatMap(workspace => {
    // Of another workspace its own ids and ours are asked for: one of the two swapped, and both.
    const asked = !hasId ? (['own'] as const) : workspace === 'acme' ? ids : (['own', 'foreign'] as const)
    return asked.map(id => ({ row, workspace, id }))
  })
}

function kindOf(row: RouteRow): string {
  const plural = row.url.split('/')[5]
  return Object.values(registry.kinds).find(kind => kind.plural === plural)?.name ?? 'outcome'
}

const absent = '018f0000-0000-7000-8000-00000000dead'

/** Nothing where there is no such record of this kind. */
function idFor({ row, id }: Cell): string | undefined {
  const kind = kindOf(row)
  if (/:(account|invitation|apiKey|link|session|passkey|proposal)\b/.test(row.url)) {
    if (row.url.includes(':account')) return id === 'foreign' ? here.account('otherLeader') : absent
    if (row.url.includes(':invitation')) return id === 'foreign' ? here.ids.other!.invitation : absent
    return absent
  }
  if (row.url.includes(':act')) return 'remark.question'
  const from = { own: acme, hidden, foreign: other, archived, absent: new Map([[kind, absent]]) }[id]
  return from.get(kind)
}

function addressOf({ row, workspace }: Cell, id: string): string {
  return row.url.replace(':ws', workspace).replace(/:\w+/g, encodeURIComponent(id)).replace('*', 'nowhere')
}

function bodyFor({ row }: Cell, id: string): unknown {
  if (row.method === 'GET' || row.method === 'DELETE') return undefined
  const newId = here.host.clock.newId()
  const step = { kind: 'outcome', verb: 'edit', subject: id, fields: { priority: 1 } }
  const last = row.path.split('/').slice(4).join('/')
  const bodies: { readonly [path: string]: unknown } = {
    ':ws/commands': { id: newId, ...step },
    ':ws/batches': { id: newId, steps: [step] },
    ':ws/imports': { id: newId, steps: [step] },
    ':ws/undo': { id: newId, command: absent },
    ':ws/acts/:act': { id: newId, told: {} },
    ':ws/invitations': { roles: ['member'] },
    ':ws/members/:account': { roles: ['member'] },
    ':ws/keys': { name: 'A program', grants: ['read'] },
    ':ws/links': { role: 'contact', engagement: id, name: 'Joanna' },
  }
  if (last in bodies) return bodies[last]
  if (row.path.endsWith('/:kind') && row.path !== '/:kind')
    return {
      fields: fittingFields(registry.kinds[kindOf(row)]!, kinds => kinds.map(k => acme.get(k)).find(Boolean)),
    }
  return {}
}

/** What may be answered; nothing where only faults and foreign words would be wrong. */
function allowed(who: Who, { row, workspace, id }: Cell): readonly number[] | undefined {
  if (['anyone', 'machine', 'secret'].includes(row.who)) return undefined
  if (who === 'nobody') return [401]
  if (row.who === 'holder') return undefined
  if (row.who === 'account') return who === 'key' ? [403] : undefined
  const isPlaced = who === 'otherLeader' ? workspace === 'other' : workspace === 'acme' && who !== 'suspended'
  if (!isPlaced) return [404]
  if (who === 'otherLeader') return undefined
  if (row.who !== 'reader' && who === 'key') return [403]
  if (row.who === 'administrator' && who !== 'administrator') return [403]
  if (row.who !== 'reader') return id === 'own' ? undefined : [200, 201, 400, 403, 404, 422]
  const isOfRecord = row.url.includes(':key') || /\/(commands|batches|imports)$/.test(row.url)
  if (isOfRecord && ['foreign', 'hidden', 'absent'].includes(id))
    return row.url.includes(':key') ? [404] : [403, 404]
  if (row.method !== 'GET')
    return ['observer', 'guest', 'voice', 'contact', 'key'].includes(who) ? [400, 403, 404, 422] : undefined
  return row.url.includes(':key') ? (readers.includes(who) ? [200] : [404]) : [200, 400]
}

/** Ends the session it is asked with, or the server's own records of who asks. */
const ends: ReadonlySet<string> = new Set(['/api/auth/sign-out', '/api/auth/change-password'])

let asked = 0
async function ask(who: Who, cell: Cell, id: string) {
  asked += 1
  // Timers get their turn between requests, as they do where requests come by sockets.
  await setImmediate()
  // A key is slowed down; here it asks a day's requests in a minute.
  if (asked % 400 === 0) await here.accounts.rows.removeBefore('attempt', 'forgetAt', new Date('9999-01-01'))
  const payload = bodyFor(cell, id)
  const response = await here.app.inject({
    method: cell.row.method as 'GET',
    url: addressOf(cell, id),
    headers: here.headers(who),
    // An address each, so that no limit stands before what is tried here.
    remoteAddress: `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`,
    ...(payload === undefined ? {} : { payload: payload as object }),
  })
  const told = `${who} ${cell.row.method} ${cell.row.url} in ${cell.workspace}, id ${cell.id}: ${response.statusCode} ${response.body.slice(0, 300)}`
  expect(response.statusCode, told).toBeLessThan(cell.row.who === 'secret' ? 504 : 500)
  if (who !== 'otherLeader')
    expect(response.body + JSON.stringify(response.headers), told).not.toContain(canary)
  expect(response.body, told).not.toMatch(/northern market|\bat .*\.(ts|js|mjs):\d+/)
  return { response, told }
}

/** Everything that a request could change. */
async function stateNow(): Promise<string> {
  const tables = await Promise.all(
    ownTableNames.filter(name => name !== 'attempt').map(name => here.accounts.rows.all<object>(name, {})),
  )
  const kept = tables.flat().map(row => ({ ...row, lastUsedAt: null }))
  const heads = [await here.ledger.head('acme'), await here.ledger.head('other')]
  return createHash('sha256')
    .update(JSON.stringify([kept, heads]))
    .digest('hex')
}

describe('every route', () => {
  it.each(everybody)('asked by %s', { timeout: 60_000 }, async who => {
    let before = await stateNow()
    for (const row of rows()) {
      if (ends.has(row.path) && who !== 'nobody' && who !== 'key') continue
      for (const cell of cells(row)) {
        const id = idFor(cell)
        if (id === undefined) continue
        const { response, told } = await ask(who, cell, id)
        const may = allowed(who, cell)
        if (may) expect(may, told).toContain(response.statusCode)
        else expect(response.statusCode, told).not.toBe(401 + (row.who === 'secret' ? 1000 : 0))
        const after = await stateNow()
        if (response.statusCode >= 400) expect(after, told).toBe(before)
        before = after
      }
    }
  })

  it('is walked by more than a handful of cells', () => {
    expect(asked).toBeGreaterThan(3000)
    expect(new Set(rows().map(row => row.path)).size).toBeGreaterThan(45)
    console.log(
      JSON.stringify({
        cells: asked,
        routes: rows().length,
        paths: new Set(rows().map(row => row.path)).size,
      }),
    )
  })
})

describe('what may not be known of', () => {
  it('reads as what never was, by whatever way it is asked for', async () => {
    const byRecord = rows().filter(row => /:key|\/(commands|batches)$/.test(row.url) && row.who === 'reader')
    for (const who of ['administrator', 'leader', 'member', 'observer', 'guest', 'key'] as const)
      for (const row of byRecord) {
        const never = await ask(who, { row, workspace: 'acme', id: 'absent' }, absent)
        for (const id of ['hidden', 'foreign'] as const) {
          const cell = { row, workspace: 'acme', id } as const
          const kept = idFor(cell)
          if (kept === undefined) continue
          const { response, told } = await ask(who, cell, kept)
          expect(plain(response.body), told).toBe(plain(never.response.body))
          expect(response.statusCode, told).toBe(never.response.statusCode)
        }
      }
  })

  it('cannot be named in any reference of any kind', { timeout: 60_000 }, async () => {
    let tried = 0
    const known = (kinds: readonly string[]) => kinds.map(kind => acme.get(kind)).find(id => id !== undefined)
    for (const kind of Object.values(registry.kinds)) {
      const base = kind.single ? undefined : fittingFields(kind, known)
      if (!base) continue
      for (const [name, field] of Object.entries(kind.fields)) {
        if (!['ref', 'refs'].includes(field.sort)) continue
        const foreign = field.to?.map(each => other.get(each)).find(Boolean)
        const secret = field.to?.map(each => hidden.get(each)).find(Boolean)
        const answers = await Promise.all(
          [absent, foreign, secret].map(
            id => id && addWith(kind, base, [name, field.sort === 'refs' ? [id] : id]),
          ),
        )
        const [never, ...others] = answers.filter(each => each !== undefined)
        for (const each of others) {
          tried += 1
          expect(each, `${kind.name}.${name}`).toEqual(never)
        }
      }
    }
    expect(tried).toBeGreaterThan(100)
    expect(fittingValue(registry.kinds.outcome!.fields.parent!, known)).toBeDefined()
  })
})

async function addWith(kind: Kind, base: object, [name, value]: [string, unknown]) {
  const url = `/api/v1/workspaces/acme/${kind.plural}`
  const response = await here.app.inject({
    ...{ method: 'POST', url, headers: here.headers('leader') },
    payload: { fields: { ...base, [name]: value } },
  })
  expect(response.body).not.toContain(canary)
  expect(response.statusCode, `${kind.name}.${name} ${response.body}`).toBeGreaterThanOrEqual(400)
  return { status: response.statusCode, body: plain(response.body) }
}

/** Without the ids that were sent, and those that were made. */
function plain(body: string): string {
  return body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
}
