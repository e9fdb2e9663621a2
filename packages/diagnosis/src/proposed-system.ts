/** The next system to switch on: the first whose detectors would find something now, were it on. Nothing is shown of it. */
import { systems, type World } from '@throughline/model'
import type { Detector, Sight } from './detector.ts'
import { detectors } from './detectors.ts'
import { sightOf } from './sight.ts'

export interface ProposedSystem {
  readonly system: string
  /** Why, in one sentence: what it would have told. */
  readonly sentence: string
  /** Id of the record that it would have told it of. */
  readonly subject: string
}

/**
 * Only what leaves its traces in a system that is on, and is cheap to look for: what is missing where a system is off
 * is no finding. Never shown as findings: a system that is off finds nothing.
 */
const witnesses: readonly string[] = [
  'silo',
  'too-many-levers',
  'conflicting-priorities',
  'delivered-without-effect',
  'leader-bottleneck',
  'repeated-miss',
  'sliding-deadline',
  'unexplained-change',
  'no-recognition',
  'firefighting',
]

export function proposedSystem(world: World, moment: Sight['moment']): ProposedSystem | undefined {
  const off = systems.filter(each => !world.systemIsOn(each.name)).map(each => each.name as string)
  if (off.length === 0) return undefined
  const looking = detectors
    .filter(each => witnesses.includes(each.code) && off.includes(each.system))
    .sort((a, b) => off.indexOf(a.system) - off.indexOf(b.system))
  for (const detector of looking) {
    const [first] = spotted(detector, world, moment)
    if (first) return { system: detector.system, sentence: first.sentence, subject: first.on.id }
  }
  return undefined
}

function spotted(detector: Detector, world: World, moment: Sight['moment']) {
  const sight = sightOf({ world: withSystem(world, detector.system), moment })
  return detector.spot(sight)
}

/** The same world with one more system on. */
function withSystem(world: World, system: string): World {
  return new Proxy(world, {
    get(target, name) {
      if (name === 'systemIsOn') return (asked: string) => asked === system || target.systemIsOn(asked)
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
