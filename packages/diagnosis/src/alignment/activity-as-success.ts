import type { AnyRecord } from '@throughline/model'
import { openIntents } from '../clarity/open-records.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { signalsOf } from './own-signals.ts'
import { promisedOutcomes } from './promised-outcomes.ts'

/** Success is read from activity alone: from what people do, not from what comes of it. */
export const activityAsSuccess: Detector = {
  code: 'activity-as-success',
  leg: 'alignment',
  system: 'metrics',
  spot: sight => {
    const { world } = sight
    const judged: AnyRecord[] = [...openIntents(world), ...promisedOutcomes(sight)]
    return judged.flatMap((on): Spotted[] => {
      const signals = signalsOf(world, on)
      if (signals.length === 0 || signals.some(signal => signal.measures !== 'activity')) return []
      return [
        {
          on,
          severity: 'warning',
          field: 'signals',
          sentence: `The success of ${on.key} is read from activity alone.`,
          evidence: signals.map(signal =>
            shows(signal, `${signal.key} counts what is done: ${signal.name}.`),
          ),
          remedy: 'Add a signal that would move only if it came true for somebody.',
          command: { verb: 'edit' },
        },
      ]
    })
  },
}
