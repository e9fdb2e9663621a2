import { contentWords, daysBetween, type Records } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { openOutcomes } from './open-records.ts'
import { SimilarEarlier } from './similar-earlier.ts'
import { commonWords, namesIn, toldApart } from './told-apart.ts'

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
    const names = namesOf(outcomes)
    const earlier = new SimilarEarlier(
      outcomes.map(outcome => contentWords(outcome.statement)),
      threshold,
    )
    return outcomes.flatMap((other, place): Spotted[] => {
      const one = earlier
        .before(place)
        .map(at => outcomes[at]!)
        .find(each => collide(each, other) && !toldApart(names(each), names(other)))
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

/** Names in the statement of an outcome, read once. */
function namesOf(
  outcomes: readonly Records['outcome'][],
): (outcome: Records['outcome']) => ReadonlySet<string> {
  const common = commonWords(outcomes.map(outcome => outcome.statement))
  const known = new Map<string, ReadonlySet<string>>()
  return ({ id, statement }) => {
    const names = known.get(id) ?? namesIn(statement, common)
    known.set(id, names)
    return names
  }
}
