import type { AnyRecord } from '@throughline/model'
import type { Detector, Spotted } from '../detector.ts'
import { writtenOwner } from './group-owner.ts'
import { openDeliverables, openIntents, openOutcomes, structural } from './open-records.ts'

/** Nobody answers for it. */
export const noOwner: Detector = {
  code: 'no-owner',
  leg: 'clarity',
  system: 'ownership',
  needs: 'people',
  spot: sight => {
    const { world } = sight
    const unowned: AnyRecord[] = [
      ...openIntents(world).filter(intent => !intent.champion),
      ...openOutcomes(world).filter(outcome => !outcome.owner && !writtenOwner(outcome, world)),
      ...openDeliverables(world).filter(
        each => each.state === 'started' && !each.owner && !writtenOwner(each, world),
      ),
    ]
    return unowned.map((on): Spotted => {
      const field = on.kind === 'intent' ? 'champion' : 'owner'
      const note = on.ownerNote ? [{ text: `Written as ‘${on.ownerNote}’, which names nobody here.` }] : []
      return {
        on,
        severity: structural(on, sight),
        field,
        sentence: `Nobody answers for ${on.key}.`,
        evidence: [{ text: String(on.statement), id: on.id, key: on.key }, ...note],
        remedy: 'Name one person, never a group.',
        command: { verb: 'edit' },
      }
    })
  },
}
