import { ref, text } from '../grammar/fields.ts'
import { afterWorkingDays, workingDaysOf } from '../views/working-days.ts'
import type { Act } from './act.ts'

/** What was prepared is called for. By the clock where its condition holds, by hand for what happens outside. */
export const fireTrigger: Act = {
  name: 'trigger.fire',
  label: 'Fire',
  help: 'Opens the decision that was prepared, with its options, for its decider, due as it was agreed.',
  asks: {
    trigger: ref('Trigger', 'trigger'),
    evidence: text('Evidence', { help: 'What was seen.' }),
  },
  commands: (world, told, moment) => {
    const trigger = world.one('trigger', String(told.trigger))
    if (trigger?.state !== 'armed') return []
    const decider = world.one('person', trigger.decider)
    const days = workingDaysOf(world, decider)
    const today = moment.todayIn(days.timeZone)
    const within = trigger.answersWithin ?? world.figure('rightAnswersWithin')
    const isHere = decider && decider.state !== 'departed'
    const id = moment.newId()
    const fields = {
      question: `${trigger.name}: what do we do?`,
      about: [...new Set([trigger.id, ...(trigger.affects ?? [])])],
      options: trigger.options ?? [],
      raisedOn: today,
      neededOn: afterWorkingDays(days, today, within),
      ...(isHere ? { decider: decider.id } : {}),
    }
    const fired = { evidence: told.evidence, decision: id }
    return [
      { id: moment.newId(), kind: 'decision', verb: 'add', subject: id, fields },
      { id: moment.newId(), kind: 'trigger', verb: 'fire', subject: trigger.id, fields: fired },
    ]
  },
}
