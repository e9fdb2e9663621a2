/** Which occurrences of a cadence were held: as the view `heldOf`, each sync looked at once however many there are. */
import { mondayOf, occurrencesOf, type Period, type Records, rhythmOf, type World } from '@throughline/model'

export interface Occurred {
  readonly on: string
  readonly sync?: Records['sync']
}

export function heldOccurrences(
  world: World,
  cadence: Records['cadence'],
  { from, to }: Pick<Period, 'from' | 'to'>,
): Occurred[] {
  const occurred = occurrencesOf(cadence, from, to)
  if (occurred.length === 0) return []
  // In a daily rhythm of its day, else of its week.
  const near = rhythmOf(cadence.recurrence)?.every === 'day' ? (day: string) => day : mondayOf
  const free = new Map<string, Records['sync'][]>()
  for (const sync of world.pointing('sync', 'cadence', cadence.id)) {
    const on = sync.startedAt.slice(0, 10)
    if (on < near(from)) continue
    const others = free.get(near(on))
    if (others) others.push(sync)
    else free.set(near(on), [sync])
  }
  return occurred.map(on => {
    const sync = free.get(near(on))?.shift()
    return { on, ...(sync ? { sync } : {}) }
  })
}
