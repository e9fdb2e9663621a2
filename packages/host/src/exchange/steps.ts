/** The commands that bring a plan in: nothing for what is unchanged, one for what changed, deterministic ids throughout. */
import { type AnyRecord, type Command, type Kind, registry, same, verbOf } from '@throughline/model'
import { deterministicId } from './deterministic-id.ts'
import type { Entry } from './entry.ts'
import type { Linked } from './link.ts'
import type { Trouble } from './trouble.ts'

export interface Step {
  readonly command: Command
  readonly entry: Entry
}

export interface Entering {
  /** Records enter in today's state, marked 'opened on'. */
  readonly openedOn?: string | undefined
  /** Why promised things change. */
  readonly because?: string | undefined
  readonly passOver?: readonly string[] | undefined
  /** What was put away here, or taken back with an import, comes back; else it stays away. */
  readonly restores?: boolean | undefined
}

/** In an order in which each can be decided: what is new, then what points ahead, then steps of state. */
export function stepsOf(
  linked: readonly Linked[],
  entering: Entering,
): { steps: readonly Step[]; troubles: readonly Trouble[] } {
  const troubles: Trouble[] = []
  const spoken = linked.filter(({ before }) => !before?.archived || entering.restores)
  const adds = spoken.flatMap(each => (each.before ? [] : [added(each, entering)]))
  const restores = spoken.flatMap(each => restoreOf(each))
  const edits = spoken.flatMap(each => editOf(each, entering, troubles))
  const moves = spoken.flatMap(each => moveOf(each, entering, troubles))
  return { steps: identified([...adds, ...restores, ...edits, ...moves]), troubles }
}

type Draft = Step & { readonly seen: number }

function added({ entry, id, fields, later }: Linked, { openedOn }: Entering): Draft {
  const now = Object.entries(fields).filter(([name, value]) => value !== null && !later.includes(name))
  const state = entry.opensAs ?? entry.state?.value
  const opening = openedOn ? { openedOn, ...(typeof state === 'string' ? { state } : {}) } : undefined
  const command = {
    id: '',
    kind: entry.kind,
    verb: 'add',
    subject: id,
    fields: Object.fromEntries(now),
    source: entry.source,
    ...(opening ? { opening } : {}),
  }
  return { command, entry, seen: 0 }
}

function restoreOf({ entry, id, before }: Linked): Draft[] {
  if (!before?.archived) return []
  return [
    { command: { id: '', kind: entry.kind, verb: 'restore', subject: id }, entry, seen: before.version },
  ]
}

function editOf(linked: Linked, { because, passOver }: Entering, troubles: Trouble[]): Draft[] {
  const { entry, id, fields, later, before } = linked
  const changed = before
    ? Object.entries(fields).filter(
        ([name, value]) => !entry.fields[name]?.once && !same(value ?? undefined, keptForm(before[name])),
      )
    : Object.entries(fields).filter(([name, value]) => later.includes(name) && value !== null)
  if (changed.length === 0) return []
  if (before && !verbOf(registry.kinds[entry.kind]!, 'edit')) {
    troubles.push({
      code: 'said-once',
      place: entry.fields[changed[0]![0]]?.place ?? entry.place,
      entry,
      reason: `${registry.kinds[entry.kind]!.label} ${before.key} is said once and never edited.`,
      remedy: 'Say it again under a key of its own.',
    })
    return []
  }
  const command = {
    id: '',
    kind: entry.kind,
    verb: 'edit',
    subject: id,
    fields: Object.fromEntries(changed.map(([name, value]) => [name, trimmed(value)])),
    ...(because && before ? { because } : {}),
    ...(passOver?.length ? { passOver } : {}),
  }
  return [{ command, entry, seen: before?.version ?? 1 }]
}

/** A state that was not there before: by the one verb that leads to it. */
function moveOf(linked: Linked, entering: Entering, troubles: Trouble[]): Draft[] {
  const { entry, id, before } = linked
  const wanted = entry.state?.value
  const kind = registry.kinds[entry.kind]!
  const now = before?.state ?? (entering.openedOn ? (entry.opensAs ?? String(wanted)) : kind.states[0])
  if (typeof wanted !== 'string' || wanted === now) return []
  if (entry.movesFrom && !entry.movesFrom.includes(now ?? '')) return []
  const { carries = {} } = entry
  const verb = stepTo(kind, { wanted, now, carries })
  if (!verb) {
    troubles.push({
      code: kind.states.includes(wanted) ? 'wrong-state' : 'unknown-state',
      place: entry.state!.place,
      entry,
      ...whyNot(kind, wanted, before),
    })
    return []
  }
  const because = entering.because ?? 'So says the plan that was imported.'
  const { passOver } = entering
  const command = {
    id: '',
    kind: kind.name,
    verb,
    subject: id,
    because,
    ...(Object.keys(carries).length > 0 ? { fields: carries } : {}),
    ...(passOver?.length ? { passOver } : {}),
  }
  return [{ command, entry, seen: before?.version ?? 1 }]
}

function stepTo(
  kind: Kind,
  { wanted, now, carries }: { wanted: string; now: string | undefined; carries: object },
): string | undefined {
  const fitting = Object.entries(kind.verbs).filter(([, verb]) => {
    const asks = Object.entries(verb.carries ?? {}).some(
      ([name, field]) => !field.mayBeEmpty && !(name in carries),
    )
    return verb.to === wanted && !asks && (!verb.from || verb.from.includes(now ?? ''))
  })
  return fitting.length === 1 ? fitting[0]![0] : undefined
}

function whyNot(
  kind: Kind,
  wanted: string,
  before: AnyRecord | undefined,
): { reason: string; remedy: string } {
  const states = `${kind.label} can be ${kind.states.join(', ')}.`
  if (!kind.states.includes(wanted))
    return { reason: `${kind.label} has no state ‘${wanted.slice(0, 60)}’.`, remedy: states }
  if (before)
    return {
      reason: `${before.key} is ${before.state}; no single step leads to ${wanted}.`,
      remedy: 'Take the steps yourself, or leave out the state.',
    }
  return {
    reason: `No single step makes a new ${kind.label.toLowerCase()} ${wanted}.`,
    remedy: 'Open with a balance (--opening and a day), or leave out the state.',
  }
}

/** Ids from what is asked and what it was asked upon: the same import gives the same ids, a later one others. */
function identified(drafts: readonly Draft[]): Step[] {
  const asked = drafts.map(({ command, seen }) => JSON.stringify([command, seen]))
  const seed = deterministicId(...asked)
  return drafts.map(({ command, entry }, at) => ({
    command: { ...command, id: deterministicId(seed, String(at)) },
    entry,
  }))
}

function keptForm(value: unknown): unknown {
  return value === null ? undefined : value
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value
}
