/** One fact, one step of one record. Pure: the same facts give the same record, on every replica. */
import { carriedOf, type Fact, fieldsOf, passedOverOf } from './fact.ts'
import type { AnyRecord, Edit, Meta } from './record.ts'

/** Reads as the place of words that were erased. */
export const erasedWords = '(removed)'

/**
 * The record after a fact.
 * @throws where a fact continues a record that is not there, or skips a version: a replica stops rather than guess.
 */
export function evolve(before: AnyRecord | undefined, fact: Fact): AnyRecord {
  if (fact.version !== (before?.version ?? 0) + 1)
    throw new Error(
      `fact ${fact.position} makes version ${fact.version} of ${fact.kind} ${fact.subject}, which is at ${before?.version ?? 0}`,
    )
  if (!before) return begin(fact)
  switch (fact.verb) {
    case 'edited':
      return { ...edited(before, fact), ...touch(before, fact) }
    case 'archived':
    case 'restored':
      return {
        ...withoutField(before, 'archived'),
        ...touch(before, fact),
        ...(fact.verb === 'archived' ? { archived: true } : {}),
      }
    case 'reverted':
      return reverted(before, fact)
    default:
      return stepped(before, fact)
  }
}

function begin(fact: Fact): AnyRecord {
  const { key, state, source, openedOn } = fact.body
  if (fact.verb !== 'added' || !key || !state)
    throw new Error(`fact ${fact.position} '${fact.kind}.${fact.verb}' has no record to continue`)
  return {
    ...fieldsOf(fact),
    ...(fact.erased ? { erased: true } : {}),
    id: fact.subject,
    kind: fact.kind,
    key,
    state,
    stateAt: fact.at,
    createdAt: fact.at,
    createdBy: fact.actor,
    ...touch({ passedOver: [] }, fact),
    steps: {},
    edits: {},
    ...(source ? { source } : {}),
    ...(openedOn ? { openedOn } : {}),
  }
}

function stepped(before: AnyRecord, fact: Fact): AnyRecord {
  const because = fact.because ? { because: fact.because } : {}
  const earlier = before.steps[fact.verb]
  const first = earlier ? { first: earlier.first ?? { at: earlier.at, by: earlier.by } } : {}
  const step = { ...carriedOf(fact), at: fact.at, by: fact.actor, ...because, ...first }
  const state = fact.body.state ?? before.state
  return {
    ...edited(before, fact),
    ...touch(before, fact),
    state,
    stateAt: state === before.state ? before.stateAt : fact.at,
    steps: { ...before.steps, [fact.verb]: step },
  }
}

/** A revert says what the record was before: fields, state and mark, and which step is taken back; its first stays. */
function reverted(before: AnyRecord, fact: Fact): AnyRecord {
  const { reverted: past, archived } = fact.body
  const steps = { ...before.steps }
  const first = past === undefined ? undefined : steps[past]?.first
  if (past && first) steps[past] = first
  else if (past) delete steps[past]
  return {
    ...withoutField(edited(before, fact), 'archived'),
    ...touch(before, fact),
    state: fact.body.state ?? before.state,
    stateAt: fact.at,
    steps,
    ...(archived ? { archived: true } : {}),
  }
}

function edited(before: AnyRecord, fact: Fact): AnyRecord {
  const fields = fieldsOf(fact)
  const names = [...Object.keys(fields), ...(fact.body.cleared ?? [])]
  if (names.length === 0 && !fact.erased) return before
  const edits: Record<string, Edit> = { ...before.edits }
  for (const name of names) {
    edits[name] = {
      at: fact.at,
      by: fact.actor,
      times: (edits[name]?.times ?? 0) + 1,
      ...(fact.because ? { because: fact.because } : {}),
      ...(name.endsWith('On') ? { days: daysBefore(before, name, fact) } : {}),
    }
  }
  const erased = fact.erased ? { erased: true as const } : {}
  const after: Record<string, unknown> & Meta = { ...before, ...fields, edits, ...erased }
  for (const name of fact.body.cleared ?? []) delete after[name]
  return after
}

function touch(before: Pick<Meta, 'passedOver'>, fact: Fact) {
  return {
    version: fact.version,
    changedAt: fact.at,
    changedBy: fact.actor,
    passedOver: fact.body.passedOver ? [...before.passedOver, ...passedOverOf(fact)] : before.passedOver,
  }
}

/** By the names of the house a day ends in 'On'. What is taken back was never a move. */
function daysBefore(before: AnyRecord, name: string, fact: Fact): NonNullable<Edit['days']> {
  const days = before.edits[name]?.days ?? []
  return fact.verb === 'reverted' ? days.slice(0, -1) : [...days, { until: fact.at, was: before[name] }]
}

function withoutField(record: AnyRecord, name: string): AnyRecord {
  const { [name]: _gone, ...rest } = record
  return rest as AnyRecord
}
