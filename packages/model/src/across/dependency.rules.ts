/** What waiting asks of the work at both its ends. Sentences: plan/RULES.md and cascade/RULES.md. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Rule, RuleInput } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import { ruleFor } from '../rule-for.ts'
import { provider, unacceptedDependencies, waiter } from '../views/dependencies.ts'
import { dependencyPath, placePath } from '../views/waiting-ring.ts'
import type { World } from '../world.ts'

type Dependency = Records['dependency']
type Input = RuleInput<World, Dependency>

const fixed = { level: 'block', fixed: true } as const

const noRing = ruleFor<'dependency'>({
  rule: 'plan.10',
  code: 'cycle',
  on: ['added', 'edited', 'accepted', 'asked', 'restored'],
  ...fixed,
  holds: ({ after, world }) => {
    if (untied.includes(after.state)) return undefined
    const path = dependencyPath(world, after)
    if (!path) return undefined
    return {
      field: 'from',
      reason: ringInWords(path),
      remedy: 'Take one of these links away, or split the work so that its first part waits for nothing.',
    }
  },
})

const untied: readonly string[] = ['refused', 'withdrawn']

const saidByItsSide = ruleFor<'dependency'>({
  rule: 'plan.13',
  code: 'not-yours',
  on: ['accepted', 'countered', 'refused', 'withdrawn', 'edited'],
  ...fixed,
  holds: input => {
    const { before, world, moment, fact } = input
    if (!before || !world.one('person', moment.actor)) return undefined
    const sides = sidesFor(input)
    if (sides.length === 0 || sides.some(person => person.id === moment.actor)) return undefined
    const names = [...new Set(sides.map(person => person.name))].join(' or ')
    return {
      reason: `${before.key}: ‘${fact.verb === 'edited' ? 'promised' : fact.verb}’ is for ${names} to say.`,
      remedy: `Ask ${names}.`,
    }
  },
})

const nobodyAgreed = ruleFor<'outcome'>({
  rule: 'cascade.15',
  code: 'unaccepted-dependency',
  on: ['committed'],
  level: 'warn',
  holds: ({ after, world }) => {
    if (!world.systemIsOn('dependencies')) return undefined
    const open = unacceptedDependencies(world, after.id)
    if (open.length === 0) return undefined
    const keys = open.map(dependency => dependency.key).join(', ')
    return {
      reason: `Nobody has agreed to give what ${after.key} waits for: ${keys}.`,
      remedy: 'Ask for a day first, or take the dependency away.',
    }
  },
})

export const dependencyAcross: readonly Rule<World>[] = [noRing, saidByItsSide]

export const outcomeWaiting: readonly Rule<World>[] = [nobodyAgreed, placeRule('cascade.16')]

export const deliverableWaiting: readonly Rule<World>[] = [placeRule('cascade.34')]

/** Where a record is put in the cascade, nothing waits for itself: dependencies count together with the line. */
function placeRule(rule: string): Rule<World> {
  return {
    rule,
    code: 'cycle',
    on: ['edited'],
    ...fixed,
    holds: ({ before, after, world }) => {
      const parent = after.parent as string | undefined
      if (parent === undefined || before?.parent === parent || !world.systemIsOn('dependencies'))
        return undefined
      const path = placePath(world, { id: after.id, parent })
      if (!path) return undefined
      return {
        field: 'parent',
        reason: ringInWords(path),
        remedy: 'Choose another place, or take one of these links away.',
      }
    },
  }
}

function ringInWords(path: readonly AnyRecord[]): string {
  return `Each would wait for the one before it: ${path.map(({ key }) => key).join(' → ')}.`
}

/** Who may say it: the provider answers what was asked, whoever waits answers a counter; nobody of the house, where it comes from outside. */
function sidesFor({ before, after, fact, world }: Input): Records['person'][] {
  const giving = before ? providing(world, before) : []
  const waiting = before ? [waiter(world, before)].filter(person => person !== undefined) : []
  switch (fact.verb) {
    case 'accepted':
      return before?.state === 'countered' ? [...waiting, ...giving] : giving
    case 'withdrawn':
      return waiting
    case 'edited':
      return before?.state === 'accepted' && before.promisedOn !== after.promisedOn ? giving : []
    default:
      return giving
  }
}

function providing(world: World, dependency: Dependency): Records['person'][] {
  const { person, team } = provider(world, dependency)
  return [person, world.one('person', team?.lead)].filter(each => each !== undefined)
}
