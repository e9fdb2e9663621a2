import { choice, day, maybe, ref, text } from '../grammar/fields.ts'
import { gateAnswers } from '../spaces/gate.ts'
import { answersNow, type GateAnswer, roundAt } from '../spaces/gate-answers.ts'
import type { Act } from './act.ts'

/** A voice answers; the answers of the others stay beside it. */
export const answerGate: Act = {
  name: 'gate.answer',
  label: 'Answer a gate',
  help: 'Agree, name a concern with its way out, hold it until a day, object, say it is not yours, or name who answers instead.',
  asks: {
    gate: ref('Gate', 'gate'),
    answer: choice('Answer', gateAnswers),
    wayOut: maybe(text('Way out', { help: 'Of a concern: what would make it right.' })),
    untilOn: maybe(day('Until', { help: 'Of a hold: the day by which you can answer.' })),
    to: maybe(ref('To', 'person', { help: 'Who answers instead.' })),
    note: maybe(text('In your words')),
    voice: maybe(ref('Voice', 'person', { help: 'You, unless said.' })),
  },
  commands: (world, told, moment) => {
    const gate = world.one('gate', String(told.gate))
    if (!gate) return []
    const { answer, wayOut, untilOn, to, note, voice } = told as unknown as GateAnswer & { voice?: string }
    const person = voice ?? moment.actor
    const round = roundAt(gate)
    const line: GateAnswer = {
      person,
      answer,
      ...(wayOut ? { wayOut } : {}),
      ...(untilOn ? { untilOn } : {}),
      ...(to ? { to } : {}),
      ...(note ? { note } : {}),
      ...(round ? { roundAt: round } : {}),
    }
    const now = answersNow(gate)
    const others = gate.answers.filter(each => !(now.includes(each) && each.person === person))
    return [
      {
        id: moment.newId(),
        kind: 'gate',
        verb: 'answer',
        subject: gate.id,
        fields: { answers: [...others, line] },
      },
    ]
  },
}
