import { counted, nameOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'
import { lateInputs } from './late-voices.ts'

/** Somebody whose input changed work late, and whom no gate of that work had asked. */
export const missingVoice: Detector = {
  code: 'missing-voice',
  leg: 'alignment',
  system: 'gate',
  spot: sight => {
    const { world } = sight
    return lateInputs(world).flatMap(({ input: on, about, by, wasAsked, gates, times }): Spotted[] => {
      if (wasAsked) return []
      const name = nameOf(world, by)
      const { isUnknown: _, ...stake } = weighed(sight, about, { days: on.effort?.likely })
      return [
        {
          on,
          ...stake,
          sentence: `${name} changes ${about.key} late, and was never asked about it.`,
          evidence: [
            shows(on),
            ...gates.map(gate => shows(gate, `${gate.key} did not ask ${name}.`)),
            ...(gates.length === 0 ? [shows(about, `No gate was held on ${about.key}.`)] : []),
            ...(times > 1 ? [{ text: `${name} came late ${counted(times, 'time')}.` }] : []),
          ],
          remedy: `Name ${name} as a voice of the next gate on such work.`,
        },
      ]
    })
  },
}
