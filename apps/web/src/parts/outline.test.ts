import { describe, expect, test } from 'vitest'
import { inGroups, matching, type PaletteEntry } from './palette-entries.ts'
import { saysOtherwise } from './said-beside-computed.tsx'
import { drawnIn, edgeOf, lastChildrenOf, lineUp, parentsOf } from './tree-shape.ts'

const rows = [0, 1, 2, 2, 1, 0].map((depth, at) => ({ key: String(at), depth, top: at * 40, height: 40 }))

describe('the tree of an outline', () => {
  test('the parent is the nearest row above with less depth', () => {
    expect(parentsOf(rows)).toEqual([-1, 0, 1, 1, 0, -1])
  })

  test('the line of sight runs up to the root', () => {
    expect([...lineUp(parentsOf(rows), 3)]).toEqual([3, 1, 0])
    expect(lineUp(parentsOf(rows), -1).size).toBe(0)
  })

  test('an edge goes down from the parent and across to its row', () => {
    expect(edgeOf(rows, 2, 1)?.path).toBe('M28 69V94q0 6 6 6H39')
    expect(edgeOf(rows, 0, -1)).toBeUndefined()
  })

  test('a window draws its rows, and the lines that run through it', () => {
    const parents = parentsOf(rows)
    const tree = { rows, parents, lastChildren: lastChildrenOf(parents) }
    expect(drawnIn(tree, { top: 0, bottom: 240 })).toEqual([0, 1, 2, 3, 4, 5])
    // Row 2 alone: of its ancestors, row 1 still has row 3 to come, and row 0 has row 4.
    expect(drawnIn(tree, { top: 85, bottom: 115 })).toEqual([2, 3, 4])
    expect(drawnIn(tree, { top: 205, bottom: 230 })).toEqual([5])
    expect(drawnIn({ rows: [], parents: [], lastChildren: [] }, { top: 0, bottom: 9 })).toEqual([])
  })
})

describe('said beside computed', () => {
  test('differs where the bands differ, and silence differs from nothing', () => {
    expect(saysOtherwise('on', 0.31)).toBe(true)
    expect(saysOtherwise('on', 0.83)).toBe(false)
    expect(saysOtherwise('outdated', 0.05)).toBe(false)
    expect(saysOtherwise('pending', 0.05)).toBe(false)
    expect(saysOtherwise('off', undefined)).toBe(false)
  })
})

describe('the palette', () => {
  const entry = (id: string, group: PaletteEntry['group'], title: string): PaletteEntry => ({
    id,
    group,
    title,
    icon: 'plus',
    run: () => {},
  })
  const all = [
    entry('today', 'Places', 'Go to Today'),
    entry('out', 'Records', 'Today’s visits are planned'),
    entry('ask', 'Do', 'Ask a question'),
  ]

  test('finds by the beginnings of words; titles that begin with them first', () => {
    expect(matching(all, 'toda').map(({ id }) => id)).toEqual(['out', 'today'])
    expect(matching(all, 'go tod').map(({ id }) => id)).toEqual(['today'])
    expect(matching(all, 'oday')).toEqual([])
    expect(matching(all, '')).toHaveLength(3)
  })

  test('shows verbs, then records, then places', () => {
    expect(inGroups(all).map(({ group }) => group)).toEqual(['Do', 'Records', 'Places'])
  })
})
