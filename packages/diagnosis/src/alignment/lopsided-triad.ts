import { triadOpenSides } from '@throughline/model'
import { todayOf, workingDaysSince } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** One side of the triad changed, and the others have not been looked at since. */
export const lopsidedTriad: Detector = {
  code: 'lopsided-triad',
  leg: 'alignment',
  system: 'triad',
  spot: sight => {
    const { world } = sight
    const today = todayOf(sight)
    return world.all('triad').flatMap((on): Spotted[] => {
      const open = triadOpenSides(world, on).filter(
        ({ because }) =>
          workingDaysSince(world, undefined, { from: because.at.slice(0, 10), to: today }) >
          world.figure('unacknowledged'),
      )
      if (open.length === 0) return []
      const sides = open.map(each => each.side)
      const of = world.record(on.of)
      return [
        {
          on,
          severity: 'note',
          field: sides[0]!,
          sentence: `Since ${open[0]!.because.side} changed, nobody has looked at ${sides.join(' and ')} of ${of?.key ?? on.key}.`,
          evidence: [
            ...open.map(({ because }) =>
              shows(
                because.record,
                `${because.record.key} changed ${because.side} on ${because.at.slice(0, 10)}.`,
              ),
            ),
            { text: stakeUnknown },
          ],
          remedy: 'Look at the other sides, and say whether what they ask still fits.',
          command: { verb: `lookAt${sides[0]!.replace(/^./, letter => letter.toUpperCase())}` },
        },
      ]
    })
  },
}
