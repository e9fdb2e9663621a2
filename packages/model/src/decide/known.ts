/** What deciding needs to know: of the world, and of everything that is declared. */
import type { Kind } from '../grammar/kind.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Level, Objection } from '../grammar/refusal.ts'
import type { Rule } from '../grammar/rule.ts'

/** The world, as far as deciding asks of it. */
export interface Known {
  readonly record: (id: string) => AnyRecord | undefined
  readonly keyed: (key: string) => AnyRecord | undefined
  /** Records of these kinds that a person could mean by a key, an id or a title. */
  readonly named: (words: string, kinds: readonly string[]) => readonly AnyRecord[]
  /** The next free key of a kind. */
  readonly nextKey: (of: Kind) => string
  readonly levelOf: (code: string) => Level | undefined
  readonly systemIsOn: (system: string) => boolean
  readonly kindOf: (name: string) => Kind | undefined
  /** Who could be meant where another sort of record was named: a team's lead where one person is asked for. */
  readonly instead: (words: string, kinds: readonly string[]) => (Objection & { code: string }) | undefined
}

/** Everything that is declared: kinds by name, and the rules of each. */
export interface Registry<W> {
  readonly kinds: { readonly [name: string]: Kind }
  readonly rulesOf: (kind: string) => readonly Rule<W>[]
}
