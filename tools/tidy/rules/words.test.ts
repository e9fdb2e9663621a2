import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { words } from './words.ts'

const said = (path: string, text: string) => words(treeOf({ [path]: text })).map(problem => problem.what)
const code = 'packages/host/src/a.ts'
// Put together here, so that this file itself stays clean.
const joined = (...parts: string[]) => parts.join('')

describe('words that stand nowhere', () => {
  it.each([
    ['docs/a.md', joined('see ', '/wo', 'rk/main'), 'a path of one machine'],
    [code, joined("const at = '/ho", "me/ann/plan.yaml'"), 'a path of one machine'],
    ['docs/a.md', joined('from https://regis', 'try.example.org/a'), 'the address of a package registry'],
    ['.npmrc', joined('registry=http://local', 'host:4873'), 'the address of a package registry'],
  ])('%s: %s', (path, text, what) => {
    expect(said(path, text)).toEqual([what])
  })

  it('leaves relative paths, routes and the lock file alone', () => {
    expect(said('docs/a.md', 'data lies in ../shared/data and docs/work/plan.md')).toEqual([])
    expect(said(code, "const route = '/api/v1/work'")).toEqual([])
    expect(said('package-lock.json', joined('https://regis', 'try.example.org/a'))).toEqual([])
  })
})

describe('escapes from the checks', () => {
  it.each([
    [joined('// FIX', 'ME later'), 'work left in a comment'],
    [joined('// TO', 'DO later'), 'work left in a comment'],
    [joined('// @ts-', 'ignore\nrun()'), 'the type check is switched off'],
    [joined('// @ts-expect-', 'error\nrun()'), 'an expected error without a reason'],
    [joined('// biome-', 'ignore lint/a/b:\nrun()'), 'a lint suppression without a reason'],
    ['const a: any = 1', "the type 'any'"],
    ['const a = b as any', "the type 'any'"],
    ["it.only('a', run)", 'it.only'],
    ["it.skip('a', run)", 'it.skip'],
    ["test.todo('a')", 'test.todo'],
    ["describe.only('a', run)", 'describe.only'],
  ])('%s is refused', (text, what) => {
    expect(said(code, text)).toEqual([what])
  })

  it.each([
    joined('// @ts-expect-', 'error the library declares no third argument\nrun()'),
    joined('// biome-', 'ignore lint/a/b: the list never changes its order\nrun()'),
    joined('// biome-', 'ignore lint/a/b lint/a/c: the box hears the key\nrun()'),
    "const label = 'any'",
    'const a: unknown = query.only',
    "it('a', ({ skip }) => skip('needs a browser'))",
    "describe.skipIf(none)('in a browser (there is none)', run)",
  ])('%s is taken', text => {
    expect(said(code, text)).toEqual([])
  })
})
