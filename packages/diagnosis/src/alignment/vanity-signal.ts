import { type Detector, type Spotted, shows } from '../detector.ts'
import { currentSignals } from './own-signals.ts'

/** A signal that informs no decision: no decision would change if it moved. */
export const vanitySignal: Detector = {
  code: 'vanity-signal',
  leg: 'alignment',
  system: 'metrics',
  spot: ({ world }) =>
    currentSignals(world).flatMap((on): Spotted[] => {
      if (on.informs !== undefined || isMeans(on.id)) return []
      const rewards = (on.rewards ?? []).flatMap(id => world.record(id) ?? [])
      const matters = on.target !== undefined || rewards.length > 0
      return [
        {
          on,
          severity: matters ? 'warning' : 'note',
          field: 'informs',
          sentence: `No decision would change if ${on.key} moved.`,
          evidence: [
            shows(on),
            ...(on.target === undefined ? [] : [shows(on, `It has a target: ${on.target}.`)]),
            ...rewards.map(each => shows(each, `It rewards ${String(each.name)}.`)),
          ],
          remedy: 'Say which decision it informs, or retire it.',
          command: { verb: 'edit' },
        },
      ]

      /** What only feeds a formula, a driver or a guard serves by that. */
      function isMeans(id: string): boolean {
        return (
          world.pointing('signal', 'guardedBy', id).length > 0 ||
          world.pointing('driver', 'cause', id).length > 0 ||
          world.pointing('driver', 'effect', id).length > 0
        )
      }
    }),
}
