import type { Records, World } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { currentSignals } from './own-signals.ts'

/** A target without a guard: once a measure is a target, it stops being a good measure (Goodhart 1975). */
export const unguardedTarget: Detector = {
  code: 'unguarded-target',
  leg: 'alignment',
  system: 'metrics',
  spot: ({ world }) =>
    currentSignals(world).flatMap((on): Spotted[] => {
      if (on.target === undefined) return []
      const guards = guardsOf(world, on)
      if (guards.some(guard => on.owner === undefined || guard.owner !== on.owner)) return []
      return [
        {
          on,
          severity: 'warning',
          field: 'guardedBy',
          sentence: guards[0]
            ? `${on.key} and what guards it have the same owner.`
            : `${on.key} has a target and nothing guards it.`,
          evidence: [shows(on, `Its target is ${on.target}.`), ...guards.map(guard => shows(guard))],
          remedy: 'Name the signal that would suffer if only this one were chased; somebody else owns it.',
          command: { verb: 'edit' },
        },
      ]
    }),
}

function guardsOf(world: World, signal: Records['signal']): Records['signal'][] {
  return (signal.guardedBy ?? [])
    .flatMap(id => world.one('signal', id) ?? [])
    .filter(guard => guard.id !== signal.id && guard.state === 'current' && !guard.archived)
}
