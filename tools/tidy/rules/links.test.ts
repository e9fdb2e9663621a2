import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { links } from './links.ts'

const said = (page: string) =>
  links(treeOf({ 'docs/decisions/0001-a.md': '', 'docs/guide/a.md': page, 'README.md': '' })).map(
    one => one.what,
  )

describe('links', () => {
  it('lead to files and folders that are there', () => {
    expect(said('[a](../decisions/0001-a.md#why) [b](../decisions) [c](../../README.md)')).toEqual([])
    expect(said('[a](../decisions/0002-b.md)\n![b](picture.png)')).toEqual([
      "'../decisions/0002-b.md' is not there",
      "'picture.png' is not there",
    ])
  })

  it('to other sites and within a page are not judged', () => {
    expect(said('[a](https://example.org/a) [b](#below) [c](mailto:a@example.org)')).toEqual([])
  })
})
