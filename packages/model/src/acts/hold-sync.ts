import type { Command } from '../decide/decide.ts'
import { choice, day, list, maybe, number, percent, ref, refs, text, word } from '../grammar/fields.ts'
import { subjects } from '../subjects.ts'
import type { Act } from './act.ts'

type Lines = readonly { readonly [field: string]: unknown }[]

/** A sync that was held, with everything that was said in it: all of it is kept, or none. */
export const holdSync: Act = {
  name: 'sync.hold',
  label: 'Hold a sync',
  help: 'Keeps that it was held, who was there, and each check-in, decision, action, escalation and remark of it.',
  asks: {
    cadence: ref('Cadence', 'cadence'),
    startedAt: maybe(word('Started', { help: 'An instant; now, unless said.' })),
    endedAt: maybe(word('Ended', { help: 'An instant; now, unless said.' })),
    present: maybe(refs('Present', 'person')),
    notes: maybe(text('Notes')),
    checkIns: maybe(
      list('Check-ins', {
        of: ref('Of', ['outcome', 'deliverable', 'engagement']),
        aspect: maybe(choice('Speaks of', ['scope', 'client', 'delivery'])),
        status: choice('Status', ['onTrack', 'atRisk', 'offTrack']),
        confidence: maybe(percent('How sure')),
        remaining: maybe(number('Remaining', { unit: 'person-days', min: 0 })),
        note: maybe(text('What changed since')),
      }),
    ),
    decisions: maybe(
      list('Decisions', {
        question: text('Question'),
        about: maybe(refs('About', subjects)),
        decider: maybe(ref('Decider', 'person')),
        neededOn: maybe(day('Needed by')),
      }),
    ),
    actions: maybe(
      list('Actions', {
        what: text('What'),
        who: maybe(ref('Who', 'person')),
        dueOn: maybe(day('Due')),
        from: maybe(ref('From', subjects)),
      }),
    ),
    escalations: maybe(
      list('Escalations', {
        ask: text('What is asked'),
        from: ref('From', subjects),
        neededOn: maybe(day('Needed by')),
      }),
    ),
    remarks: maybe(list('Remarks', { text: text('Remark'), about: ref('About', subjects) })),
  },
  commands: (world, told, moment) => {
    const cadence = world.one('cadence', String(told.cadence))
    if (!cadence) return []
    const sync = moment.newId()
    const { present, notes, startedAt = moment.now, endedAt = moment.now } = told
    const held = {
      cadence: cadence.id,
      startedAt,
      ...(present ? { present } : {}),
      ...(notes ? { notes } : {}),
    }
    const add = (kind: string, lines: unknown, more: object = {}): Command[] =>
      ((lines ?? []) as Lines).map(line => ({
        id: moment.newId(),
        kind,
        verb: 'add',
        subject: moment.newId(),
        fields: { ...more, ...line },
      }))
    return [
      { id: moment.newId(), kind: 'sync', verb: 'add', subject: sync, fields: held },
      ...add('checkIn', told.checkIns, { sync }),
      ...add('decision', told.decisions),
      ...add('action', told.actions, { from: sync }),
      ...add('escalation', told.escalations),
      ...add('remark', told.remarks),
      { id: moment.newId(), kind: 'sync', verb: 'end', subject: sync, fields: { endedAt } },
    ]
  },
}
