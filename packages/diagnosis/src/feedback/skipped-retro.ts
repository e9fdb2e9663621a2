import {
  type AnyRecord,
  periodsUpTo,
  type Records,
  workingDaysBetween,
  workingDaysOf,
} from '@throughline/model'
import { counted, daysPast, nameOf, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** The look back at how it was worked did not happen: past its day, skipped, or never asked for. */
export const skippedRetro: Detector = {
  code: 'skipped-retro',
  leg: 'feedback',
  system: 'retrospectives',
  needs: 'history',
  spot: sight => [
    ...sight.world.all('retro').flatMap(retro => overdue(retro, sight)),
    ...sight.world.all('cycle').flatMap(cycle => neverAsked(cycle, sight)),
  ],
}

function overdue(on: Records['retro'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const skipped = on.state === 'skipped' ? on.steps.skipped : undefined
  // Without a sponsor there is a deeper cause, and it has a finding of its own.
  const isPast =
    on.state === 'scheduled' && on.dueOn !== undefined && on.dueOn < today && on.sponsor !== undefined
  if (on.when !== 'system' || (!isPast && !skipped) || (skipped && isMadeUp(on, sight))) return []
  const of = world.record(on.of)
  return [
    {
      on,
      severity: 'note',
      sentence: skipped
        ? `${on.key} was skipped on ${skipped.at.slice(0, 10)}, and none was held since.`
        : `${on.key} was to be held by ${on.dueOn}, ${counted(daysPast(on.dueOn!, today), 'day')} ago.`,
      evidence: [
        shows(on, skipped?.because ? `Skipped: ‘${skipped.because}’` : undefined),
        ...(of ? [shows(of, `It looks back at ${of.key}.`)] : []),
        { text: stakeUnknown },
      ],
      remedy: skipped
        ? 'Hold half an hour on its facts, while they are remembered.'
        : `Let ${nameOf(world, on.host)} hold it this week; its facts are prepared.`,
      ...(skipped ? {} : { command: { verb: 'hold' } }),
    },
  ]
}

/** Its subject was looked back at since; and what was skipped two periods ago is history. */
function isMadeUp(on: Records['retro'], sight: Sight): boolean {
  const { world } = sight
  const since = periodsUpTo(world, todayOf(sight), 2)[0]?.from ?? ''
  if (on.stateAt.slice(0, 10) < since) return true
  return world.pointing('retro', 'of', on.of).some(each => each.state === 'held' && each.stateAt > on.stateAt)
}

/** A cycle closed, and nobody has scheduled a look back; given as long as an action is. */
function neverAsked(on: Records['cycle'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  if (on.state !== 'closed' || on.openedOn || !isLatest(on, world.all('cycle'))) return []
  const closedOn = on.stateAt.slice(0, 10)
  const waited = workingDaysBetween(workingDaysOf(world, undefined), closedOn, today)
  if (waited <= world.figure('actionLate') || hasRetro(on, sight)) return []
  return [
    {
      on,
      severity: 'note',
      sentence: `${on.name} closed on ${closedOn}, and nobody has looked back at it.`,
      evidence: [shows(on), { text: stakeUnknown }],
      remedy: 'Schedule half an hour: what slowed us, where decisions stuck, which risks came late.',
    },
  ]
}

function isLatest(on: Records['cycle'], cycles: readonly AnyRecord[]): boolean {
  return !cycles.some(each => each.state === 'closed' && each.stateAt > on.stateAt)
}

function hasRetro(on: Records['cycle'], { world }: Sight): boolean {
  return world.pointing('retro', 'of', on.id).some(each => each.when === 'system')
}
