import type { AnyRecord } from '@throughline/model'
import type { Detector, Spotted } from '../detector.ts'
import { openIntents, openOutcomes, structural } from './open-records.ts'

/** No day by which it is true. */
export const noDeadline: Detector = {
  code: 'no-deadline',
  leg: 'clarity',
  system: 'cascade',
  spot: sight => {
    const undated: AnyRecord[] = [
      ...openIntents(sight.world).filter(intent => !intent.horizonOn),
      ...openOutcomes(sight.world).filter(outcome => !outcome.dueOn),
    ]
    return undated.map(
      (on): Spotted => ({
        on,
        severity: structural(on, sight),
        field: on.kind === 'intent' ? 'horizonOn' : 'dueOn',
        sentence: on.kind === 'intent' ? `${on.key} has no horizon.` : `${on.key} has no day.`,
        remedy: 'Choose the day by which it is true.',
        command: { verb: 'edit' },
      }),
    )
  },
}
