/** Undo is a fact like any other: it says what the record was, and becomes its next version. */
import { evolve } from '../grammar/evolve.ts'
import { type DraftFact, type Fact, factSchema } from '../grammar/fact.ts'
import type { Kind } from '../grammar/kind.ts'
import { type AnyRecord, metaNames } from '../grammar/record.ts'
import type { Refusal } from '../grammar/refusal.ts'
import { registry } from '../registry.ts'

export type Undone =
  | { readonly ok: true; readonly fact: DraftFact }
  | { readonly ok: false; readonly refusal: Omit<Refusal, 'rule'> & { rule: string } }

/**
 * The fact that takes back what one command did to one record.
 * @param facts all facts of the record, in order
 * @param command id of the command to take back; it must be the newest of the record
 */
export function undo(facts: readonly Fact[], command: string): Undone {
  const last = facts.at(-1)
  const kind = last && registry.kinds[last.kind]
  if (!last || !kind)
    return no('nothing-to-undo', { kind: 'record' })('There is nothing to undo.', 'Nothing was changed.')
  const about = { kind: kind.name, id: last.subject }
  const made = facts.findIndex(fact => fact.command === command)
  if (made < 0)
    return no('nothing-to-undo', about)('That step is not among what happened here.', 'Look at its history.')
  const since = facts.find((fact, at) => at > made && fact.command !== command)
  if (since)
    return no('changed-meanwhile', about)(
      'It was changed since.',
      'Change it by hand; its history shows what was.',
    )
  const lasting = facts.slice(made).find(fact => isLasting(kind, fact.verb))
  if (lasting)
    return no('lasting', about)(`‘${lasting.verb}’ cannot be taken back.`, 'Make a new step instead.')
  const before = fold(facts.slice(0, made))
  return { ok: true, fact: compensation(facts, before, { kind, past: facts[made]!.verb }) }
}

function compensation(
  facts: readonly Fact[],
  before: AnyRecord | undefined,
  taken: { kind: Kind; past: string },
): DraftFact {
  const now = fold(facts)!
  const target = before ?? { ...now, archived: true as const }
  const names = new Set([...Object.keys(now), ...Object.keys(target)].filter(name => !metaNames.has(name)))
  const changed = [...names].filter(name => now[name] !== target[name])
  const part = (erasable: boolean) =>
    Object.fromEntries(
      changed
        .filter(
          name => target[name] !== undefined && (taken.kind.fields[name]?.erasable ?? false) === erasable,
        )
        .map(name => [name, target[name]]),
    )
  return {
    subject: now.id,
    kind: taken.kind.name,
    verb: 'reverted',
    version: now.version + 1,
    schema: factSchema,
    body: {
      state: target.state,
      fields: part(false),
      cleared: changed.filter(name => target[name] === undefined),
      reverted: taken.past,
      archived: target.archived === true,
    },
    erasable: { fields: part(true) },
    because: 'undo',
  }
}

function fold(facts: readonly Fact[]): AnyRecord | undefined {
  return facts.reduce<AnyRecord | undefined>((record, fact) => evolve(record, fact), undefined)
}

function isLasting(kind: Kind, past: string): boolean {
  return Object.values(kind.verbs).some(verb => verb.past === past && verb.lasting === true)
}

function no(code: string, about: Refusal['about']) {
  return (reason: string, remedy: string): Undone => ({
    ok: false,
    refusal: { code, rule: 'grammar.12', level: 'block', about, reason, remedy },
  })
}
