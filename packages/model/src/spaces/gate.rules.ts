/** What must hold for a gate and its answers. Sentences: RULES.md. */
import type { Rule } from '../grammar/rule.ts'
import { ruleFor } from '../rule-for.ts'
import { same } from '../same.ts'
import type { World } from '../world.ts'
import { answering, answersNow, type GateAnswer, heardFor } from './gate-answers.ts'

const ownVoice = ruleFor<'gate'>({
  rule: 'spaces.10',
  code: 'not-yours',
  on: ['added', 'edited', 'answered', 'revised'],
  level: 'block',
  fixed: true,
  holds: ({ before, after, world, moment }) => {
    if (!world.one('person', moment.actor)) return undefined
    const changed = changedLines(before?.answers ?? [], after.answers)
    const other = changed.find(each => each.person !== moment.actor)
    if (other) {
      const name = world.one('person', other.person)?.name ?? 'its voice'
      return {
        field: 'answers',
        reason: `What ${name} answers is for ${name} to say.`,
        remedy: `Ask ${name}.`,
      }
    }
    if (changed.length === 0 || answering(before ?? after).has(moment.actor)) return undefined
    return {
      field: 'answers',
      reason: `${after.key} asks other voices.`,
      remedy: 'Ask its host to add you, or write it down as late input.',
    }
  },
})

const wholeAnswer = ruleFor<'gate'>({
  rule: 'spaces.11',
  code: 'half-answer',
  on: ['added', 'edited', 'answered'],
  level: 'block',
  fixed: true,
  holds: ({ before, after }) => {
    for (const each of changedLines(before?.answers ?? [], after.answers)) {
      const missing = missingIn(each)
      if (missing) return { field: 'answers', ...missing }
    }
    return undefined
  },
})

const heldOnce = ruleFor<'gate'>({
  rule: 'spaces.12',
  code: 'held-twice',
  on: ['answered'],
  level: 'block',
  fixed: true,
  holds: ({ before, after }) => {
    if (!before) return undefined
    const longer = answersNow(after).find(each => {
      const held = answersNow(before).find(other => other.person === each.person)
      return each.answer === 'hold' && held?.answer === 'hold' && each.untilOn! > held.untilOn!
    })
    if (!longer) return undefined
    return {
      field: 'answers',
      reason: `${after.key} is held once already.`,
      remedy: 'Agree, say the concern with its way out, or object.',
    }
  },
})

const nextDay = ruleFor<'gate'>({
  rule: 'spaces.13',
  code: 'no-deadline',
  on: ['revised'],
  level: 'block',
  fixed: true,
  holds: ({ before, fact }) => {
    const dueOn = fact.body.fields?.dueOn as string | undefined
    if (dueOn && dueOn !== before?.dueOn) return undefined
    return { field: 'dueOn', reason: 'The next round has no day.', remedy: 'Say by when its voices answer.' }
  },
})

const tooManyVoices = ruleFor<'gate'>({
  rule: 'spaces.14',
  code: 'too-many-voices',
  on: ['added', 'edited', 'revised'],
  level: 'warn',
  holds: ({ before, after, world }) => {
    const most = world.figure('gateVoices')
    if (after.voices.length <= most || after.voices.length === before?.voices.length) return undefined
    return {
      field: 'voices',
      reason: `${after.voices.length} voices are an audience.`,
      remedy: `Ask the ${most} who could stop the work later.`,
    }
  },
})

const nobodyAsked = ruleFor<'gate'>({
  rule: 'spaces.15',
  code: 'missing-voice',
  on: ['proceeded'],
  level: 'warn',
  holds: ({ after }) =>
    after.voices.length > 0
      ? undefined
      : {
          field: 'voices',
          reason: `${after.key} asked nobody.`,
          remedy: 'Name those who could stop the work later.',
        },
})

const objected = ruleFor<'gate'>({
  rule: 'spaces.16',
  code: 'objected',
  on: ['proceeded'],
  level: 'block',
  fixed: true,
  holds: ({ after, world }) => {
    const objecting = after.voices.filter(
      voice => voice.must && heardFor(after, voice.person)?.answer === 'object',
    )
    const decided = after.decision !== undefined && world.record(after.decision)?.state === 'decided'
    if (objecting.length === 0 || decided) return undefined
    const names = objecting.map(voice => world.one('person', voice.person)?.name ?? 'a voice')
    return {
      reason: `${names.join(' and ')} must be heard and ${names.length > 1 ? 'object' : 'objects'}.`,
      remedy: 'Open the decision for whoever holds the right, or revise the direction.',
    }
  },
})

export const gateRules: readonly Rule<World>[] = [
  ownVoice,
  wholeAnswer,
  heldOnce,
  nextDay,
  tooManyVoices,
  nobodyAsked,
  objected,
]

/** Lines that one list has and the other has not. */
function changedLines(before: readonly GateAnswer[], after: readonly GateAnswer[]): GateAnswer[] {
  const missing = (from: readonly GateAnswer[], lines: readonly GateAnswer[]) =>
    lines.filter(line => !from.some(each => same(each, line)))
  return [...missing(before, after), ...missing(after, before)]
}

function missingIn({ answer, wayOut, untilOn, to, person }: GateAnswer) {
  if (answer === 'concern' && !wayOut)
    return { reason: 'A concern says its way out.', remedy: 'Say what would make it right.' }
  if (answer === 'hold' && !untilOn)
    return { reason: 'A hold says until when.', remedy: 'Name the day by which you can answer.' }
  if (answer === 'delegate' && (!to || to === person))
    return { reason: 'Nobody is named who answers instead.', remedy: 'Name one other person.' }
  return undefined
}
