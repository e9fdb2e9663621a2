import { periodsUpTo, type Records } from '@throughline/model'
import { counted, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** What comes first changes faster than anybody can finish it. */
export const priorityChurn: Detector = {
  code: 'priority-churn',
  leg: 'feedback',
  system: 'momentum',
  needs: 'history',
  spot: sight =>
    sight.world
      .all('outcome')
      .filter(each => each.state === 'committed')
      .flatMap(each => spotOne(each, sight)),
}

/** Periods looked back over: a year of quarters. */
const periodsMost = 8

function spotOne(on: Records['outcome'], sight: Sight): Spotted[] {
  const { world } = sight
  const edit = on.edits.priority
  if (!edit) return []
  const periods = periodsUpTo(world, todayOf(sight), periodsMost)
  const newest = periods.at(-1)
  const at = edit.at.slice(0, 10)
  if (!newest || at < newest.from) return []
  const lived = periods.filter(period => period.to >= on.createdAt.slice(0, 10)).length
  const changes = edit.times / Math.max(1, lived)
  if (changes < world.figure('priorityChurn')) return []
  return [
    {
      on,
      severity: 'note',
      field: 'priority',
      sentence: `The priority of ${on.key} was changed ${counted(edit.times, 'time')} in ${counted(Math.max(1, lived), 'cycle')}.`,
      evidence: [
        shows(
          on,
          edit.because
            ? `The newest change, on ${at}: ‘${edit.because}’`
            : `The newest change, on ${at}, gave no reason.`,
        ),
        { text: stakeUnknown },
      ],
      remedy: 'Settle the order once for this cycle, with its reason, and let it stand until the next.',
      command: { verb: 'edit' },
    },
  ]
}
