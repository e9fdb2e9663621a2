/** The way in: a ledger on this machine, or a running server. Both answer alike. */
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
