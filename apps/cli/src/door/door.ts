/** The way in: a ledger on this machine, or a running server. Both answer alike. */
import type { CalibrationSaid } from '@throughline/diagnosis'
import type { BetweenMoments, Changes } from '@throughline/host'
import type { AnyRecord, Command as Asked, Fact, Moment, PlacedRefusal, Replica } from '@throughline/model'

export type Step = Omit<Asked, 'id'>

export type Answer =
  | {
      readonly ok: true
      readonly records: readonly AnyRecord[]
      readonly passed: readonly PlacedRefusal[]
      readonly repeated: boolean
    }
  | {
      readonly ok: false
      readonly title: string
      readonly refusals: readonly PlacedRefusal[]
      readonly remedy?: string
    }

/** A key from 1 to 5 for each question by its code, and words of one's own. */
export interface PulseSheet {
  readonly keys: { readonly [question: string]: number }
  readonly words?: string
}

export interface Door {
  /** Everything one may see, for reading and for trying out; as of an earlier moment where one is named. */
  replica(at?: string): Promise<Replica>
  /** What changed between two moments. */
  changes(between: BetweenMoments): Promise<Changes>
  say(step: Step, id: string): Promise<Answer>
  /** Several records at once, by an act of the model. */
  act(acting: { act: string; told: { readonly [name: string]: unknown } }, id: string): Promise<Answer>
  /** Takes back a command of one's own. */
  undo(command: string, id: string): Promise<Answer>
  /** All happen or none. */
  sayAll(commands: readonly Asked[], id: string): Promise<Answer>
  /** How good forecasts were, as far as one may see; one's own confidence only to oneself. */
  calibration(): Promise<CalibrationSaid>
  /** Answers a pulse, in person and once: only a running server takes it. */
  answerPulse?(pulse: string, sheet: PulseSheet): Promise<string | undefined>
  /** Oldest first; nothing where there is no such record. */
  history(record: AnyRecord): Promise<readonly Fact[]>
  moment(): Moment
  newId(): string
  close(): Promise<void>
}

export interface DoorOptions {
  readonly data?: string
  readonly server?: string
  readonly workspace?: string
  readonly by?: string
}
