/**
 * Whether somebody could compute the answers of a small group by adding and subtracting published numbers
 * (Denning, Denning and Schwartz 1979, 'The tracker'): exact linear algebra over a prime field.
 */

export type People = ReadonlySet<string>

/**
 * Whether a group of fewer than `least`, or of `least` with a reader in it who knows their own answer, follows from
 * sums over these groups. Where there is too much to try, the answer is yes.
 *
 * A vector of zeros and ones in the row space is a sum of rows in reduced echelon form: those whose pivots it holds.
 * So it suffices to add up fewer than `least` of them.
 */
export function isComputable(groups: readonly People[], least: number): boolean {
  const atoms = atomsOf(groups)
  if (atoms.length === 0) return false
  const rows = groups.map(group => atoms.map(atom => (group.has(atom.someone) ? 1 : 0)))
  const sizes = atoms.map(atom => atom.size)
  const work: Work = { left: workMost }
  if (hasSmall(rows, sizes, { least, work })) return true
  return sizes.some((size, at) => {
    // A reader leaves their atom smaller; alone in it, they take it away.
    const seen = sizes.with(at, size - 1)
    const own = atoms.map((_, each) => (each === at ? 1 : 0))
    if (size > 1) return size <= least && hasSmall(rows, seen, { least, work })
    return hasSmall([...rows, own], seen, { least, work })
  })
}

interface Atom {
  readonly someone: string
  readonly size: number
}

interface Work {
  left: number
}

/** Steps after which it is not tried further. */
const workMost = 200_000_000
/** The largest prime below 2^26: products stay exact. */
const prime = 67_108_859

/** People whom no published group tells apart, the most first: those are the pivots, and are in no small group. */
function atomsOf(groups: readonly People[]): Atom[] {
  const found = new Map<string, { someone: string; size: number }>()
  for (const someone of new Set(groups.flatMap(group => [...group]))) {
    const sign = groups.map(group => (group.has(someone) ? 1 : 0)).join('')
    const atom = found.get(sign)
    if (atom) atom.size += 1
    else found.set(sign, { someone, size: 1 })
  }
  return [...found.values()].sort((a, b) => b.size - a.size)
}

function hasSmall(
  rows: readonly (readonly number[])[],
  sizes: readonly number[],
  { least, work }: { least: number; work: Work },
): boolean {
  const { reduced, pivots } = echelon(rows, work)
  const usable = reduced.filter((_, at) => sizes[pivots[at]!]! < least)
  const sum = sizes.map(() => 0)
  const extend = (from: number, chosen: number): boolean => {
    if (chosen > 0 && isSmallGroup(sum, sizes, least)) return true
    if (chosen === least - 1) return false
    for (let at = from; at < usable.length; at++) {
      work.left -= sum.length
      if (work.left < 0) return true
      addTo(sum, usable[at]!, 1)
      const found = extend(at + 1, chosen + 1)
      addTo(sum, usable[at]!, prime - 1)
      if (found) return true
    }
    return false
  }
  return extend(0, 0)
}

function isSmallGroup(sum: readonly number[], sizes: readonly number[], least: number): boolean {
  let people = 0
  for (let at = 0; at < sum.length; at++) {
    if (sum[at]! > 1) return false
    if (sum[at] === 1) people += sizes[at]!
    if (people >= least) return false
  }
  return people > 0
}

function echelon(rows: readonly (readonly number[])[], work: Work) {
  const left = rows.map(row => [...row])
  const reduced: number[][] = []
  const pivots: number[] = []
  const width = rows[0]?.length ?? 0
  for (let column = 0; column < width && left.length > 0; column++) {
    const place = left.findIndex(row => row[column] !== 0)
    if (place === -1) continue
    const [row] = left.splice(place, 1) as [number[]]
    const scale = inverse(row[column]!)
    for (let at = 0; at < width; at++) row[at] = (row[at]! * scale) % prime
    for (const other of [...left, ...reduced])
      if (other[column] !== 0) addTo(other, row, prime - other[column]!)
    work.left -= width * rows.length
    reduced.push(row)
    pivots.push(column)
  }
  return { reduced, pivots }
}

function addTo(row: number[], other: readonly number[], times: number): void {
  for (let at = 0; at < row.length; at++) row[at] = (row[at]! + other[at]! * times) % prime
}

/** By Fermat: a^(p-2). */
function inverse(value: number): number {
  let [result, base, power] = [1, value, prime - 2]
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
    power = Math.floor(power / 2)
  }
  return result
}
