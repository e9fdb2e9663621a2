import { type AnyRecord, lineOfSight, type World } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { openOutcomes } from './open-records.ts'

/** A second value on one line, or shares that exceed the whole. */
export const valueCountedTwice: Detector = {
  code: 'value-counted-twice',
  leg: 'clarity',
  system: 'cascade',
  spot: ({ world }) =>
    openOutcomes(world).flatMap((on): Spotted[] => [...second(on, world), ...tooMuch(on, world)]),
}

function second(on: AnyRecord, world: World): Spotted[] {
  if (on.value === undefined) return []
  const above = lineOfSight(world, on.id).find(each => each.id !== on.id && each.value !== undefined)
  if (!above) return []
  return [
    {
      on,
      severity: 'error',
      field: 'value',
      sentence: `${on.key} and ${above.key} state a value on the same line.`,
      evidence: [shows(on), shows(above)],
      remedy: `Keep it on ${above.key}, and share it out by weights.`,
    },
  ]
}

function tooMuch(on: AnyRecord, world: World): Spotted[] {
  const weighed = world.below(on.id).filter(each => each.weight !== undefined && each.state !== 'dropped')
  const sum = weighed.reduce((total, each) => total + Number(each.weight), 0)
  if (sum <= 1.005) return []
  return [
    {
      on,
      severity: 'warning',
      sentence: `What stands below ${on.key} shares out ${Math.round(sum * 100)} % of it.`,
      evidence: weighed.map(each =>
        shows(each, `${each.key} carries ${Math.round(Number(each.weight) * 100)} %.`),
      ),
      remedy: 'Share the whole out once.',
    },
  ]
}
