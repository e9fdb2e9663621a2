/**
 * The daily word to one person: the intents they serve, what moved, what changed and why, what needs them.
 * Pure: a world, what they may see of it, and the facts since the last word. Nothing to say is nothing sent.
 */

import type { Records, World } from '@throughline/model'
import { type AnyRecord, type Fact, historyOf, lineOfSight, type Moment, titleOf } from '@throughline/model'
import type { Access } from '../access/access.ts'
import { leads } from '../access/relation.ts'
import { asksOf, type DigestAsk } from './asks.ts'

export interface Digest {
  readonly person: Records['person']
  /** Their day. */
  readonly on: string
  /** The one or two intents they serve most. */
  readonly serves: readonly DigestLine[]
  readonly moved: readonly DigestLine[]
  readonly changed: readonly DigestLine[]
  /** Most at stake first. */
  readonly needs: readonly DigestAsk[]
  /** How many more wait than are told here. */
  readonly moreNeeds: number
  /** Which rule sent it, in a sentence. */
  readonly rule: string
}

export interface DigestLine {
  readonly text: string
  /** The record it is about. */
  readonly about: Pick<AnyRecord, 'kind' | 'key'>
}

export interface DigestAsked {
  readonly world: World
  readonly access: Access
  readonly person: Records['person']
  /** What happened since the last word, oldest first. */
  readonly facts: readonly Fact[]
  readonly moment: Pick<Moment, 'todayIn'>
}

const servesMost = 2
const linesMost = 7
const needsMost = 12

export function digestOf(asked: DigestAsked): Digest | undefined {
  const { world, access, person, moment } = asked
  const asks = asksOf(world, access, { person, moment })
  const own = ownRecords(world, person.id)
  const intents = intentsServed(world, own)
  const near = nearTo(world, own, intents)
  const lines = linesOf(asked, near)
  const moved = lines.filter(line => !line.isChange)
  const changed = lines.filter(line => line.isChange)
  if (asks.length === 0 && lines.length === 0) return undefined
  const zone = person.timeZone ?? world.workspace?.timeZone ?? 'UTC'
  return {
    person,
    on: moment.todayIn(zone),
    serves: intents.slice(0, servesMost).flatMap(intent => servedLine(access, intent, own)),
    moved: moved.slice(-linesMost).map(bare),
    changed: changed.slice(-linesMost).map(bare),
    needs: asks.slice(0, needsMost),
    moreNeeds: Math.max(0, asks.length - needsMost),
    rule: ruleOf(person),
  }
}

function ruleOf(person: Records['person']): string {
  const at = person.preferences?.digestAt ?? '09:00'
  return `One word a day, at ${at} your time, on days you work, and only when something moved or waits for you.`
}

/** Open records that a person answers for. */
function ownRecords(world: World, person: string): AnyRecord[] {
  const open = [...world.all('outcome'), ...world.all('deliverable'), ...world.all('task')]
  return open.filter(each => leads(each, person) && !closed.has(each.state))
}

const closed: ReadonlySet<string> = new Set(['delivered', 'done', 'dropped', 'cancelled', 'stopped'])

/** Intents above what they answer for, that with most of it first; else those they lead. */
function intentsServed(world: World, own: readonly AnyRecord[]): Served[] {
  const found = new Map<string, Served>()
  for (const record of own) {
    const intent = lineOfSight(world, record.id).find(each => each.kind === 'intent')
    if (!intent) continue
    const served = found.get(intent.id) ?? { intent, by: [] }
    found.set(intent.id, { intent, by: [...served.by, record] })
  }
  return [...found.values()].sort((a, b) => b.by.length - a.by.length)
}

interface Served {
  readonly intent: AnyRecord
  readonly by: readonly AnyRecord[]
}

function servedLine(access: Access, { intent, by }: Served, own: readonly AnyRecord[]): DigestLine[] {
  if (!access.record(intent)) return []
  const keys = by.slice(0, 3).map(each => each.key)
  const more = by.length > keys.length ? ` and ${by.length - keys.length} more` : ''
  const share = by.length === own.length ? '' : ` of your ${own.length}`
  return [
    {
      text: `${titleOf(intent)}. You carry ${by.length}${share} below it: ${keys.join(', ')}${more}.`,
      about: intent,
    },
  ]
}

/** What is close to them: their own, and what stands on its line up to the intents they serve. */
function nearTo(world: World, own: readonly AnyRecord[], intents: readonly Served[]): Set<string> {
  const near = new Set(intents.map(({ intent }) => intent.id))
  for (const record of own) {
    for (const above of lineOfSight(world, record.id)) near.add(above.id)
    for (const below of world.below(record.id)) near.add(below.id)
  }
  return near
}

type Told = DigestLine & { readonly isChange: boolean; readonly subject: string }

/** One line for each record: the last thing that happened to it, not by themself. */
function linesOf({ world, access, person, facts }: DigestAsked, near: ReadonlySet<string>): Told[] {
  const bySubject = new Map<string, Told>()
  for (const fact of facts) {
    if (fact.actor === person.id) continue
    const seen = access.fact(fact)
    const record = access.record(world.record(fact.subject))
    const about = record && aboutOf(world, access, record)
    if (!seen || !record || !about || !(near.has(record.id) || near.has(about.id))) continue
    bySubject.delete(about.id)
    bySubject.set(about.id, { ...lineOf(world, seen, about), subject: about.id })
  }
  return [...bySubject.values()]
}

/** A check-in or a remark is told of as what it is about. */
function aboutOf(world: World, access: Access, record: AnyRecord): AnyRecord | undefined {
  for (const field of ['of', 'about'])
    if (typeof record[field] === 'string') return access.record(world.record(record[field]))
  return record
}

function lineOf(world: World, fact: Fact, about: AnyRecord): DigestLine & { isChange: boolean } {
  const [line] = historyOf([fact], world)
  const by = world.one('person', fact.actor)?.name
  const what =
    fact.subject === about.id ? '' : `${fact.kind.replace(/[A-Z]/g, at => ` ${at.toLowerCase()}`)}, `
  const changes = (line?.changes ?? [])
    .slice(0, 2)
    .map(({ label, to }) => `${label.toLowerCase()}: ${short(to)}`)
  const told = changes.length > 0 ? ` (${changes.join('; ')})` : ''
  const why = fact.because ? ` Because: ${short(fact.because)}` : ''
  const did = (line?.sentence ?? fact.verb).replace(/^./, first => first.toLowerCase())
  return {
    text: `${about.key} ${short(titleOf(about))}: ${what}${did}${told}${by ? `, by ${by}` : ''}.${why}`,
    about,
    isChange: fact.verb === 'edited',
  }
}

const shortCharacters = 120

function short(text: string): string {
  return text.length > shortCharacters ? `${text.slice(0, shortCharacters).trimEnd()} …` : text
}

const bare = ({ text, about: { kind, key } }: Told): DigestLine => ({ text, about: { kind, key } })
