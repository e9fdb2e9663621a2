/** What a server answers to commands: done, or no with its reasons. Both are values. */
import type { AnyRecord, Fact, PlacedRefusal } from '@throughline/model'
import type { Called } from './call.ts'
import type { Problem } from './problem.ts'

export interface Done<R = AnyRecord> {
  readonly ok: true
  /** Id of the command, by which it can be undone. */
  readonly command: string
  /** The record it was said of, as it is now. */
  readonly record: R
  readonly records: readonly AnyRecord[]
  readonly facts: readonly Fact[]
  /** Warnings that were passed over. */
  readonly passed: readonly PlacedRefusal[]
  readonly position: number
  /** It had been applied before. */
  readonly repeated: boolean
}

export interface Refused {
  readonly ok: false
  readonly problem: Problem
  /** What the domain objects to; empty where it is no matter of the domain. */
  readonly refusals: readonly PlacedRefusal[]
}

export type Said<R = AnyRecord> = Done<R> | Refused

export function saidIn<R>(called: Called): Said<R> {
  if (!called.ok) return { ok: false, problem: called.problem, refusals: called.problem.refusals ?? [] }
  const body = called.body as Omit<Done<R>, 'ok' | 'record'>
  return { ok: true, ...body, record: body.records[0] as R }
}
