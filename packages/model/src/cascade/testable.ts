/** Judgement on words at the door: the same verdicts that are shown while one types. */
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'
import { parentEnd } from './deadline.ts'
import { doneVerdict } from './wording/done.ts'
import { statementVerdict } from './wording/statement.ts'

export function statementRule(rule: string, on: string): Rule<World> {
  return {
    rule,
    code: 'vague-statement',
    on: [on],
    level: 'warn',
    holds: ({ after, world }) => {
      const end = parentEnd(after.parent as string | undefined, world)
      const dueOn = (after.dueOn ?? after.horizonOn) as string | undefined
      const verdict = statementVerdict(String(after.statement), {
        ...(dueOn ? { dueOn } : {}),
        ...(end ? { parentDueOn: end.on, parentKey: end.key } : {}),
      })
      if (verdict.testable) return undefined
      return {
        field: 'statement',
        reason: [verdict.headline, ...verdict.reasons.map(each => each.reason)].join(' '),
        remedy: verdict.couldBe[0]
          ? `Could be: ${verdict.couldBe[0]}`
          : 'Say who can do what, how much, by when.',
        ...(verdict.couldBe[0] ? { offer: verdict.couldBe[0] } : {}),
      }
    },
  }
}

export function doneRule(rule: string, on: string): Rule<World> {
  return {
    rule,
    code: 'no-done',
    on: [on],
    level: 'warn',
    holds: ({ after }) => {
      if (typeof after.done !== 'string') return undefined
      const verdict = doneVerdict(after.done)
      if (verdict.testable) return undefined
      return {
        field: 'done',
        reason: verdict.reasons.map(each => each.reason).join(' ') || verdict.headline,
        remedy: verdict.couldBe[0]
          ? `Could be: ${verdict.couldBe[0]}`
          : 'Describe the state that somebody else can see.',
        ...(verdict.couldBe[0] ? { offer: verdict.couldBe[0] } : {}),
      }
    },
  }
}
