/** Rules of one kind, with its record's type known where the rule is written. */
import type { Rule, RuleInput } from './grammar/rule.ts'
import type { KindName, Records } from './registry.ts'
import type { World } from './world.ts'

type RuleOf<K extends KindName> = Omit<Rule<World>, 'holds'> & {
  holds: (input: RuleInput<World, Records[K]>) => ReturnType<Rule['holds']>
}

/** `ruleFor<'promise'>({ … })`: the world hands a rule only records of its own kind. */
export function ruleFor<K extends KindName>(rule: RuleOf<K>): Rule<World> {
  return rule as unknown as Rule<World>
}
