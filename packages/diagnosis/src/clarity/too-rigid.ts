import { methodWords } from '@throughline/model'
import type { Detector, Spotted } from '../detector.ts'
import { openIntents } from './open-records.ts'

/** An intent that dictates how, and leaves no freedom to those who walk the way. */
export const tooRigid: Detector = {
  code: 'too-rigid',
  leg: 'clarity',
  system: 'cascade',
  spot: ({ world }) =>
    openIntents(world).flatMap((on): Spotted[] => {
      const dictating = (on.boundaries ?? []).flatMap(boundary =>
        methodWords(boundary).map(span => ({
          text: `‘${span.words}’ in ‘${boundary}’`,
          id: on.id,
          key: on.key,
        })),
      )
      if (dictating.length === 0) return []
      return [
        {
          on,
          severity: 'warning',
          field: 'boundaries',
          sentence: `${on.key} says how, not only what must hold.`,
          evidence: dictating,
          remedy: 'Keep what must hold; leave the way to those who walk it.',
          command: { verb: 'edit' },
        },
      ]
    }),
}
