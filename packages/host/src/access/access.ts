/** The one place that says who may see and do what. Roles and relations: docs/decisions/0004-access.md. */
import {
  type AnyRecord,
  type Command,
  type Fact,
  type Field,
  type Kind,
  registry,
  verbOf,
  type World,
} from '@throughline/model'
import { grantDenial, isGranted } from './grants.ts'
import { linkDenial, seesThroughLink } from './link.ts'
import { factWithoutMoney, isMoney, withoutMoney } from './money.ts'
import { asSeen, meant, namedIn } from './named.ts'
import { actorOf, type Principal, type Role } from './principal.ts'
import { isPrivate, turnsPrivate } from './private-drafts.ts'
import { isLedBy, isTheirs, leads, mentions, standsIn } from './relation.ts'
import { spaceDenial, switchesOnly } from './spaces.ts'

/** Why something may not be done, and what to do about it. */
export interface Denial {
  readonly reason: string
  readonly remedy: string
}

export interface Access {
  readonly principal: Principal
  /** Whether everything open is seen, which is all but the private drafts of others. */
  readonly seesAll: boolean
  /** Whether all money is seen. */
  readonly seesMoney: boolean
  sees(record: AnyRecord): boolean
  /** The record as they may see it; nothing where they may not know of it. */
  record(record: AnyRecord | undefined): AnyRecord | undefined
  /** The fact as they may see it; nothing where they may not know of its subject. */
  fact(fact: Fact): Fact | undefined
  /** Whether with this fact more or less may be seen than the fact itself says: they look at everything anew. */
  turns(fact: Fact): boolean
  /**
   * Whether figures about this person may be seen: how well they forecast by themself alone, how long their
   * decisions take by their leaders as well.
   */
  figuresAbout(person: string, figure?: 'accuracy' | 'latency'): boolean
  /** The command as if what they may not know of were not there. */
  asSeen<C extends Pick<Command, 'kind' | 'verb' | 'subject' | 'fields' | 'was'>>(command: C): C
  /** Whether nothing that is named is kept from them. */
  namesOnlySeen(command: Pick<Command, 'kind' | 'verb' | 'subject' | 'fields' | 'was'>): boolean
  /** Why they may not say this; nothing where they may. Whether it makes sense, the model decides. */
  denial(
    command: Pick<Command, 'kind' | 'verb' | 'subject' | 'fields' | 'was' | 'opening'>,
  ): Denial | undefined
}

/** What somebody may see and do in a world. It reads the world as it is at each question. */
export function accessOf(principal: Principal, world: World): Access {
  const reads = isGranted(principal, 'read')
  const seesAll = principal.opens === undefined && reads && has(principal, readers)
  const seesMoney = has(principal, ['leader', 'finance']) && isGranted(principal, 'money')
  const sees = (record: AnyRecord) => {
    if (principal.opens !== undefined) return seesThroughLink(principal, world, record)
    if (!reads) return false
    if (isPrivate(record)) return record.createdBy === actorOf(principal)
    return seesAll || seesAsGuest(principal, world, record)
  }
  const seesMoneyOf = (record: AnyRecord | undefined) =>
    seesMoney || (record !== undefined && isGranted(principal, 'money') && ledMoney(principal, world, record))
  return {
    principal,
    seesAll,
    seesMoney,
    sees,
    record(record) {
      if (!record || !sees(record)) return undefined
      return seesMoneyOf(record) ? record : withoutMoney(record)
    },
    fact(fact) {
      const record = world.record(fact.subject)
      if (!record || !sees(record)) return undefined
      return seesMoneyOf(record) ? fact : factWithoutMoney(fact)
    },
    turns: fact => !seesAll || turnsPrivate(world.record(fact.subject), fact),
    figuresAbout: (person, figure = 'accuracy') =>
      reads &&
      principal.person !== undefined &&
      (person === principal.person || (figure === 'latency' && isLedBy(world, person, principal.person))),
    asSeen: command => (seesAll ? asSeen(world, command, sees) : command),
    namesOnlySeen: command =>
      [meant(world, command), ...namedIn(world, command)].every(each => !each || sees(each)),
    denial: command => denialFor({ principal, world, sees, seesMoneyOf }, command),
  }
}

interface Judging {
  readonly principal: Principal
  readonly world: World
  readonly sees: (record: AnyRecord) => boolean
  readonly seesMoneyOf: (record: AnyRecord | undefined) => boolean
}

function denialFor(
  { principal, world, sees, seesMoneyOf }: Judging,
  command: Parameters<Access['denial']>[0],
): Denial | undefined {
  if (principal.opens !== undefined) return linkDenial(principal, command)
  const kind = registry.kinds[command.kind]
  const verb = kind && verbOf(kind, command.verb)
  // What nobody declared, the model refuses in words of its own.
  if (!kind || !verb) return has(principal, writers) ? undefined : readsOnly
  const named = meant(world, command)
  // What they may not know of is denied as what never was.
  const record = named && sees(named) ? named : undefined
  return (
    (switchesOnly(principal, command) ? undefined : roleDenial(principal, kind, command)) ??
    grantDenial(principal, kind, command.verb) ??
    spaceDenial(principal, world, command) ??
    privacyDenial(command, record) ??
    moneyDenial(kind, command, seesMoneyOf(record)) ??
    relationDenial({ principal, world, kind, by: verb.by, record })
  )
}

/** May it be said: always, only of what is theirs, or never. What a screen shows before a record is chosen. */
export function verbsFor(principal: Principal): { [kind: string]: { [verb: string]: 'any' | 'own' } } {
  const allowed: { [kind: string]: { [verb: string]: 'any' | 'own' } } = {}
  for (const kind of Object.values(registry.kinds)) {
    const verbs: { [verb: string]: 'any' | 'own' } = {}
    for (const verb of ['add', 'edit', 'archive', 'restore', ...Object.keys(kind.verbs)]) {
      const declared = verbOf(kind, verb)
      if (!declared || roleDenial(principal, kind, { verb }) || grantDenial(principal, kind, verb)) continue
      const open = verb === 'add' || (has(principal, ['leader', 'key']) && !declared.by)
      verbs[verb] = open || (kind.writtenBy && !declared.by) ? 'any' : 'own'
    }
    if (Object.keys(verbs).length > 0) allowed[kind.name] = verbs
  }
  return allowed
}

/** Roles that read what is open. Voice and contact see what their link opens, which is served apart. */
const readers: readonly Role[] = ['administrator', 'leader', 'finance', 'member', 'observer', 'key']
const writers: readonly Role[] = ['administrator', 'leader', 'finance', 'member', 'key']
/** Rates belong to people, not to whoever leads them. */
const ratesApart: ReadonlySet<string> = new Set(['people'])

const readsOnly: Denial = {
  reason: 'You may read here, and write nothing.',
  remedy: 'Ask an administrator for a role that writes.',
}

function roleDenial(
  principal: Principal,
  kind: Kind,
  command: { verb: string; opening?: unknown },
): Denial | undefined {
  if (!has(principal, writers)) return readsOnly
  if (command.verb === 'revert')
    return { reason: 'A step is taken back by undoing its command.', remedy: 'Use undo.' }
  if (command.opening && !has(principal, ['administrator', 'leader']))
    return {
      reason: 'An opening balance passes over every check.',
      remedy: 'Ask a leader or an administrator to import it.',
    }
  // What a key of its own says stands on it.
  if (onlyKey(principal)) return undefined
  const may = kind.writtenBy ?? ['leader', 'finance', 'member']
  if (principal.roles.some(role => may.includes(role))) return undefined
  return {
    reason: `${kind.label} is written by ${may.join(', ')}.`,
    remedy: `Ask somebody who is ${may[0]}.`,
  }
}

/** What others saw stays seen. */
function privacyDenial(
  { verb, fields }: Pick<Command, 'verb' | 'fields'>,
  record: AnyRecord | undefined,
): Denial | undefined {
  if (verb === 'add' || fields?.private !== true || record?.private === true) return undefined
  return {
    reason: 'Others may have seen it already, so it cannot become private.',
    remedy: 'Archive it, and begin a private one.',
  }
}

function moneyDenial(
  kind: Kind,
  command: Pick<Command, 'fields' | 'was'>,
  seesMoney: boolean,
): Denial | undefined {
  if (seesMoney) return undefined
  const named = [...Object.keys(command.fields ?? {}), ...Object.keys(command.was ?? {})]
  const field = named.map(name => ownField(kind, name)).find(each => each && isMoney(each))
  if (!field) return undefined
  return {
    reason: `${field.label} is money, which its lead, leaders and finance see and set.`,
    remedy: 'Ask one of them to set it.',
  }
}

interface Relating {
  principal: Principal
  world: World
  kind: Kind
  by: readonly string[] | undefined
  record: AnyRecord | undefined
}

function relationDenial({ principal, world, kind, by, record }: Relating): Denial | undefined {
  if (!record) return undefined
  const { person } = principal
  if (by) {
    if (person && standsIn(record, by, person)) return undefined
    const who = by.map(field => (kind.fields[field]?.label ?? field).toLowerCase()).join(' or ')
    return { reason: `Only its ${who} may say that of ${record.key}.`, remedy: `Ask the ${who}.` }
  }
  if (kind.writtenBy || has(principal, ['leader', 'key'])) return undefined
  if (isTheirs(world, record, person)) return undefined
  return {
    reason: `${record.key} is somebody else’s.`,
    remedy: 'Ask whoever leads it, or leave a remark or a question.',
  }
}

/** A guest sees what names them, what stands above that, and the workspace's own words. */
function seesAsGuest(principal: Principal, world: World, record: AnyRecord): boolean {
  const { person } = principal
  if (!person || !principal.roles.includes('guest')) return false
  if (record.kind === 'workspace' || record.id === person) return true
  if (mentions(record, person)) return true
  const below = world.below(record.id)
  return below.some(each => seesBelow(principal, world, { record: each, person, steps: 0 }))
}

function seesBelow(
  principal: Principal,
  world: World,
  at: { record: AnyRecord; person: string; steps: number },
): boolean {
  if (mentions(at.record, at.person)) return true
  if (at.steps > deepest) return false
  return world
    .below(at.record.id)
    .some(record => seesBelow(principal, world, { ...at, record, steps: at.steps + 1 }))
}

const deepest = 30

/** Rates belong to people; figures of a deal to its lead, and those of what stands for another record to its lead. */
function ledMoney(principal: Principal, world: World, record: AnyRecord): boolean {
  const { person } = principal
  const kind = registry.kinds[record.kind]
  if (!person || !kind || ratesApart.has(kind.group)) return false
  if (kind.ledBy.includes('lead')) return standsIn(record, ['lead'], person)
  if (leads(record, person)) return true
  const of = typeof record.of === 'string' && record.of !== record.id ? world.record(record.of) : undefined
  return of !== undefined && of.kind !== record.kind && ledMoney(principal, world, of)
}

function ownField(kind: Kind, name: string): Field | undefined {
  return Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
}

function onlyKey(principal: Principal): boolean {
  return principal.roles.every(role => role === 'key')
}

function has(principal: Principal, wanted: readonly Role[]): boolean {
  return principal.roles.some(role => wanted.includes(role))
}
