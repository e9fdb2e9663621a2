/** What must hold of an audit and of an assessment. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import { membersOf } from '../members.ts'
import { ruleFor } from '../rule-for.ts'
import type { World } from '../world.ts'
import { auditSteps } from './nine.ts'

const fromOutside = ruleFor<'audit'>({
  rule: 'health.9',
  code: 'auditor-inside',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const team = world.one('team', after.team)
    const auditor = world.one('person', after.auditor)
    if (!team || !auditor || !membersOf(world, [team.id]).some(each => each.id === auditor.id))
      return undefined
    return {
      field: 'auditor',
      reason: `${auditor.name} belongs to ${team.name}.`,
      remedy: 'Ask somebody from another team; they see what is no longer seen inside.',
    }
  },
})

const everyStepLookedAt = ruleFor<'audit'>({
  rule: 'health.10',
  code: 'audit-incomplete',
  on: ['finished'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const said = new Set(after.rows.map(row => `${row.subject} ${row.step}`))
    const open = after.sample.find(id => auditSteps.some(step => !said.has(`${id} ${step}`)))
    if (after.sample.length > 0 && open === undefined) return undefined
    const key = open === undefined ? 'No record' : world.record(open)?.key
    return {
      field: open === undefined ? 'sample' : 'rows',
      reason: open === undefined ? 'No record was drawn.' : `${key} was not looked at in every step.`,
      remedy: open === undefined ? 'Draw a sample first.' : `Say of each step whether ${key} followed it.`,
    }
  },
})

const onceEach = ruleFor<'assessment'>({
  rule: 'health.11',
  code: 'rated-twice',
  on: ['added', 'edited'],
  level: 'block',
  fixed: true,
  holds: ({ after }) => {
    const twice = after.items.find((each, at) => after.items.findIndex(one => one.item === each.item) !== at)
    if (!twice) return undefined
    return { field: 'items', reason: `‘${twice.item}’ is rated twice.`, remedy: 'Keep one of the two.' }
  },
})

export const auditRules: readonly Rule<World>[] = [fromOutside, everyStepLookedAt]

export const assessmentRules: readonly Rule<World>[] = [onceEach]
