/** What a scenario asks of the changes that it holds. Sentences: plan/RULES.md. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Rule } from '../grammar/rule.ts'
import { changeFault, recordOf, type ScenarioChange, unreadableRule } from '../views/scenario-changes.ts'
import type { World } from '../world.ts'

const fixed = { level: 'block', fixed: true } as const

const readable: Rule<World> = {
  rule: unreadableRule,
  code: 'unreadable-change',
  on: ['added', 'edited'],
  ...fixed,
  holds: ({ after, world }) => {
    const faults = changesIn(after).map(change => changeFault(world, change))
    const place = faults.findIndex(fault => fault !== undefined)
    if (place < 0) return undefined
    return {
      field: 'changes',
      reason: `Change ${place + 1}: ${faults[place]}`,
      remedy: 'Write kind, verb and fields as the reference of kinds names them.',
    }
  },
}

/** A scenario is not adopted by saying so: what it would change is changed in the same breath. */
const carriedOut: Rule<World> = {
  rule: 'plan.41',
  code: 'not-carried-out',
  on: ['adopted'],
  ...fixed,
  holds: ({ after, world, moment }) => {
    const parts = after.steps.adopted?.parts as { place: number }[] | undefined
    const changes = changesIn(after)
    const chosen = parts ? parts.map(({ place }) => changes[place]) : changes
    if (chosen.length > 0 && chosen.every(each => each && isDoneNow(world, each, moment.now)))
      return undefined
    return {
      reason: 'Its changes were not made with it.',
      remedy: 'Use the act ‘Adopt a scenario’, which decides each change on today’s plan.',
    }
  },
}

export const scenarioAcross: readonly Rule<World>[] = [readable, carriedOut]

function changesIn(scenario: AnyRecord): readonly ScenarioChange[] {
  return scenario.changes as ScenarioChange[]
}

function isDoneNow(world: World, change: ScenarioChange, now: string): boolean {
  const record = change.verb === 'add' ? undefined : recordOf(world, change)
  if (record) return record.changedAt === now
  return world.all(change.kind as 'outcome').some(each => each.changedAt === now)
}
