/** A detector is a pure function of the world at a moment. One file each, named by its code. */
import type { AnyRecord, Moment, World } from '@throughline/model'
import { titleOf } from '@throughline/model'
import type { Evidence, Finding, Leg, Severity } from './finding.ts'

/** What a detector looks at. */
export interface Sight {
  readonly world: World
  readonly moment: Pick<Moment, 'now' | 'todayIn'>
  /** A plan from a file: a draft is judged as if it were about to be committed. */
  readonly asPlan: boolean
}

/** What a detector says; code and leg are its own. */
export interface Spotted {
  readonly on: AnyRecord
  readonly severity: Severity
  readonly sentence: string
  readonly evidence?: readonly Evidence[]
  readonly remedy: string
  readonly field?: string
  readonly days?: number
  readonly command?: { readonly verb: string; readonly offer?: unknown }
}

export interface Detector {
  readonly code: string
  readonly leg: Leg
  /** Silent while this system is off. */
  readonly system: string
  /** Without it the detector says once that it cannot judge. */
  readonly needs?: 'people' | 'teams' | 'history'
  readonly spot: (sight: Sight) => Spotted[]
}

export function findingOf(detector: Detector, spotted: Spotted): Finding {
  const { on, severity, sentence, evidence, remedy, field, days, command } = spotted
  return {
    code: detector.code,
    leg: detector.leg,
    severity,
    subject: { kind: on.kind, id: on.id, key: on.key, title: titleOf(on) },
    ...(field ? { field } : {}),
    sentence,
    evidence: evidence ?? [{ text: titleOf(on), id: on.id, key: on.key }],
    cost: days === undefined ? {} : { days },
    remedy,
    ...(command ? { command: { kind: on.kind, subject: on.id, ...command } } : {}),
  }
}

/** Evidence that points at a record. */
export function shows(record: AnyRecord, text?: string): Evidence {
  return { text: text ?? titleOf(record), id: record.id, key: record.key }
}
