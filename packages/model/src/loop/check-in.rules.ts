/** What must hold when somebody checks in. Sentences: RULES.md. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Rule } from '../grammar/rule.ts'
import type { World } from '../world.ts'

const ended: readonly string[] = ['delivered', 'validated', 'unproven', 'dropped']

const saidByOwner: Rule<World> = {
  rule: 'loop.1',
  code: 'not-yours',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ after, world, moment }) => {
    const of = subjectOf(after, world)
    const may = [of?.owner, of?.standIn].filter(id => id !== undefined)
    if (!of || may.length === 0 || may.includes(moment.actor) || !world.one('person', moment.actor))
      return undefined
    const name = world.one('person', String(may[0]))?.name ?? 'its owner'
    return {
      field: 'of',
      reason: `${name} says how ${of.key} stands.`,
      remedy: `Ask ${name}, or leave a remark.`,
    }
  },
}

const stillOpen: Rule<World> = {
  rule: 'loop.2',
  code: 'already-ended',
  on: ['added'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const of = subjectOf(after, world)
    if (!of || !ended.includes(of.state)) return undefined
    return {
      field: 'of',
      reason: `${of.key} is ${of.state}.`,
      remedy: 'A check-in speaks of work that is under way.',
    }
  },
}

export const checkInRules: readonly Rule<World>[] = [saidByOwner, stillOpen]

function subjectOf(checkIn: AnyRecord, world: World): AnyRecord | undefined {
  return world.record(String(checkIn.of))
}
