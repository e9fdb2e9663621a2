/** What must hold of a dependency. Sentences: RULES.md. */
import { daysBetween } from '../days.ts'
import type { AnyRecord } from '../grammar/record.ts'
import type { Rule, RuleInput } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import { provider, waiter } from '../views/dependencies.ts'
import { dependencyPath } from '../views/waiting-ring.ts'
import type { World } from '../world.ts'
import { asksFor } from './asks.ts'

type Dependency = Records['dependency']
type Input = RuleInput<World, Dependency>
const ruleOf = (rule: Omit<Rule<World>, 'holds'> & { holds: (input: Input) => ReturnType<Rule['holds']> }) =>
  rule as unknown as Rule<World>

const fixed = { level: 'block', fixed: true } as const

const noRing = ruleOf({
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
      reason: `Each would wait for the one before it: ${path.map(({ key }) => key).join(' → ')}.`,
      remedy: 'Take one of these links away, or split the work so that its first part waits for nothing.',
    }
  },
})

const untied: readonly string[] = ['refused', 'withdrawn']

const someProvider = ruleOf({
  rule: 'plan.11',
  code: 'no-provider',
  on: ['added', 'edited'],
  ...fixed,
  holds: ({ after }) => {
    const { team, client, party } = after.ask ?? {}
    if (after.from ?? team ?? client ?? party) return undefined
    return {
      field: 'from',
      reason: 'It does not say what it waits for, or who is asked.',
      remedy: 'Name the work that it waits for, a team, a client or a party outside.',
    }
  },
})

const saidByItsSide = ruleOf({
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

const inTime = ruleOf({
  rule: 'plan.14',
  code: 'late-dependency',
  on: ['accepted'],
  level: 'warn',
  holds: ({ after }) => {
    const { neededOn, promisedOn } = after
    if (!neededOn || !promisedOn || promisedOn <= neededOn) return undefined
    const days = daysBetween(neededOn, promisedOn)
    return {
      field: 'promisedOn',
      reason: `It comes ${days} ${days === 1 ? 'day' : 'days'} after it is needed.`,
      remedy: `Choose ${neededOn} or earlier, or say what happens meanwhile.`,
      offer: neededOn,
    }
  },
})

const explained = ruleOf({
  rule: 'plan.15',
  code: 'unexplained-change',
  on: ['edited'],
  ...fixed,
  holds: ({ before, after, fact }) => {
    if (before?.state !== 'accepted' || fact.because) return undefined
    const field = agreed.find(name => before[name] !== after[name])
    if (!field) return undefined
    return { field, reason: `${before.key} is agreed.`, remedy: 'Say why it changes.' }
  },
})

/** What was agreed: a change of it needs its reason. */
const agreed = ['what', 'to', 'from', 'type', 'lag', 'neededOn', 'promisedOn'] as const

export const dependencyRules: readonly Rule<World>[] = [
  noRing,
  someProvider,
  asksFor({
    rule: 'plan.12',
    code: 'no-deadline',
    on: ['accepted', 'countered'],
    field: 'promisedOn',
    reason: ({ key }: AnyRecord) => `${key} has no promised day.`,
    remedy: 'Choose the day by which it is there.',
  }),
  saidByItsSide,
  inTime,
  explained,
]

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
