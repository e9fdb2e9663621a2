import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { names } from './names.ts'

const said = (path: string, text = '') => names(treeOf({ [path]: text })).map(problem => problem.what)

describe('names of files and folders', () => {
  it.each([
    ['packages/host/src/utils.ts', "'utils' is a drawer"],
    ['packages/host/src/helpers/a.ts', "'helpers' is a drawer"],
    ['packages/host/src/day-utils.ts', "'day-utils' is a drawer"],
    ['packages/host/src/jobs/index.ts', "'index' is a drawer"],
    ['packages/host/src/data/a.ts', "'data' is a drawer"],
    ['packages/host/src/plan.types.ts', "'types' is a drawer"],
    ['apps/web/src/parts/DayPick.tsx', "'DayPick.tsx' is not in kebab-case"],
    ['packages/host/src/day_pick.ts', "'day_pick.ts' is not in kebab-case"],
    ['packages/host/src/dayPick/a.ts', "'dayPick' is not in kebab-case"],
  ])('%s is refused', (path, what) => {
    expect(said(path)).toEqual([expect.stringContaining(what)])
  })

  it.each([
    'packages/host/src/index.ts',
    'apps/web/index.html',
    'apps/web/src/data/replica.ts',
    'packages/model/src/cascade/outcome.rules.ts',
    'packages/model/src/cascade/RULES.md',
    'docs/decisions/0001-ledger-shape.md',
    'packages/ledger/src/sqlite/migrations/0001-facts.ts',
    'packages/model/src/people/base-calendar.ts',
    'apps/web/tsconfig.json',
  ])('%s is taken', path => {
    expect(said(path)).toEqual([])
  })
})

describe('sources that git ignores', () => {
  it('are told, what is built or installed is not', () => {
    const ignored = ['apps/web/src/data/', 'apps/web/dist/', 'node_modules/', 'packages/host/data/']
    const told = names({ ...treeOf({}), ignored })
    expect(told.map(one => one.path)).toEqual(['apps/web/src/data/'])
  })
})

describe('names of types', () => {
  it.each([
    'interface TeamManager {}',
    'type Utils = 1',
    'class Item {}',
    'interface RowData {}\ntype Data = 1',
  ])('%s is refused', text => {
    expect(said('packages/host/src/a.ts', text)).toHaveLength(1)
  })

  it.each(['interface RowData {}', 'type AbstractNoun = 1', 'class Ledger {}'])('%s is taken', text => {
    expect(said('packages/host/src/a.ts', text)).toEqual([])
  })
})
