/** What must hold before a step of an intervention. Sentences: RULES.md. */
import { asks } from '../asks.ts'
import type { Rule } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'

const begun = ['added', 'edited']

const live: readonly string[] = ['proposed', 'adopted']

const oneForRedItem = ruleFor<'intervention'>({
  rule: 'health.12',
  code: 'second-intervention',
  on: begun,
  level: 'warn',
  holds: ({ after, world }) => {
    const { assessment, item } = after.from ?? {}
    if (!assessment || !item) return undefined
    const other = world
      .pointing('intervention', 'from', assessment)
      .find(each => each.id !== after.id && each.from?.item === item && live.includes(each.state))
    if (!other) return undefined
    return {
      field: 'from',
      reason: `${other.key} answers the red item already.`,
      remedy: `Judge ${other.key} first, or drop it; two at once cannot be told apart.`,
    }
  },
})

const oneNextStep = ruleFor<'intervention'>({
  rule: 'health.14',
  code: 'second-next-step',
  on: begun,
  level: 'warn',
  holds: ({ after, world }) => {
    if (!after.nextStep) return undefined
    const other = world
      .all('intervention')
      .find(each => each.id !== after.id && each.nextStep === after.nextStep && live.includes(each.state))
    if (!other) return undefined
    return {
      field: 'nextStep',
      reason: `${other.key} is the next step of that week.`,
      remedy: 'Choose one of the two, or another week.',
    }
  },
})

const toTheirLead = ruleFor<'intervention'>({
  rule: 'health.15',
  code: 'not-their-lead',
  on: [...begun, 'adopted'],
  level: 'warn',
  holds: ({ after, world, moment }) => {
    const actor = world.one('person', moment.actor)
    const lead = leadAsked(world, after.commands, actor?.id)
    if (!lead || after.proposedTo === lead || actor?.id === lead) return undefined
    const name = world.one('person', lead)?.name ?? 'their lead'
    return {
      field: 'proposedTo',
      reason: `It needs people who work for ${name}.`,
      remedy: `Propose it to ${name}.`,
      offer: lead,
    }
  },
})

export const interventionRules: readonly Rule<World>[] = [
  oneForRedItem,
  asks({
    rule: 'health.13',
    code: 'no-deadline',
    on: 'adopted',
    field: 'judgeOn',
    reason: ({ key }) => `${key} has no day on which its effect is looked at.`,
    remedy: 'Choose the day by which its effect should show.',
  }),
  oneNextStep,
  toTheirLead,
]

type Change = Records['intervention']['commands'][number]

/** The lead of the first team, other than the actor's, whose people the changes would assign. */
function leadAsked(world: World, commands: readonly Change[], actor: string | undefined): string | undefined {
  const own = new Set(world.one('person', actor)?.teams ?? [])
  for (const named of commands.flatMap(assignedIn)) {
    const lent = world.record(named) ?? world.keyed(named) ?? world.named(named, ['person'])[0]
    const teams = world.one('person', lent?.id)?.teams ?? []
    if (teams.some(team => own.has(team))) continue
    const lead = teams.map(team => world.one('team', team)?.lead).find(id => id !== undefined)
    if (lead) return lead
  }
  return undefined
}

/** People that a change would put on work, as they are named there. */
function assignedIn(change: Change): string[] {
  const naming = (change.fields ?? []).filter(({ field }) => /^(assigned\.\d+\.person|assignee)$/.test(field))
  return naming.flatMap(({ value }) => value ?? [])
}
