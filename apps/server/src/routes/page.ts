/** A page of records of one kind: filtered by state and by fields, oldest first, with a cursor. */
import type { Host, Principal } from '@throughline/host'
import type { AnyRecord, Field, Kept, Kind } from '@throughline/model'
import type { z } from 'zod'
import type { Problem } from '../problem.ts'
import type { listQuery } from '../queries.ts'
import { asOfMeant, momentAmong } from './as-of.ts'

export interface Page {
  readonly records: readonly AnyRecord[]
  /** Cursor of the next page; null on the last. */
  readonly next: string | null
  readonly position: number
}

type Query = z.infer<typeof listQuery> & { readonly [filter: string]: unknown }

export async function page(
  host: Host,
  principal: Principal,
  { kind, query }: { kind: Kind; query: Query },
): Promise<Page | Problem> {
  const { after, limit, state, archived, ...named } = query
  const { at, filters } = momentAmong(kind, named)
  const start = after === undefined ? 0 : placeOf(after)
  if (start === undefined) return malformed('The cursor is none of ours.')
  const unknown = Object.keys(filters).find(name => !isFilter(kind, name))
  if (unknown !== undefined)
    return malformed(`${kind.plural} cannot be filtered by '${unknown.slice(0, 60)}'.`)
  const { position, records } = await keptAt(host, principal, at)
  const ofKind = records.filter(record => record.kind === kind.name)
  const found: AnyRecord[] = []
  for (let place = start; place < ofKind.length; place++) {
    const record = ofKind[place]!
    if (!fits(record, { state, archived, filters })) continue
    if (found.length === limit) return { records: found, next: cursorOf(place), position }
    found.push(record)
  }
  return { records: found, next: null, position }
}

interface Wanted {
  readonly state: string | undefined
  readonly archived: 'no' | 'yes' | 'all'
  readonly filters: { readonly [name: string]: unknown }
}

function fits(record: AnyRecord, { state, archived, filters }: Wanted): boolean {
  if (archived !== 'all' && (archived === 'yes') !== (record.archived === true)) return false
  if (state !== undefined && record.state !== state) return false
  return Object.entries(filters).every(([name, wanted]) => {
    const value = record[name]
    return Array.isArray(value) ? value.includes(wanted) : value !== undefined && String(value) === wanted
  })
}

const filterable: ReadonlySet<Field['sort']> = new Set([
  'text',
  'day',
  'number',
  'flag',
  'choice',
  'ref',
  'refs',
  'choices',
])

function isFilter(kind: Kind, name: string): boolean {
  return Object.hasOwn(kind.fields, name) && filterable.has(kind.fields[name]!.sort)
}

/** Records are never taken out of their order, so a place stays the place it was. */
function cursorOf(place: number): string {
  return Buffer.from(`place ${place}`).toString('base64url')
}

function placeOf(cursor: string): number | undefined {
  const match = /^place (\d{1,12})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
  return match ? Number(match[1]) : undefined
}

function malformed(title: string): Problem {
  return { status: 400, code: 'malformed', title }
}

/** Everything they may see, now or at a moment. */
async function keptAt(host: Host, principal: Principal, at: string | undefined): Promise<Kept> {
  return at === undefined ? host.replica(principal) : (await asOfMeant(host, principal, at)).kept
}
