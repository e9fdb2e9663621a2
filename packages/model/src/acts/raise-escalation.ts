import { day, maybe, ref, text, word } from '../grammar/fields.ts'
import { subjects } from '../subjects.ts'
import { pathFor } from '../views/escalation-path.ts'
import type { Act } from './act.ts'

/** What a team cannot resolve goes on its way. The clock does it for an approval that stays silent past its day. */
export const raiseEscalation: Act = {
  name: 'escalation.raise',
  label: 'Escalate',
  help: 'Asks whoever can resolve it, along the path of the right that holds, else owner, the owners above, champion.',
  asks: {
    from: ref('From', subjects),
    ask: maybe(text('What is asked', { help: 'The question itself, where a decision is escalated.' })),
    domain: maybe(word('Is about')),
    neededOn: maybe(day('Needed by')),
  },
  commands: (world, told, moment) => {
    const from = world.record(String(told.from))
    const decision = world.one('decision', String(told.from))
    const ask = told.ask ?? decision?.question
    if (!from || ask === undefined) return []
    const domain = (told.domain ?? decision?.domain) as string | undefined
    const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
    const path = pathFor(world, { domain, from }, today).map(person => person.id)
    const fields = {
      ask,
      from: from.id,
      ...(domain === undefined ? {} : { domain }),
      ...(path.length > 0 ? { path } : {}),
      ...(told.neededOn === undefined ? {} : { neededOn: told.neededOn }),
    }
    return [{ id: moment.newId(), kind: 'escalation', verb: 'add', subject: moment.newId(), fields }]
  },
}
