import type { Command } from '../decide/decide.ts'
import { choice, day, list, maybe, ref, text, texts } from '../grammar/fields.ts'
import type { Moment } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import type { Act } from './act.ts'

type Told = { readonly [name: string]: unknown }

/** Ends a retrospective: what follows for the outcome, the actions and the lessons, all at once. */
export const holdRetro: Act = {
  name: 'retro.hold',
  label: 'Hold it',
  help: 'Keeps the verdict, says whether the outcome proved itself, and makes the actions and the lessons.',
  asks: {
    retro: ref('Retrospective', 'retro'),
    verdict: maybe(choice('Verdict', ['scale', 'keep', 'stop', 'undecided'])),
    ends: maybe(choice('The outcome is', ['validated', 'unproven'])),
    seen: maybe(text('What was seen', { help: 'The evidence for it, or what was seen instead.' })),
    actions: maybe(
      list('Actions', { what: text('What'), who: maybe(ref('Who', 'person')), dueOn: maybe(day('Due')) }),
    ),
    lessons: maybe(
      list('Lessons', {
        text: text('What was learned'),
        advice: maybe(choice('Advice', ['scale', 'stop', 'change'])),
        themes: maybe(texts('Themes')),
      }),
    ),
  },
  commands: (world, told, moment) => {
    const retro = world.one('retro', String(told.retro))
    if (retro?.state !== 'scheduled') return []
    const verdict = told.verdict ?? retro.verdict
    const fields = verdict ? { verdict } : {}
    return [
      // First, while the outcome is still as it was delivered: what follows may end it.
      { id: moment.newId(), kind: 'retro', verb: 'hold', subject: retro.id, fields },
      ...judging(world, { retro, told }, moment),
      ...actionsOf({ retro, told }, moment),
      ...lessonsOf({ world, retro, told }, moment),
    ]
  },
}

/** Validated or not proven; what is not proven and stopped is dropped, and scaled is scaled. */
function judging(
  world: World,
  { retro, told }: { retro: Records['retro']; told: Told },
  moment: Moment,
): Command[] {
  const outcome = world.one('outcome', retro.of)
  const ends = told.ends
  if (!outcome || !ends) return []
  const verdict = told.verdict ?? retro.verdict
  const seen = told.seen
  const say = (verb: string, more: Partial<Command>): Command => ({
    id: moment.newId(),
    kind: 'outcome',
    verb,
    subject: outcome.id,
    ...more,
  })
  if (ends === 'validated')
    return outcome.state === 'validated' ? [] : [say('validate', { fields: { evidence: seen } })]
  const disproved = outcome.state === 'unproven' ? [] : [say('disprove', { fields: { whatWasSeen: seen } })]
  const because = String(seen ?? outcome.steps.disproved?.whatWasSeen ?? '')
  if (verdict === 'stop') return [...disproved, say('stop', { because })]
  if (verdict === 'scale') return [...disproved, say('scale', { because })]
  return disproved
}

function actionsOf({ retro, told }: { retro: Records['retro']; told: Told }, moment: Moment): Command[] {
  return ((told.actions ?? []) as Record<string, unknown>[]).map(action => ({
    id: moment.newId(),
    kind: 'action',
    verb: 'add',
    subject: moment.newId(),
    fields: { ...action, from: retro.id },
  }))
}

/** A lesson keeps where it came from. Without the library there is no place for one. */
function lessonsOf(
  { world, retro, told }: { world: World; retro: Records['retro']; told: Told },
  moment: Moment,
): Command[] {
  if (!world.systemIsOn('library')) return []
  return ((told.lessons ?? []) as Record<string, unknown>[]).map(lesson => ({
    id: moment.newId(),
    kind: 'lesson',
    verb: 'add',
    subject: moment.newId(),
    fields: { ...lesson, evidence: [retro.id] },
  }))
}
