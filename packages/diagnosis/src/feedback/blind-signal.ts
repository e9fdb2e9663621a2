import { addDays, daysBetween, type Records, readingsUpTo } from '@throughline/model'
import { counted, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** No readings, or too rare for what the signal is read for. */
export const blindSignal: Detector = {
  code: 'blind-signal',
  leg: 'feedback',
  system: 'metrics',
  needs: 'history',
  spot: sight =>
    sight.world
      .all('signal')
      .filter(each => each.state === 'current' && each.formula === undefined)
      .flatMap(each => spotOne(each, sight)),
}

const rhythms = { day: 1, week: 7, month: 31, quarter: 92 } as const

function spotOne(on: Records['signal'], sight: Sight): Spotted[] {
  const { world } = sight
  const today = todayOf(sight)
  const readings = readingsUpTo(world, on.id, today)
  const newest = readings.at(-1)
  const begunOn = on.openedOn ?? on.createdAt.slice(0, 10)
  const every = rhythms[on.every ?? 'month']
  const silent = daysBetween(newest?.on ?? begunOn, today)
  const evidence = newest
    ? shows(on, `The newest of ${counted(readings.length, 'reading')} is from ${newest.on}.`)
    : shows(on, `Nothing was read since ${begunOn}.`)
  const found = (sentence: string): Spotted[] => [
    {
      on,
      severity: 'note',
      sentence,
      evidence: [evidence, { text: stakeUnknown }],
      remedy: `Read it now${on.every ? `, and every ${on.every} from here on` : ''}; or retire it if nobody decides by it.`,
      command: { verb: 'edit' },
    },
  ]
  if (!newest) return silent > every ? found(`${on.key} has never been read.`) : []
  // A rhythm that is not stated is not missed.
  if (on.every && silent > every * world.figure('missedCheckIns'))
    return found(`${on.key} should be read every ${on.every}, and was not for ${silent} days.`)
  return isTooRare(on, { readings, today, least: world.figure('rareReadings') })
    ? found(
        `${on.key} has ${counted(readings.length, 'reading')} on its way to ${on.targetOn}: too few for a trend.`,
      )
    : []
}

/** By now as large a part of the fewest readings as of the way to the target. */
function isTooRare(
  on: Records['signal'],
  of: { readings: readonly { on: string }[]; today: string; least: number },
): boolean {
  const from = (on.edits.targetOn?.at ?? on.createdAt).slice(0, 10)
  if (on.target === undefined || on.targetOn === undefined || on.targetOn <= from) return false
  const way = Math.min(1, daysBetween(from, of.today) / daysBetween(from, on.targetOn))
  // What was read in the rhythm before the target was set still shows where it begins.
  const inside = of.readings.filter(reading => reading.on >= addDays(from, -rhythms[on.every ?? 'month']))
  return inside.length < Math.floor(of.least * way)
}
