import { type AnyRecord, decidersOfChange, rightFor, rightOfDecision } from '@throughline/model'
import { daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown, weighed } from '../stake.ts'
import { aboutOf, openDecisions } from './open-decisions.ts'
import { promisedOutcomes } from './promised-outcomes.ts'

/** Something is to be decided, or will be, and nobody has the right to. */
export const missingRight: Detector = {
  code: 'missing-right',
  leg: 'alignment',
  system: 'rights',
  spot: sight => [...undecidable(sight), ...unpriceable(sight), ...unsettled(sight)],
}

/** Open decisions for which nobody is named and no right holds. */
function undecidable(sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  if (!world.systemIsOn('decisions')) return []
  return openDecisions(sight).flatMap((on): Spotted[] => {
    if (on.decider !== undefined || rightOfDecision(world, on, today)) return []
    const about = aboutOf(sight, on)
    const days = on.neededOn ? daysPast(on.neededOn, today) : undefined
    const { isUnknown, ...stake } = weighed(sight, about[0], { days })
    return [
      {
        on,
        ...stake,
        severity: 'warning',
        field: 'decider',
        sentence: `Nobody has the right to decide ${on.key}.`,
        evidence: [
          shows(on),
          ...about.map(each => shows(each, `${each.key} waits for it.`)),
          ...(isUnknown ? [{ text: stakeUnknown }] : []),
        ],
        remedy: on.domain
          ? `Say who decides about ${on.domain} there, or name a decider.`
          : 'Say what it decides about, or name a decider.',
        command: { verb: 'edit' },
      },
    ]
  })
}

/** Change requests that nobody may say yes or no to. */
function unpriceable({ world }: Sight): Spotted[] {
  if (!world.systemIsOn('scope')) return []
  return world.all('changeRequest').flatMap((on): Spotted[] => {
    if (!['asked', 'priced'].includes(on.state) || decidersOfChange(world, on.of).length > 0) return []
    const of = world.record(on.of)
    return [
      {
        on,
        severity: 'warning',
        sentence: `Nobody may say yes or no to ${on.key}.`,
        evidence: [
          shows(on),
          ...(of ? [shows(of, `${of.key} has nobody who decides about its scope or price.`)] : []),
        ],
        remedy: 'Say who decides about scope and price there.',
      },
    ]
  })
}

/** Promises directly under an intent, where sooner or later somebody asks about scope or the day. */
function unsettled(sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const topmost = promisedOutcomes(sight).filter(outcome => world.one('intent', outcome.parent))
  return topmost.flatMap((outcome): Spotted[] => {
    const on: AnyRecord = outcome
    const holes = ['scope', 'date'].filter(domain => !rightFor(world, { domain, about: on }, today))
    if (holes.length === 0) return []
    return [
      {
        on,
        severity: 'note',
        sentence: `Nobody decides about the ${holes.join(' and the ')} of ${on.key}.`,
        evidence: [shows(on), { text: stakeUnknown }],
        remedy: 'Name one decider for it, and a deputy.',
      },
    ]
  })
}
