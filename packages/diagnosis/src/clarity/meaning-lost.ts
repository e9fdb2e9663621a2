import { languageOf, sharesObject, titleOf } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { openOutcomes, structural } from './open-records.ts'

/** A step that does not say how it serves its parent, and shares no object or measure with it. */
export const meaningLost: Detector = {
  code: 'meaning-lost',
  leg: 'clarity',
  system: 'cascade',
  spot: sight => {
    const { world } = sight
    return openOutcomes(world).flatMap((on): Spotted[] => {
      const parent = on.parent === undefined ? undefined : world.record(on.parent)
      if (!parent || on.serves !== undefined) return []
      const above = titleOf(parent)
      if (languageOf(on.statement) === 'unknown' || languageOf(above) === 'unknown') return []
      if (sharesObject(on.statement, above)) return []
      return [
        {
          on,
          severity: structural(on, sight) === 'note' ? 'note' : 'warning',
          field: 'serves',
          sentence: `${on.key} does not say how it serves ${parent.key}, and names nothing that is in it.`,
          evidence: [shows(on), shows(parent)],
          remedy: 'Say in one sentence how it serves what it is part of.',
          command: { verb: 'edit' },
        },
      ]
    })
  },
}
