/** An act changes several records at once. It answers with commands, which are decided together: all or none. */
import type { Command } from '../decide/decide.ts'
import type { Fields } from '../grammar/fields.ts'
import type { Moment } from '../grammar/rule.ts'
import type { World } from '../world.ts'

export interface Act {
  /** `interpretation.draft`: the kind it starts from, and the deed. */
  readonly name: string
  readonly label: string
  readonly help: string
  /** What it needs to know, in the words of fields; references are resolved before `commands` is asked. */
  readonly asks: Fields
  readonly commands: (world: World, told: { readonly [name: string]: unknown }, moment: Moment) => Command[]
}
