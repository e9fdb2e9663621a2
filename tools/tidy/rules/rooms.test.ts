import { expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { rooms } from './rooms.ts'

const whats = (files: Record<string, string>) => rooms(treeOf(files)).map(each => each.what)

it('the README of a room names its folders', () => {
  const source = { 'packages/host/src/access/money.ts': '', 'packages/host/src/testing/house.ts': '' }
  expect(whats({ ...source, 'packages/host/README.md': '| `access/` | who may |' })).toEqual([])
  expect(whats({ ...source, 'packages/host/README.md': 'The house.' })).toEqual([
    "the folder 'access' is not named",
  ])
  expect(whats(source)).toEqual(['there is no README'])
})
