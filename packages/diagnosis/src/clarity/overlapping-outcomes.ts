import { contentWords, type Records, similarity } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { openOutcomes } from './open-records.ts'

/** A word that more outcomes than this share tells them apart no longer. */
const commonWord = 50

/** Two outcomes that say nearly the same under different owners. */
export const overlappingOutcomes: Detector = {
  code: 'overlapping-outcomes',
  leg: 'clarity',
  system: 'cascade',
  spot: ({ world }) => {
    const threshold = world.figure('similarOutcomes') / 100
    const outcomes = openOutcomes(world)
    return candidatePairs(outcomes).flatMap(([one, other]): Spotted[] => {
      if (ownerOf(one) === ownerOf(other) || one.parent === other.id || other.parent === one.id) return []
      if (similarity(one.statement, other.statement) < threshold) return []
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

/** Pairs that share a telling word; each once. Work grows with the pairs that share one, not with all pairs. */
function candidatePairs(outcomes: readonly Records['outcome'][]): [Records['outcome'], Records['outcome']][] {
  const byWord = new Map<string, number[]>()
  for (const [place, outcome] of outcomes.entries()) {
    for (const word of new Set(contentWords(outcome.statement)))
      byWord.set(word, [...(byWord.get(word) ?? []), place])
  }
  const pairs = new Map<string, [Records['outcome'], Records['outcome']]>()
  for (const places of byWord.values()) {
    if (places.length > commonWord) continue
    for (const [at, one] of places.entries())
      for (const other of places.slice(at + 1))
        pairs.set(`${one} ${other}`, [outcomes[one]!, outcomes[other]!])
  }
  return [...pairs.values()]
}

function ownerOf(outcome: Records['outcome']): string | undefined {
  return outcome.owner ?? outcome.ownerNote ?? outcome.team
}
