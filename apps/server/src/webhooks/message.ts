/** What an endpoint is told of a fact: trimmed to what it may see, within 64 KB. */
import type { Access } from '@throughline/host'
import {
  type AnyRecord,
  type Fact,
  fieldsOf,
  historyOf,
  type Kind,
  registry,
  titleOf,
  type World,
} from '@throughline/model'
import { recordLink } from '../outside/record-link.ts'
import type { Endpoint } from './endpoints.ts'

export interface Telling {
  readonly world: World
  /** What the endpoint may see. */
  readonly access: Access
  /** Where people open records: `https://throughline.example.org`; none where the server knows no address. */
  readonly address?: string | undefined
}

export const bodyBytesMost = 65_536

/** Whether it asked for facts like this. Verbs are written as they are said: `commit`. */
export function wants({ kinds, verbs }: Pick<Endpoint, 'kinds' | 'verbs'>, fact: Fact): boolean {
  if (kinds.length > 0 && !kinds.includes(fact.kind)) return false
  return verbs.length === 0 || verbs.includes(verbSaid(registry.kinds[fact.kind], fact.verb))
}

/** The body; nothing where it may not know of the fact. */
export function bodyOf(format: Endpoint['format'], fact: Fact, telling: Telling): string | undefined {
  const seen = telling.access.fact(fact)
  const record = telling.access.record(telling.world.record(fact.subject))
  if (!seen || !record) return undefined
  return format === 'text' ? chatBody(seen, record, telling) : standardBody(seen, record, telling)
}

function standardBody(fact: Fact, record: AnyRecord, { address }: Telling): string {
  const { position, at, kind, subject, actor, via, command, version, because } = fact
  const body = {
    type: `${kind}.${fact.verb}`,
    timestamp: at,
    data: {
      ...{ position, kind, verb: fact.verb, subject, version, command, by: actor, via },
      ...(because === undefined ? {} : { because }),
      record: { key: record.key, title: titleOf(record), state: record.state },
      ...(address === undefined ? {} : { url: recordLink(address, record) }),
      changes: fieldsOf(fact),
      cleared: fact.body.cleared ?? [],
    },
  }
  const text = JSON.stringify(body)
  if (Buffer.byteLength(text) <= bodyBytesMost) return text
  // Whoever needs all of it reads the record by its key.
  const { changes, because: _, ...short } = body.data
  const record_ = { ...short.record, title: short.record.title.slice(0, 200) }
  return JSON.stringify({ ...body, data: { ...short, record: record_, shortened: Object.keys(changes) } })
}

/** One line that a chat shows: who did what to which record, and why. */
function chatBody(fact: Fact, record: AnyRecord, { world, address }: Telling): string {
  const [line] = historyOf([fact], world)
  const by = world.record(fact.actor)
  const who = by ? titleOf(by) : 'Throughline'
  const did = (line?.sentence ?? fact.verb).replace(/^./, first => first.toLowerCase())
  const why = fact.because ? ` Because: ${fact.because}` : ''
  const where = address === undefined ? '' : `\n${recordLink(address, record)}`
  const text = `${who} ${did}: ${record.key} ${titleOf(record)}.${why}`.slice(0, chatCharactersMost)
  return JSON.stringify({ text: plain(text) + where })
}

const chatCharactersMost = 2_000

/** Chat tools read these as markup, and would let a title call a whole channel. */
function plain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b')
}

function verbSaid(kind: Kind | undefined, past: string): string {
  const own = Object.entries(kind?.verbs ?? {}).find(([, verb]) => verb.past === past)?.[0]
  return own ?? { added: 'add', edited: 'edit', archived: 'archive', restored: 'restore' }[past] ?? past
}
