/** Which groups of a pulse may be shown, after all that was shown before. */
import { isComputable, type People } from './computable-group.ts'

/** People who answered, as a whole or of one team. */
export interface Group {
  /** Without it: everybody. */
  readonly team?: string
  readonly people: People
}

export interface Publishing {
  /** The whole, and each team of its partition. */
  readonly groups: readonly Group[]
  /** Every group shown in a round before. */
  readonly earlier: readonly Group[]
  /** Smallest group that may be told. */
  readonly least: number
}

/**
 * Everybody first, then the teams, the largest first, each only if
 * - with any one of them gone, who may be the reader, `least` are left;
 * - since every earlier round that showed it, as many came and went, or nobody did;
 * - nothing smaller can be computed from it and everything else that was ever shown.
 * Whoever left out, or what is left over, is never small: the last rule sees to the complement too.
 */
export function publishable({ groups, earlier, least }: Publishing): Group[] {
  const shown: Group[] = []
  const inOrder = [...groups].sort((a, b) => rank(b) - rank(a) || (a.team! < b.team! ? -1 : 1))
  for (const group of inOrder) {
    if (group.people.size <= least) continue
    if (earlier.some(each => each.team === group.team && !isComparable(group.people, each.people, least)))
      continue
    const all = [...earlier, ...shown, group].map(each => each.people)
    if (!isComputable(all, least)) shown.push(group)
  }
  return shown
}

function rank({ team, people }: Group): number {
  return team === undefined ? Number.POSITIVE_INFINITY : people.size
}

/** Nobody changed, or too many to be told apart, the reader not counted. */
function isComparable(now: People, before: People, least: number): boolean {
  const both = [...now].filter(each => before.has(each)).length
  const changed = now.size + before.size - 2 * both
  return changed === 0 || changed > least
}
