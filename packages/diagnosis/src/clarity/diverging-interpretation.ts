import { type AnyRecord, openDivergences, resolverOf } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { openIntents, openOutcomes } from './open-records.ts'

/** Meanings that differ and are not resolved. */
export const divergingInterpretation: Detector = {
  code: 'diverging-interpretation',
  leg: 'clarity',
  system: 'questions',
  spot: ({ world }) => {
    const read: AnyRecord[] = [...openIntents(world), ...openOutcomes(world)]
    return read.flatMap((on): Spotted[] => {
      const open = openDivergences(world, on.id)
      if (open.length === 0) return []
      const resolver = resolverOf(world, on.id)
      return [
        {
          on,
          severity: 'warning',
          sentence: `${on.key} is read in ${open.length > 1 ? `${open.length} ways` : 'more than one way'}.`,
          evidence: open.map(each =>
            shows(
              each,
              `${world.one('team', each.team)?.name ?? 'A team'}: ${String(each.steps.diverged?.about ?? each.understanding)}`,
            ),
          ),
          remedy: resolver
            ? `Let ${resolver.name} say how it is meant.`
            : 'Name a champion who says how it is meant.',
        },
      ]
    })
  },
}
