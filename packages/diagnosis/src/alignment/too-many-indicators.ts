import { type Detector, type Spotted, shows } from '../detector.ts'
import { signalsOf } from './own-signals.ts'

/** More leading or lagging signals on one intent than people know by heart. */
export const tooManyIndicators: Detector = {
  code: 'too-many-indicators',
  leg: 'alignment',
  system: 'metrics',
  spot: ({ world }) => {
    const most = world.figure('indicatorsPerIntent')
    return world
      .all('intent')
      .filter(intent => intent.state === 'active')
      .flatMap((on): Spotted[] => {
        const signals = signalsOf(world, on)
        const many = (['leading', 'lagging'] as const)
          .map(timing => ({ timing, these: signals.filter(signal => signal.timing === timing) }))
          .filter(({ these }) => these.length > most)
        if (many.length === 0) return []
        return [
          {
            on,
            severity: 'note',
            field: 'signals',
            sentence: `${on.key} has ${many.map(({ timing, these }) => `${these.length} ${timing} signals`).join(' and ')}; ${most} of each are known by heart.`,
            evidence: many.flatMap(({ these }) => these.map(signal => shows(signal))),
            remedy: 'Keep those that would change a decision, and let the others go.',
            command: { verb: 'edit' },
          },
        ]
      })
  },
}
