import { impactDueOn, type Records } from '@throughline/model'
import { counted, daysPast, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'
import { impactRetro } from './missing-impact-retro.ts'

/** Delivered, past its impact day, and unproven or never judged: the work is there, the effect is not known. */
export const deliveredWithoutEffect: Detector = {
  code: 'delivered-without-effect',
  leg: 'feedback',
  system: 'retrospectives',
  needs: 'history',
  spot: sight =>
    sight.world
      .all('outcome')
      .filter(each => each.state === 'delivered' || each.state === 'unproven')
      .flatMap(each => spotOne(each, sight)),
}

function spotOne(on: Records['outcome'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const dueOn = [impactDueOn(world, on) ?? '9999', on.openedOn ?? ''].sort().at(-1)!
  // What is tried again, or scaled on purpose, has had its answer.
  if (dueOn >= today || on.steps.triedAgain || on.steps.scaled) return []
  const days = daysPast(dueOn, today)
  const retro = impactRetro(sight, on.id)
  const { isUnknown: _, ...stake } = weighed(sight, on, {})
  const seen = on.steps.disproved?.whatWasSeen
  return [
    {
      on,
      ...stake,
      sentence:
        on.state === 'unproven'
          ? `${on.key} was delivered and its effect is not proven, ${counted(days, 'day')} after it could be seen.`
          : `${on.key} was delivered and its effect was never judged, ${counted(days, 'day')} after it could be seen.`,
      evidence: [
        shows(
          on,
          `Delivered on ${(on.steps.delivered?.at ?? on.stateAt).slice(0, 10)}; effect from ${dueOn}.`,
        ),
        ...(typeof seen === 'string' ? [shows(on, `What was seen: ${seen}`)] : []),
        ...(retro ? [shows(retro, `${retro.key}: ${retro.verdict ?? 'no verdict'}.`)] : []),
      ],
      remedy:
        on.state === 'unproven'
          ? 'Decide once: scale it, stop it, or try again as a new outcome.'
          : 'Say what moved: validate it with its evidence, or say that it is not proven.',
      command: { verb: on.state === 'unproven' ? 'stop' : 'validate' },
    },
  ]
}
