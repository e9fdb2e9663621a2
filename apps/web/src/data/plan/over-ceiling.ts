/** Who is asked for more than can be planned. */
import { peakOf } from './load-week.ts'
import type { LoadSeen } from './said.ts'

/** Ids of people, the highest load of any week first. */
export function overCeiling({ people }: LoadSeen, ceiling: number): string[] {
  return [...people.keys()]
    .filter(id => peakOf(people.get(id)) > ceiling + 0.005)
    .sort((a, b) => peakOf(people.get(b)) - peakOf(people.get(a)))
}

/** `Tomas Reyl is`, `A and B are`, `A, B and 3 more are`; of nobody, `Nobody is`. */
export function namesAre([first, second, ...more]: readonly string[]): string {
  if (first === undefined) return 'Nobody is'
  if (second === undefined) return `${first} is`
  return more.length === 0 ? `${first} and ${second} are` : `${first}, ${second} and ${more.length} more are`
}
