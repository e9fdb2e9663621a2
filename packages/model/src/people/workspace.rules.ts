/** Sentences: RULES.md. */

import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import { same } from '../same.ts'
import type { World } from '../world.ts'
import { type FigureName, figures } from './figures.ts'
import { missingTime, spaces } from './space-time.ts'
import { systems } from './systems.ts'

const knownCheck: Rule<World> = {
  rule: 'people.2',
  code: 'fixed-check',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const set = after.policies as { check: string }[]
    const wrong = set.find(policy => !world.checks.includes(policy.check))
    if (!wrong) return undefined
    return {
      field: 'policies',
      reason: `‘${wrong.check.slice(0, 60)}’ is no check whose level can be changed.`,
      remedy: `Those that can: ${world.checks.join(', ')}.`,
    }
  },
}

const explained: Rule<World> = {
  rule: 'people.3',
  code: 'unexplained-change',
  on: ['edited'],
  level: 'block',
  fixed: true,
  holds: ({ after, before, fact }) => {
    if (fact.because || !before) return undefined
    const field = ['policies', 'defaults'].find(name => !same(before[name], after[name]))
    if (!field) return undefined
    return { field, reason: 'A check or a figure that changes changes for everybody.', remedy: 'Say why.' }
  },
}

const onlyOne: Rule<World> = {
  rule: 'people.5',
  code: 'already-there',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ world }) =>
    world.workspace
      ? { reason: 'This ledger has its workspace.', remedy: `Edit ${world.workspace.name}.` }
      : undefined,
}

/** Answers of a group that is too small have names; no setting may make them so. */
const notBelowLeast: Rule<World> = {
  rule: 'people.6',
  code: 'below-least',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after }) => {
    const set = after.defaults as { figure: FigureName; value: number }[]
    const low = set.find(each => each.value < (leastOf(each.figure) ?? each.value))
    if (!low) return undefined
    const least = leastOf(low.figure)
    return {
      field: 'defaults',
      reason: `${low.figure} cannot be set below ${least}: ${figures[low.figure].because}.`,
      remedy: `Choose ${least} or more.`,
      offer: least,
    }
  },
}

/** Time is reserved by whoever switches a space on: an import tells how it is already. */
const timeReserved = ruleFor<'workspace'>({
  rule: 'people.7',
  code: 'time-not-reserved',
  on: ['edited'],
  level: 'warn',
  holds: ({ after, before, world, moment }) => {
    if (!before || !world.one('person', moment.actor)) return undefined
    const begun = spaces.filter(name => after.systems.includes(name) && !before.systems.includes(name))
    const lacking = begun.find(name => missingTime(world, name))
    if (!lacking) return undefined
    const { title } = systems.find(each => each.name === lacking)!
    return {
      field: 'systems',
      reason: `No cadence gives ‘${title}’ its time.`,
      remedy: `Switch it on with its time, or add a cadence for ${missingTime(world, lacking)!.purposes[0]} first.`,
    }
  },
})

export const workspaceRules: readonly Rule<World>[] = [
  knownCheck,
  explained,
  onlyOne,
  notBelowLeast,
  timeReserved,
]

function leastOf(name: FigureName): number | undefined {
  const figure = figures[name]
  return 'least' in figure ? figure.least : undefined
}
