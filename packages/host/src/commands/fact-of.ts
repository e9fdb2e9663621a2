/** Facts cross between the ledger, which knows envelopes, and the model, which knows words. */
import type { JsonObject, Fact as KeptFact, NewFact } from '@throughline/ledger'
import type { DraftFact, Fact } from '@throughline/model'

/** A kept fact in the model's words: without hashes and seals, which nobody but the ledger reads. */
export function factOf(kept: KeptFact): Fact {
  const { subject, kind, verb, version, schema, position, at, actor, via, command, ordinal, body } = kept
  const { because: own, ...parts } = kept.erasable ?? {}
  const because = typeof own === 'string' ? own : kept.because
  return {
    subject,
    kind,
    verb,
    version,
    schema,
    position,
    at,
    actor,
    via,
    command,
    ordinal,
    body,
    ...(Object.keys(parts).length > 0 ? { erasable: parts } : {}),
    ...(because === undefined ? {} : { because }),
    ...(kept.erased ? { erased: true } : {}),
  }
}

/**
 * Decided facts as the ledger takes them. It keeps one reason for a command; where the steps of a batch give
 * reasons of their own, each stands in the erasable part of its fact.
 */
export function newFactsOf(drafts: readonly DraftFact[]): { facts: NewFact[]; because: string | undefined } {
  const reasons = new Set(drafts.map(draft => draft.because))
  const [only] = reasons
  return {
    facts: drafts.map(draft => newFactOf(draft, reasons.size > 1 ? draft.because : undefined)),
    because: reasons.size === 1 ? only : undefined,
  }
}

function newFactOf(draft: DraftFact, because: string | undefined): NewFact {
  const { subject, kind, verb, version, schema } = draft
  const erasable = { ...draft.erasable, ...(because === undefined ? {} : { because }) } as JsonObject
  return {
    subject,
    kind,
    verb,
    version,
    schema,
    body: draft.body as JsonObject,
    ...(Object.keys(erasable).length > 0 ? { erasable } : {}),
  }
}
