import { describe, expect, it } from 'vitest'
import { csvOf } from '../../parts/format/csv.ts'
import { mapOf } from './map-layout.ts'
import { searchIn } from './search.ts'

describe('the address', () => {
  it('keeps what is known, whatever its sort', () => {
    expect(searchIn({ view: 'map', mine: 'true', open: 'OUT-17', text: 14, colour: 'red' })).toEqual({
      view: 'map',
      mine: true,
      open: 'OUT-17',
      text: '14',
    })
  })

  it('leaves out what says nothing', () => {
    expect(searchIn({ view: 'outline', mine: 'no', text: ' ', open: ['OUT-17'], state: null })).toEqual({})
  })
})

describe('CSV', () => {
  it('quotes what must be quoted, and runs no formula', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['x, "y"', '=1+1'],
          ['two\nlines', '-'],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",\'=1+1\r\n"two\nlines",\'-\r\n')
  })
})

describe('the map', () => {
  const row = (key: string, depth: number) => ({
    key,
    depth,
    says: key,
    hasMore: false,
    holds: true,
    isFolded: false,
  })

  it('puts parents in the middle of what is below, and nothing on top of another', () => {
    const spots = mapOf([row('a', 0), row('b', 1), row('c', 2), row('d', 2), row('e', 1), row('f', 0)])
    const y = Object.fromEntries(spots.map(spot => [spot.row.key, spot.y]))
    expect(y.b).toBe((y.c! + y.d!) / 2)
    expect(y.a).toBe((y.b! + y.e!) / 2)
    expect(spots.map(({ parent }) => parent)).toEqual([-1, 0, 1, 1, 0, -1])
    const places = spots.map(spot => `${spot.x} ${spot.y}`)
    expect(new Set(places).size).toBe(spots.length)
  })
})
