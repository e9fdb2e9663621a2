/** Tools that find and show: find, read, history, line, compare. */
import { type AnyRecord, evolve, type Fact, historyOf, lineOfSight, same, titleOf } from '@throughline/model'
import { z } from 'zod'
import { type Asking, brief, kindMeant, recordMeant, sight, tool } from '../asking.ts'
import { ToolRefusal } from '../refusal.ts'

const record = z.string().min(1).max(500).describe('Key such as OUT-12, or id, or exact title.')
const limit = z.number().int().min(1).max(200).default(50)

export const find = tool({
  name: 'find',
  title: 'Find records',
  description:
    'Finds records by words of their title, or lists a kind, filtered by state and by exact field values. Answers with key, kind, title and state.',
  writes: false,
  input: z.strictObject({
    words: z.string().min(1).max(200).optional().describe('Words of the title, or a key.'),
    kind: z.string().max(60).optional().describe('Such as outcome; describe lists them.'),
    state: z.string().max(60).optional(),
    where: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .optional()
      .describe('Values that fields must have: {"owner": "PER-3"}. References by key or id.'),
    limit,
  }),
  async answer(asking, { words, kind, state, where = {}, limit: most }) {
    const of = kind === undefined ? undefined : kindMeant(kind)
    if (words === undefined && !of)
      throw new ToolRefusal({ reason: 'Say words or a kind.', remedy: 'Ask describe for the kinds.' })
    const { host, principal } = asking
    const { world } = await sight(asking)
    const all = words
      ? await host.search(principal, words, 200)
      : (await host.replica(principal)).records.filter(each => !each.archived)
    const fits = (each: AnyRecord) =>
      (of === undefined || each.kind === of.name) &&
      (state === undefined || each.state === state) &&
      Object.entries(where).every(([field, value]) => holds(each[field], value, world.keyed(String(value))))
    const found = all.filter(fits)
    return { found: found.slice(0, most).map(brief), more: Math.max(0, found.length - most) }
  },
})

export const read = tool({
  name: 'read',
  title: 'Read a record',
  description:
    'One record with all its fields as you may see them, what it points at by title, and what stands directly below it.',
  writes: false,
  input: z.strictObject({ record }),
  async answer(asking, asked) {
    const { access, world } = await sight(asking)
    const found = await recordMeant(asking, asked.record)
    const named: { [id: string]: object } = {}
    for (const id of idsIn(found)) {
      const other = access.record(world.record(id))
      if (other && other.id !== found.id) named[id] = brief(other)
    }
    const below = world.below(found.id).flatMap(each => access.record(each) ?? [])
    return { record: found, title: titleOf(found), named, below: below.map(brief) }
  },
})

export const history = tool({
  name: 'history',
  title: 'What happened to a record',
  description: 'Who changed what, when and why, the newest first.',
  writes: false,
  input: z.strictObject({ record, limit }),
  async answer(asking, { record: words, limit: most }) {
    const { world, access } = await sight(asking)
    const found = await recordMeant(asking, words)
    const facts = (await asking.host.history(asking.principal, found.id)) ?? []
    const lines = historyOf(facts, world).slice(0, most)
    return {
      of: brief(found),
      history: lines.map(({ by, ...line }) => ({
        ...line,
        by: nameOf(access.record(world.record(by))) ?? by,
      })),
    }
  },
})

export const line = tool({
  name: 'line',
  title: 'Line of sight',
  description: 'What a record stands below, up to the intent it serves.',
  writes: false,
  input: z.strictObject({ record }),
  async answer(asking, asked) {
    const { access, world } = await sight(asking)
    const found = await recordMeant(asking, asked.record)
    const above = lineOfSight(world, found.id).flatMap(each => access.record(each) ?? [])
    return { line: above.map(brief) }
  },
})

export const compare = tool({
  name: 'compare',
  title: 'Compare',
  description:
    'Sets two records of one kind beside each other, or one record as it was on an earlier day beside what it is now; answers with the fields that differ.',
  writes: false,
  input: z.strictObject({
    record,
    with: record.optional().describe('Another record of the same kind.'),
    asOf: z.iso.date().optional().describe('A day; the record as it was when that day ended (UTC).'),
  }),
  async answer(asking, { record: words, with: other, asOf }) {
    if ((other === undefined) === (asOf === undefined))
      throw new ToolRefusal({ reason: 'Say either with or asOf.', remedy: 'Name one of them.' })
    const now = await recordMeant(asking, words)
    const before = other === undefined ? await asItWas(asking, now, asOf!) : await recordMeant(asking, other)
    if (before && before.kind !== now.kind)
      throw new ToolRefusal({ reason: `${before.key} is a ${before.kind}, ${now.key} a ${now.kind}.` })
    if (!before) return { record: brief(now), asOf, was: null, note: 'It was not there yet.' }
    const names = Object.keys(kindMeant(now.kind).fields)
    const differ = ['state', ...names].filter(name => !same(before[name], now[name]))
    return {
      between: [brief(before), brief(now)],
      ...(asOf ? { asOf } : {}),
      differ: differ.map(field => ({
        field,
        [asOf ? 'was' : before.key]: before[field] ?? null,
        [asOf ? 'is' : now.key]: now[field] ?? null,
      })),
    }
  },
})

/** The record folded from its facts up to the end of a day, as they may see it. */
async function asItWas(
  { host, principal }: Asking,
  of: AnyRecord,
  day: string,
): Promise<AnyRecord | undefined> {
  const facts = (await host.history(principal, of.id)) ?? []
  const known = facts.filter(fact => fact.at.slice(0, 10) <= day)
  return known.reduce<AnyRecord | undefined>((before, fact: Fact) => evolve(before, fact), undefined)
}

function holds(value: unknown, wanted: unknown, named: AnyRecord | undefined): boolean {
  if (Array.isArray(value)) return value.some(each => holds(each, wanted, named))
  return value === wanted || (named !== undefined && value === named.id)
}

function* idsIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) yield value
  else if (value !== null && typeof value === 'object')
    for (const part of Object.values(value)) yield* idsIn(part)
}

const nameOf = (person: AnyRecord | undefined) => (person ? titleOf(person) : undefined)
