import { counted, nameOf } from '../at-work.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { weighed } from '../stake.ts'
import { lateInputs } from './late-voices.ts'

/** Input that came after its gate, from somebody who had been asked in it. */
export const lateVoice: Detector = {
  code: 'late-voice',
  leg: 'alignment',
  system: 'gate',
  spot: sight => {
    const { world } = sight
    return lateInputs(world).flatMap(({ input: on, about, by, wasAsked, gates, times }): Spotted[] => {
      if (!wasAsked) return []
      const name = nameOf(world, by)
      const { isUnknown: _, ...stake } = weighed(sight, about, { days: on.effort?.likely })
      return [
        {
          on,
          ...stake,
          sentence: `What ${name} knew about ${about.key} came after the gate that had asked for it.`,
          evidence: [
            shows(on),
            ...gates.map(gate => shows(gate, `${gate.key} had asked ${name}.`)),
            ...(times > 1 ? [{ text: `${name} came late ${counted(times, 'time')}.` }] : []),
          ],
          remedy: 'Ask what it would have taken to say it then: time, facts, or somebody to speak for them.',
        },
      ]
    })
  },
}
