/** Rules whose answer takes several groups; each belongs to the group in whose RULES.md its sentence stands. */
import { outcomeCapacity } from './across/capacity.rules.ts'
import { cycleAcross } from './across/cycle.rules.ts'
import { deliverableWaiting, dependencyAcross, outcomeWaiting } from './across/dependency.rules.ts'
import { scenarioAcross } from './across/scenario.rules.ts'
import type { Rule } from './grammar/rule.ts'
import { ruleFor } from './rule-for.ts'
import { charterNeeded } from './views/covering-charter.ts'
import { gateNeeded, gatesOn } from './views/gate-needed.ts'
import { gateStanding } from './views/gate-standing.ts'
import type { World } from './world.ts'

const chartered = ruleFor<'outcome'>({
  rule: 'spaces.4',
  code: 'built-before-aligned',
  on: ['committed'],
  level: 'warn',
  holds: ({ after, world }) => {
    const need = charterNeeded(world, after)
    if (!need || need.own?.state === 'complete') return undefined
    const why = need.reasons.map(reason => charterReasons[reason]).join(', ')
    return {
      reason: `${after.key} ${why}, and its charter is ${need.own ? 'not complete' : 'not written'}.`,
      remedy: need.own ? `Complete ${need.own.key}.` : 'Write its charter: about ten minutes.',
    }
  },
})

const stillAsked = ruleFor<'outcome'>({
  rule: 'spaces.20',
  code: 'built-before-aligned',
  on: ['committed'],
  level: 'warn',
  holds: ({ after, world }) => {
    if (!world.systemIsOn('gate')) return undefined
    const open = gatesOn(world, after).find(gate => gate.state === 'open')
    if (!open) return undefined
    return { reason: `${open.key} still asks its voices.`, remedy: `Let ${open.key} end first.` }
  },
})

const startedUnasked = ruleFor<'deliverable'>({
  rule: 'spaces.21',
  code: 'built-before-aligned',
  on: ['started'],
  level: 'warn',
  holds: ({ after, world }) => {
    const need = gateNeeded(world, after)
    if (!need || need.gates.some(gate => gate.state === 'proceeds')) return undefined
    const [nearest] = need.gates
    const why = need.reasons.map(reason => gateReasons[reason]).join(', ')
    return {
      reason: `${after.key} ${why}, and ${nearest ? `${nearest.key} has not let it proceed` : 'nobody was asked before it starts'}.`,
      remedy: nearest ? `Let ${nearest.key} end first.` : 'Open a gate with the few who could stop it later.',
    }
  },
})

const stillHeard = ruleFor<'gate'>({
  rule: 'spaces.17',
  code: 'not-ended',
  on: ['proceeded'],
  level: 'block',
  fixed: true,
  holds: ({ after, world, moment }) => {
    const { hasEnded, silent, dueOn } = gateStanding(world, after, moment)
    if (hasEnded || silent.length === 0 || moment.actor === 'import') return undefined
    const names = silent.map(person => person.name).join(', ')
    return {
      reason: `${names} may answer until the end of ${dueOn}.`,
      remedy: 'Wait for its day, or for the last answer.',
    }
  },
})

const held = ruleFor<'gate'>({
  rule: 'spaces.18',
  code: 'held',
  on: ['proceeded'],
  level: 'block',
  fixed: true,
  holds: ({ after, world, moment }) => {
    const [first] = gateStanding(world, after, moment).holding
    if (!first) return undefined
    return {
      reason: `${first.person.name} must be heard and holds it until ${first.untilOn}.`,
      remedy: `Wait until ${first.untilOn}, or ask ${first.person.name} to answer.`,
    }
  },
})

/** By kind, as the registry adds them to the rules of each. */
export const acrossRules: { readonly [kind: string]: readonly Rule<World>[] } = {
  outcome: [chartered, stillAsked, outcomeCapacity, ...outcomeWaiting],
  deliverable: [startedUnasked, ...deliverableWaiting],
  cycle: cycleAcross,
  dependency: dependencyAcross,
  scenario: scenarioAcross,
  gate: [stillHeard, held],
}

const charterReasons = {
  topmost: 'stands directly under an intent',
  acrossTeams: 'takes two teams or more',
  large: 'is large',
  regulated: 'is regulated',
} as const

const gateReasons = {
  engagement: 'belongs to an engagement',
  regulated: 'is regulated',
  twoFunctions: 'takes two functions',
  large: 'is large',
} as const
