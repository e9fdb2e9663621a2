import { todayOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'
import { paces } from './pace-setter.ts'

/** The stage that sets the pace gets more than it can take, and what comes before it is still pushed. */
export const floodedConstraint: Detector = {
  code: 'flooded-constraint',
  leg: 'alignment',
  system: 'flow',
  spot: sight =>
    paces(sight.world, todayOf(sight)).flatMap(({ flow, setter, capacity, inflow, pushed }): Spotted[] => {
      const { stage: on } = setter
      if (inflow <= capacity || pushed.length === 0) return []
      const signal = sight.world.one('signal', on.inflow)
      return [
        {
          on,
          severity: 'note',
          sentence: `${on.name} sets the pace of ‘${flow}’ and gets ${inflow} a week where it can take ${capacity}.`,
          evidence: [
            shows(on, `It can take ${capacity} a week.`),
            ...(signal ? [shows(signal, `${inflow} came in.`)] : []),
            ...pushed.map(each =>
              shows(each.stage, `${each.stage.name} still takes in ${each.inflow?.value} a week.`),
            ),
            { text: stakeUnknown },
          ],
          remedy: `More before ${on.name} changes nothing: slow it down there, or widen ${on.name}.`,
        },
      ]
    }),
}
