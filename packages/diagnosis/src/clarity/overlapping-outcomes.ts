import { contentWords, daysBetween, type Records, similarity } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { openOutcomes } from './open-records.ts'
import { SimilarEarlier } from './similar-earlier.ts'
import { commonWords, toldApart } from './told-apart.ts'

/** Outcomes whose days lie further apart than this follow each other; they do not overlap. */
const apartDays = 92

/** Two outcomes that say nearly the same under different owners; each is told once, beside the first like it. */
export const overlappingOutcomes: Detector = {
  code: 'overlapping-outcomes',
  leg: 'clarity',
  system: 'cascade',
  spot: ({ world }) => {
    const threshold = world.figure('similarOutcomes') / 100
    const outcomes = openOutcomes(world)
    const common = commonWords(outcomes.map(outcome => outcome.statement))
    const earlier = new SimilarEarlier(
      outcomes.map(outcome => contentWords(outcome.statement)),
      threshold,
    )
    return outcomes.flatMap((other, place): Spotted[] => {
      const one = earlier
        .before(place)
        .map(at => outcomes[at]!)
        .find(
          each =>
            collide(each, other) &&
            similarity(each.statement, other.statement) >= threshold &&
            !toldApart(each.statement, other.statement, word => common.has(word)),
        )
      if (!one) return []
      return [
        {
          on: other,
          severity: 'warning',
          field: 'statement',
          sentence: `${other.key} says nearly the same as ${one.key}, under another owner.`,
          evidence: [shows(one), shows(other)],
          remedy: 'Make them one, or say what each has that the other has not.',
        },
      ]
    })
  },
}

function collide(one: Records['outcome'], other: Records['outcome']): boolean {
  if (ownerOf(one) === ownerOf(other) || one.parent === other.id || other.parent === one.id) return false
  return !one.dueOn || !other.dueOn || Math.abs(daysBetween(one.dueOn, other.dueOn)) <= apartDays
}

function ownerOf(outcome: Records['outcome']): string | undefined {
  return outcome.owner ?? outcome.ownerNote ?? outcome.team
}
