/** Healthy organisations of any size: the same seed and size give the same one. */
import { type Fact, type Moment, Replica } from '@throughline/model'
import { Chance } from './chance.ts'
import { ground, todayOn } from './ground.ts'
import { grow } from './growth.ts'
import { History } from './history.ts'

export interface Size {
  readonly seed: number
  /** How many records it has; at least 100. */
  readonly records: number
}

export interface Organisation {
  readonly replica: Replica
  /** The Monday morning on which it is looked at. */
  readonly moment: Pick<Moment, 'now' | 'todayIn'>
}

export function organisation(size: Size): Organisation {
  const replica = new Replica()
  for (const fact of organisationFacts(size)) replica.apply(fact)
  return { replica, moment: mondayMorning }
}

/** Its facts alone, oldest first, numbered from 1: nothing is decided and nothing is hashed. */
export function organisationFacts({ seed, records }: Size): Fact[] {
  const chance = new Chance(seed)
  const history = new History(seed)
  grow({
    history,
    chance,
    records,
    ground: ground(history, chance, records),
    open: [],
    turn: chance.below(500),
  })
  return history.facts
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.position - b.position))
    .map((fact, place) => ({ ...fact, position: place + 1 }))
}

export const mondayMorning: Organisation['moment'] = {
  now: `${todayOn}T09:00:00.000Z`,
  todayIn: () => todayOn,
}
