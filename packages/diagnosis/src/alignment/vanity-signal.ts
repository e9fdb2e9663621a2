import type { World } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { currentSignals } from './own-signals.ts'

/** A signal that informs no decision: no decision would change if it moved. */
export const vanitySignal: Detector = {
  code: 'vanity-signal',
  leg: 'alignment',
  system: 'metrics',
  spot: ({ world }) =>
    currentSignals(world).flatMap((on): Spotted[] => {
      if (on.informs !== undefined || isMeans(world, on.id)) return []
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
    }),
}

/** Where another record rests on it: a formula or driver, a guard, a stage, money that is counted, a client's health. */
const uses = [
  ['signal', 'guardedBy'],
  ['driver', 'cause'],
  ['driver', 'effect'],
  ['stage', 'inflow'],
  ['stage', 'outflow'],
  ['stage', 'serves'],
  ['charter', 'spent'],
  ['engagement', 'spent'],
  ['client', 'health'],
] as const

/** What serves something else serves by that. */
function isMeans(world: World, id: string): boolean {
  return uses.some(([kind, field]) => world.pointing(kind, field as never, id).length > 0)
}
