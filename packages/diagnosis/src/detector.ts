/** A detector is a pure function of the world at a moment. One file each, named by its code. */
import type { AnyRecord, Moment, World } from '@throughline/model'
import { titleOf } from '@throughline/model'
import type { PlanLoad } from './capacity/plan-load.ts'
import type { Evidence, Finding, Leg, Severity } from './finding.ts'
import type { PlanForecast } from './forecast/plan-forecast.ts'
import type { PlanProblem } from './problem/plan-problem.ts'

/** What a detector looks at. */
export interface Sight {
  readonly world: World
  readonly moment: Pick<Moment, 'now' | 'todayIn'>
  /** A plan from a file: a draft is judged as if it were about to be committed. */
  readonly asPlan: boolean
  /** The plan as the engine takes it. This and the next two are made when first asked for, once a diagnosis. */
  readonly plan?: PlanProblem | undefined
  /** Nothing where nothing can be forecast, or the system is off. */
  readonly forecast?: PlanForecast | undefined
  /** Who is asked for how much in the weeks to come; nothing where the system is off. */
  readonly load?: PlanLoad | undefined
}

/** What a detector says; code and leg are its own. */
export interface Spotted {
  readonly on: AnyRecord
  readonly severity: Severity
  readonly sentence: string
  readonly evidence?: readonly Evidence[]
  readonly remedy: string
  readonly field?: string
  /** What it costs, where that can be told: days, value in the workspace's unit, probability between 0 and 1. */
  readonly days?: number | undefined
  readonly value?: number | undefined
  readonly probability?: number | undefined
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
  const { on, severity, sentence, evidence, remedy, field, command } = spotted
  return {
    code: detector.code,
    leg: detector.leg,
    severity,
    subject: { kind: on.kind, id: on.id, key: on.key, title: titleOf(on) },
    ...(field ? { field } : {}),
    sentence,
    evidence: evidence ?? [{ text: titleOf(on), id: on.id, key: on.key }],
    cost: costOf(spotted),
    remedy,
    ...(command ? { command: { kind: on.kind, subject: on.id, ...command } } : {}),
  }
}

function costOf({ days, value, probability }: Spotted): Finding['cost'] {
  return {
    ...(days === undefined ? {} : { days }),
    ...(value === undefined ? {} : { value }),
    ...(probability === undefined ? {} : { probability }),
  }
}

/** Evidence that points at a record. */
export function shows(record: AnyRecord, text?: string): Evidence {
  return { text: text ?? titleOf(record), id: record.id, key: record.key }
}
