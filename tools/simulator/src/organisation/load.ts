/** Who carries how much, and the word that goes with it. */
import { addDays } from '@throughline/model'
import { todayOn } from './ground.ts'
import { type Growing, instant, type Owned } from './growing.ts'

/** Whoever carries least, drawn among equals; it counts as carried from here on. */
export function leastLoaded<T>(
  { carried, chance }: Growing,
  among: readonly T[],
  nameOf: (each: T) => string,
): T {
  const load = (each: T) => carried.get(nameOf(each)) ?? 0
  const least = Math.min(...among.map(load))
  const found = chance.pick(among.filter(each => load(each) === least))
  carried.set(nameOf(found), least + 1)
  return found
}

/** A word a week, the newest last week. */
export function checkIns({ history, chance }: Growing, { id: of, owner: by }: Owned, count: number): void {
  const newest = addDays(todayOn, -chance.between(3, 7))
  for (let weeks = count - 1; weeks >= 0; weeks--) {
    const status = chance.percent(80) ? 'onTrack' : 'atRisk'
    const confidence = status === 'onTrack' ? chance.between(65, 95) : chance.between(40, 65)
    history.add('checkIn', { of, status, confidence }, { at: instant(addDays(newest, -7 * weeks), 5), by })
  }
}
