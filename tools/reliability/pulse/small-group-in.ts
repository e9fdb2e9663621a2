/** Finds a small group whose answers follow from sums over published groups: exact, over a prime field. */

export interface Leak {
  /** Who they are. */
  readonly people: readonly string[]
  /** The reader who takes their own answer away; nobody where anybody could do it. */
  readonly insider?: string
}

/** The first group below `least` that can be computed, by anybody or by one of the people themselves. */
export function smallGroupIn(groups: readonly ReadonlySet<string>[], least: number): Leak | undefined {
  const columns = columnsOf(groups)
  const matrix = groups.map((_, row) => columns.map(column => (column.sign[row] === '1' ? 1n : 0n)))
  const open = computable(matrix, columns, least)
  if (open) return { people: open }
  for (const [at, column] of columns.entries()) {
    const [insider, ...others] = column.people
    // Their own answer is one more known row; whoever has the same column stays beside them.
    const beside =
      others.length === 0 ? columns.toSpliced(at, 1) : columns.with(at, { ...column, people: others })
    const seen = (row: readonly bigint[]) => (others.length === 0 ? row.toSpliced(at, 1) : row)
    const known = [...matrix.map(row => [...seen(row), row[at]!]), [...beside.map(() => 0n), 1n]]
    const found = computable(known, [...beside, { sign: '', people: [] }], least)
    if (found) return { people: found, insider: insider! }
  }
  return undefined
}

interface Column {
  readonly sign: string
  readonly people: readonly string[]
}

/** People in the same groups share a column. */
function columnsOf(groups: readonly ReadonlySet<string>[]): Column[] {
  const everybody = [...new Set(groups.flatMap(group => [...group]))]
  const signs = Map.groupBy(everybody, one => groups.map(group => (group.has(one) ? '1' : '0')).join(''))
  return [...signs].map(([sign, people]) => ({ sign, people }))
}

/** The largest prime below 2^61. */
const prime = 2_305_843_009_213_693_921n

/**
 * Every vector of the row space is the sum of the reduced rows, each times the value at its pivot. In a vector of
 * zeros and ones those are zeros and ones, and the ones are people: fewer than `least`, or nobody who is counted.
 */
function computable(
  matrix: readonly bigint[][],
  columns: readonly Column[],
  least: number,
): readonly string[] | undefined {
  const rows = reduced(matrix).filter(({ pivot }) => columns[pivot]!.people.length < least)
  const free = columns.map(column => column.people.length === 0)
  const tried = (from: number, sum: readonly bigint[], people: number): readonly string[] | undefined => {
    const isGroup = people > 0 && sum.every((value, at) => value === 0n || value === 1n || free[at])
    if (isGroup) {
      const found = columns.flatMap((column, at) => (sum[at] === 1n ? column.people : []))
      if (found.length > 0 && found.length < least) return found
    }
    for (let at = from; at < rows.length; at++) {
      const { row, pivot } = rows[at]!
      const more = people + columns[pivot]!.people.length
      // The known column may be taken any number of times, and is nobody: it never has to be.
      if (more >= least || free[pivot]) continue
      const found = tried(at + 1, added(sum, row), more)
      if (found) return found
    }
    return undefined
  }
  return tried(
    0,
    columns.map(() => 0n),
    0,
  )
}

const added = (sum: readonly bigint[], row: readonly bigint[]) =>
  sum.map((value, at) => (value + row[at]!) % prime)

function reduced(matrix: readonly bigint[][]): { row: bigint[]; pivot: number }[] {
  const rows = matrix.map(row => [...row])
  const done: { row: bigint[]; pivot: number }[] = []
  for (let pivot = 0; pivot < (rows[0]?.length ?? 0); pivot++) {
    const place = rows.findIndex(row => row[pivot] !== 0n)
    if (place === -1) continue
    const [taken] = rows.splice(place, 1)
    const scale = inverse(taken![pivot]!)
    const row = taken!.map(value => (value * scale) % prime)
    for (const other of [...rows, ...done.map(each => each.row)]) {
      const times = other[pivot]!
      if (times !== 0n)
        for (let at = 0; at < row.length; at++) other[at] = (other[at]! + (prime - times) * row[at]!) % prime
    }
    done.push({ row, pivot })
  }
  return done
}

/** Euclid's algorithm, extended. */
function inverse(value: bigint): bigint {
  let [a, b, x, y] = [value, prime, 1n, 0n]
  while (b !== 0n) {
    const times = a / b
    ;[a, b] = [b, a - times * b]
    ;[x, y] = [y, x - times * y]
  }
  return ((x % prime) + prime) % prime
}
