/** Healthy organisations of any size: the same seed and size give the same one. */
import { type Fact, type Moment, Replica } from '@throughline/model'
import { Chance } from './chance.ts'
import { ground, todayOn, withLife } from './ground.ts'
import type { Growing } from './growing.ts'
import { grow } from './growth.ts'
import { habitsOf } from './habits.ts'
import { History } from './history.ts'
import { live } from './life.ts'

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
  historyOf(size).decideInto(replica)
  return { replica, moment: mondayMorning }
}

/** Its facts alone, oldest first, numbered from 1. */
export function organisationFacts(size: Size): Fact[] {
  return historyOf(size).decideInto(new Replica())
}

function historyOf({ seed, records }: Size): History {
  const chance = new Chance(seed)
  const history = new History(seed)
  const growing: Growing = {
    ...{ history, chance, open: [], promised: [], delivered: [], rhythms: [], held: new Map(), cycles: [] },
    ...{
      ground: ground(history, chance, records),
      turn: chance.below(500),
      habits: habitsOf(seed),
      roots: new Set(),
    },
    ...{ carried: new Map(), topmost: [] },
    records: records < withLife ? records : Math.round(records * (records < 600 ? 0.5 : 0.55)),
  }
  grow(growing)
  if (records >= withLife) live({ ...growing, records })
  return history
}

export const mondayMorning: Organisation['moment'] = {
  now: `${todayOn}T09:00:00.000Z`,
  todayIn: () => todayOn,
}
