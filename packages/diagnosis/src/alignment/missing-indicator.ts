import { type AnyRecord, allBelow, type World } from '@throughline/model'
import { isEnded } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { signalsOf } from './own-signals.ts'

/** An intent that nothing would tell early, or nothing would confirm: no leading or no lagging signal. */
export const missingIndicator: Detector = {
  code: 'missing-indicator',
  leg: 'alignment',
  system: 'metrics',
  spot: ({ world, asPlan }) =>
    world
      .all('intent')
      .filter(intent => intent.state === 'active' || (asPlan && intent.state === 'draft'))
      .flatMap((on): Spotted[] => {
        const signals = signalsAround(world, on)
        const lacking = (['leading', 'lagging'] as const).filter(
          timing => !signals.some(signal => signal.timing === timing),
        )
        if (lacking.length === 0) return []
        return [
          {
            on,
            severity: 'note',
            field: 'signals',
            sentence: `${on.key} has no ${lacking.join(' and no ')} signal.`,
            evidence: [
              shows(on),
              ...signals.map(signal => shows(signal, `${signal.key} is ${signal.timing ?? 'neither'}.`)),
            ],
            remedy: lacking.includes('leading')
              ? 'Name a signal that would move weeks before the result does.'
              : 'Name a signal that would confirm the result.',
            command: { verb: 'edit' },
          },
        ]
      }),
}

/** Its own, and those of the outcomes that serve it. */
function signalsAround(world: World, intent: AnyRecord) {
  const serving = allBelow(world, intent.id).filter(each => each.kind === 'outcome' && !isEnded(each))
  const all = [intent, ...serving].flatMap(each => signalsOf(world, each))
  return [...new Map(all.map(signal => [signal.id, signal])).values()]
}
