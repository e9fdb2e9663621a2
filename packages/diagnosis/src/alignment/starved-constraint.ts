import { todayOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'
import { paces } from './pace-setter.ts'

/** The stage that sets the pace gets less than it could take, while there is work enough before it. */
export const starvedConstraint: Detector = {
  code: 'starved-constraint',
  leg: 'alignment',
  system: 'flow',
  spot: sight =>
    paces(sight.world, todayOf(sight)).flatMap(({ flow, setter, capacity, inflow, pushed }): Spotted[] => {
      const { stage: on } = setter
      if (inflow >= capacity || pushed.length === 0) return []
      const signal = sight.world.one('signal', on.inflow)
      return [
        {
          on,
          severity: 'note',
          sentence: `${on.name} sets the pace of ‘${flow}’ and gets ${inflow} a week where it could take ${capacity}.`,
          evidence: [
            shows(on, `It can take ${capacity} a week.`),
            ...(signal ? [shows(signal, `${inflow} came in.`)] : []),
            ...pushed.map(each =>
              shows(each.stage, `${each.inflow?.value} a week come to ${each.stage.name}.`),
            ),
            { text: stakeUnknown },
          ],
          remedy: `Bring finished work to ${on.name} first; an hour lost there is lost to the whole flow.`,
        },
      ]
    }),
}
