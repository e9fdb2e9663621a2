/** What must hold before a step of a decision. Sentences: RULES.md. */
import type { Rule, RuleInput } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import { deciderOf, rightOfDecision } from '../right-holder.ts'
import type { World } from '../world.ts'
import { domainKnown } from './domain.rules.ts'

type Input = RuleInput<World, Records['decision']>
type Holds = (input: Input) => ReturnType<Rule['holds']>

const ruleOf = (
  rule: Pick<Rule, 'rule' | 'code' | 'on'> & Partial<Pick<Rule, 'level' | 'fixed'>> & { holds: Holds },
) => ({ level: 'block', fixed: true, ...rule }) as unknown as Rule<World>

const deciderHere = ruleOf({
  rule: 'decisions.10',
  code: 'absent-owner',
  on: ['added', 'edited', 'reopened'],
  holds: ({ after, world }) => {
    const decider = world.one('person', after.decider)
    if (decider?.state !== 'departed') return undefined
    return { field: 'decider', reason: `${decider.name} has departed.`, remedy: 'Name somebody who is here.' }
  },
})

/** What an approval may be answered with; silence is none of them. */
export const approvalChoices = ['approve', 'approve if', 'refuse'] as const

const approvalAnswered = ruleOf({
  rule: 'decisions.11',
  code: 'no-approval-answer',
  on: ['decided'],
  holds: ({ after }) => {
    if (after.sort !== 'approval') return undefined
    const step = after.steps.decided
    if (!(approvalChoices as readonly unknown[]).includes(step?.choice))
      return {
        field: 'choice',
        reason: `${after.key} is an approval.`,
        remedy: `Answer with ${approvalChoices.join(', ')}.`,
      }
    if (step?.choice !== 'approve if' || step.condition) return undefined
    return { field: 'condition', reason: 'The condition is missing.', remedy: 'Say what it hangs on.' }
  },
})

const outsideRight = ruleOf({
  rule: 'decisions.12',
  code: 'outside-right',
  on: ['decided', 'reversed'],
  level: 'warn',
  fixed: false,
  holds: ({ after, world, moment }) => {
    const actor = world.one('person', moment.actor)
    const on = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
    const right = rightOfDecision(world, after, on)
    const decider = deciderOf(world, after, on)
    const may = [decider?.id, right?.holder?.id, right?.right.decider].filter(id => id !== undefined)
    if (!actor || may.length === 0 || may.includes(actor.id)) return undefined
    const name = decider?.name ?? right?.holder?.name ?? 'somebody else'
    return {
      field: 'decider',
      reason: `${name} decides ${after.key}; taken by ${actor.name} it is marked ‘outside the right’.`,
      remedy: `Ask ${name}, or say why it could not wait.`,
    }
  },
})

const deferredAhead = ruleOf({
  rule: 'decisions.13',
  code: 'day-past',
  on: ['deferred'],
  holds: ({ after, world, moment }) => {
    const until = after.steps.deferred?.untilOn as string | undefined
    const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
    if (until === undefined || until > today) return undefined
    return { field: 'untilOn', reason: `${until} has come.`, remedy: 'Choose a later day, or decide.' }
  },
})

const noQuietEdit = ruleOf({
  rule: 'decisions.14',
  code: 'unexplained-change',
  on: ['edited'],
  holds: ({ before, fact }) => {
    if (before?.state !== 'decided' || fact.because) return undefined
    const touched = { ...fact.body.fields, ...fact.erasable?.fields }
    const field = ['question', 'options', 'decider'].find(name => name in touched)
    if (!field) return undefined
    return { field, reason: `${before.key} is decided.`, remedy: 'Say why it changes, or reopen it.' }
  },
})

export const decisionRules: readonly Rule<World>[] = [
  domainKnown,
  deciderHere,
  approvalAnswered,
  outsideRight,
  deferredAhead,
  noQuietEdit,
]
