import { allBelow, orphanWork as orphans } from '@throughline/model'
import type { Detector, Spotted } from '../detector.ts'

/** Work with no line to an intent. A team's reserve is no orphan, since it is no record. */
export const orphanWork: Detector = {
  code: 'orphan-work',
  leg: 'clarity',
  system: 'lineOfSight',
  spot: ({ world }) =>
    orphans(world).map((on): Spotted => {
      const below = allBelow(world, on.id).length
      return {
        on,
        severity: 'warning',
        field: 'parent',
        sentence: `${on.key} has no line to an intent${below > 0 ? `, and ${below} ${below === 1 ? 'record hangs' : 'records hang'} below it` : ''}.`,
        remedy: 'Say what it is part of, or stop it.',
        command: { verb: 'edit' },
      }
    }),
}
