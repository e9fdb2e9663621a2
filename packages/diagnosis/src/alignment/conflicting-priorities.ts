import { type AnyRecord, intentOf, type Records, type World } from '@throughline/model'
import { isPresent } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'
import { promisedOutcomes } from './promised-outcomes.ts'

type Outcome = Records['outcome']

/** The same person is pulled by outcomes of one rank for different people. Where a value is stated, it ranks. */
export const conflictingPriorities: Detector = {
  code: 'conflicting-priorities',
  leg: 'alignment',
  system: 'momentum',
  needs: 'people',
  spot: sight => [...pulledBy(sight)].flatMap(([id, outcomes]) => spotOne(sight.world, id, [...outcomes])),
}

function spotOne(world: World, id: string, outcomes: readonly Outcome[]): Spotted[] {
  const on: AnyRecord | undefined = world.record(id)
  const ranks = new Map<number, Outcome[]>()
  for (const each of outcomes) {
    if (each.priority === undefined || each.value !== undefined) continue
    ranks.set(each.priority, [...(ranks.get(each.priority) ?? []), each])
  }
  const torn = [...ranks].find(
    ([, same]) => new Set(same.flatMap(each => stakeholderOf(world, each) ?? [])).size > 1,
  )
  if (!on || !torn) return []
  const [rank, same] = torn
  return [
    {
      on,
      severity: 'note',
      sentence: `${String(on.name)} works for ${same.length} outcomes of rank ${rank}, for different people.`,
      evidence: [
        ...same.map(each => {
          const whom = world.record(stakeholderOf(world, each) ?? '')
          return shows(each, `${each.key} is rank ${rank} for ${String(whom?.name ?? 'nobody named')}.`)
        }),
        { text: stakeUnknown },
      ],
      remedy: 'Let those whose outcomes they are agree which comes first.',
    },
  ]
}

/** By person: promised outcomes that they answer for, or whose work they have begun. */
function pulledBy(sight: Sight): Map<string, Set<Outcome>> {
  const { world } = sight
  const pulled = new Map<string, Set<Outcome>>()
  const pull = (id: string | undefined, outcome: Outcome) => {
    if (id === undefined || !isPresent(world, id)) return
    const own = pulled.get(id)
    if (own) own.add(outcome)
    else pulled.set(id, new Set([outcome]))
  }
  for (const outcome of promisedOutcomes(sight)) {
    pull(outcome.owner, outcome)
    for (const below of world.below(outcome.id)) {
      const work = world.one('deliverable', below.id)
      if (work?.state !== 'started') continue
      pull(work.owner, outcome)
      for (const { person } of work.assigned ?? []) pull(person, outcome)
    }
  }
  return pulled
}

/** Whose need it is; else the champion of its intent. */
function stakeholderOf(world: World, outcome: Outcome): string | undefined {
  return outcome.forWhom ?? (intentOf(world, outcome.id)?.champion as string | undefined)
}
