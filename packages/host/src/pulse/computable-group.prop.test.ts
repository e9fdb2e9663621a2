import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isComputable } from './computable-group.ts'

it('agrees with trying every group, about anything that was published', () => {
  const somebody = fc.integer({ min: 0, max: 8 })
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(somebody, { minLength: 1 }), { maxLength: 5 }), some => {
      const groups = some.map(people => new Set(people.map(each => `p${each}`)))
      const found = isComputable(groups, 3)
      expect(byTrying(groups, 3)).toBe(found)
    }),
    { seed: 11, numRuns: 400 },
  )
})

/** Every group below `least` and every reader, by the rank of the sums with and without it, over the rationals. */
function byTrying(groups: readonly Set<string>[], least: number): boolean {
  const everybody = [...new Set(groups.flatMap(each => [...each]))]
  const rows = groups.map(each => everybody.map(one => (each.has(one) ? 1 : 0)))
  const own = everybody.map(one => everybody.map(each => (each === one ? 1 : 0)))
  return subsets(everybody, least - 1).some(some => {
    const wanted = everybody.map(one => (some.includes(one) ? 1 : 0))
    const follows = (known: number[][]) => rank([...known, wanted]) === rank(known)
    return follows(rows) || everybody.some((one, at) => !some.includes(one) && follows([...rows, own[at]!]))
  })
}

function subsets(of: readonly string[], most: number): string[][] {
  let found: string[][] = [[]]
  for (const one of of)
    found = [...found, ...found.filter(each => each.length < most).map(each => [...each, one])]
  return found.filter(each => each.length > 0)
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map(row => [...row])
  let done = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const place = rows.findIndex((row, at) => at >= done && Math.abs(row[column]!) > 1e-9)
    if (place === -1) continue
    const [row] = rows.splice(place, 1) as [number[]]
    rows.splice(done, 0, row)
    for (const [at, other] of rows.entries()) {
      const times = other[column]! / row[column]!
      if (at !== done && times !== 0)
        for (let each = 0; each < row.length; each++) other[each]! -= times * row[each]!
    }
    done += 1
  }
  return done
}
