import { choice, day, maybe, number, ref, starting, text } from '../grammar/fields.ts'
import { optionalQuestions } from '../health/questions.ts'
import { drawnSample } from '../views/drawn-sample.ts'
import { commandOf } from '../views/scenario-changes.ts'
import type { Act } from './act.ts'

/** Adds an optional set of questions to a pulse that is not open yet. */
export const widenPulse: Act = {
  name: 'pulse.widen',
  label: 'Add a set of questions',
  help: 'For those between sales and delivery, or for a way of working that changes.',
  asks: { pulse: ref('Pulse', 'pulse'), set: choice('Set', ['bridge', 'change']) },
  commands: (world, told, moment) => {
    const pulse = world.one('pulse', String(told.pulse))
    if (pulse?.state !== 'draft') return []
    const there = new Set(pulse.questions.map(each => each.code))
    const added = optionalQuestions[told.set as 'bridge' | 'change'].filter(each => !there.has(each.code))
    if (added.length === 0) return []
    const questions = [...pulse.questions, ...added]
    return [{ id: moment.newId(), kind: 'pulse', verb: 'edit', subject: pulse.id, fields: { questions } }]
  },
}

/** Draws the sample of an audit: the same seed over the same work draws the same records. */
export const drawAudit: Act = {
  name: 'audit.draw',
  label: 'Draw the sample',
  help: 'Draws so many records of the audited work by its seed.',
  asks: {
    audit: ref('Audit', 'audit'),
    count: starting(10, number('How many', { min: 1, max: 200 })),
    seed: maybe(number('Seed', { min: 0 })),
  },
  commands: (world, told, moment) => {
    const audit = world.one('audit', String(told.audit))
    if (audit?.state !== 'drawn') return []
    const seed = Number(told.seed ?? audit.seed)
    const sample = drawnSample(world, { audit, seed, count: Number(told.count) }).map(each => each.id)
    if (sample.length === 0) return []
    const fields = { seed, sample }
    return [{ id: moment.newId(), kind: 'audit', verb: 'edit', subject: audit.id, fields }]
  },
}

/** Adopts an intervention and decides its changes anew on the world of today: all or none. */
export const adoptIntervention: Act = {
  name: 'intervention.adopt',
  label: 'Adopt it, with its changes',
  help: 'Its changes are decided anew on today’s plan; its effect is looked at on its day.',
  asks: {
    intervention: ref('Intervention', 'intervention'),
    judgeOn: maybe(day('Judged on')),
    because: text('Why'),
  },
  commands: (world, told, moment) => {
    const intervention = world.one('intervention', String(told.intervention))
    if (intervention?.state !== 'proposed') return []
    const because = String(told.because)
    const fields = told.judgeOn ? { judgeOn: told.judgeOn } : {}
    const changes = intervention.commands.flatMap(each => commandOf(world, each, { moment, because }) ?? [])
    return [
      { id: moment.newId(), kind: 'intervention', verb: 'adopt', subject: intervention.id, fields, because },
      ...changes,
    ]
  },
}
