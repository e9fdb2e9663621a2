/** What must hold before a step of a signal or a reading. Sentences: RULES.md. */
import { expressionRules } from '../expression/expression.rules.ts'
import { namedIn } from '../expression/named-in.ts'
import type { DraftFact } from '../grammar/fact.ts'
import type { Rule, RuleInput } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

type Signal = Records['signal']
type Holds = (input: RuleInput<World, Signal>) => ReturnType<Rule['holds']>

const ruleOf = (rule: Omit<Rule<World>, 'holds' | 'on'> & { holds: Holds }) =>
  ({ on: ['added', 'edited'], ...rule }) as unknown as Rule<World>

const formulaCycle = ruleOf({
  rule: 'signals.11',
  code: 'cycle',
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const path = formulaPath(world, after)
    if (!path) return undefined
    return {
      field: 'formula',
      reason: `${after.key} would be computed from itself: ${path.join(' → ')}.`,
      remedy: 'Take one of them out of its formula.',
    }
  },
})

const unguardedTarget = ruleOf({
  rule: 'signals.12',
  code: 'unguarded-target',
  level: 'warn',
  holds: ({ after, fact, world }) => {
    if (after.target === undefined || !touches(fact, ['target', 'guardedBy', 'owner'])) return undefined
    const guards = (after.guardedBy ?? []).flatMap(id => world.one('signal', id) ?? [])
    const others = guards.filter(guard => guard.id !== after.id)
    const isGuarded = others.some(guard => after.owner === undefined || guard.owner !== after.owner)
    if (isGuarded) return undefined
    return {
      field: 'guardedBy',
      reason:
        others.length > 0
          ? `${after.key} and what guards it have the same owner.`
          : `${after.key} has a target and nothing guards it.`,
      remedy: 'Name the signal that would suffer if only this one were chased; somebody else owns it.',
    }
  },
})

const vanity = ruleOf({
  rule: 'signals.13',
  code: 'vanity-signal',
  level: 'warn',
  holds: ({ after, fact }) => {
    const matters = after.target !== undefined || (after.rewards ?? []).length > 0
    if (!matters || after.informs !== undefined || !touches(fact, ['target', 'rewards', 'informs']))
      return undefined
    return {
      field: 'informs',
      reason: `No decision would change if ${after.key} moved.`,
      remedy: 'Say which decision it informs, or leave it without a target.',
    }
  },
})

const targetDay = ruleOf({
  rule: 'signals.14',
  code: 'no-target-day',
  level: 'block',
  fixed: true,
  holds: ({ after }) => {
    if ((after.target === undefined) === (after.targetOn === undefined)) return undefined
    return after.target === undefined
      ? {
          field: 'target',
          reason: `${after.key} has a day and no target.`,
          remedy: 'Say what it shall reach.',
        }
      : {
          field: 'targetOn',
          reason: 'The target has no day.',
          remedy: 'Choose the day by which it is reached.',
        }
  },
})

export const signalRules: readonly Rule<World>[] = [
  ...expressionRules({ field: 'formula', gives: 'number' }),
  formulaCycle,
  unguardedTarget,
  vanity,
  targetDay,
]

function touches(fact: DraftFact, fields: readonly string[]): boolean {
  const said = { ...fact.body.fields, ...fact.erasable?.fields }
  return fields.some(name => name in said || fact.body.cleared?.includes(name))
}

/** Keys from a signal over the formulas below it and back to it. */
function formulaPath(world: World, start: Signal): string[] | undefined {
  const seen = new Set<string>()
  const search = (signal: Signal, path: readonly string[]): string[] | undefined => {
    for (const key of namedIn(signal.formula, 'signal')) {
      if (key === start.key) return [...path, key]
      const next = seen.has(key) ? undefined : (world.keyed(key) as Signal | undefined)
      seen.add(key)
      const found = next && search(next, [...path, key])
      if (found) return found
    }
    return undefined
  }
  return search(start, [start.key])
}
