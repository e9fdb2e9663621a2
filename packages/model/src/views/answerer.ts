/** Who answers a question, and by when. */
import type { AnyRecord } from '../grammar/record.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { aboveOf } from './line-of-sight.ts'
import { afterWorkingDays, workingDaysOf } from './working-days.ts'

/** The person asked, else the liaison of the asker's team, else the owner of what it is about. */
export function answererOf(world: World, question: Records['question']): Records['person'] | undefined {
  const asker = world.one('person', question.askedBy)
  const liaisons = (asker?.teams ?? []).map(id => world.one('team', id)?.liaison)
  const liaison = liaisons.find(id => id !== undefined && id !== asker?.id)
  return (
    world.one('person', question.to) ??
    world.one('person', liaison) ??
    leadOf(world, world.record(question.about))
  )
}

/** The day by which the answer is due: on the calendar of whoever must answer. */
export function answerDueOn(world: World, question: Records['question']): string {
  const answerer = answererOf(world, question)
  const team = world.one('team', answerer?.teams?.[0])
  const within = team?.answersWithin ?? world.figure('answersWithin')
  return afterWorkingDays(workingDaysOf(world, answerer), question.createdAt.slice(0, 10), within)
}

/** Whoever answers for a record, or for what it stands below. */
export function leadOf(world: World, record: AnyRecord | undefined): Records['person'] | undefined {
  let at = record
  for (let steps = 0; at && steps < 100; steps++) {
    const kind = world.kindOf(at.kind)
    for (const field of kind?.ledBy ?? []) {
      const lead = world.one('person', at[field] as string | undefined)
      if (lead && lead.state !== 'departed') return lead
    }
    at = aboveOf(world, at)
  }
  return undefined
}
