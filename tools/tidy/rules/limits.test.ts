import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { limits } from './limits.ts'

const said = (path: string, text: string) =>
  limits(treeOf({ [path]: text })).map(({ rule, size }) => [rule, size])
const lines = (count: number) => `${'// a line\n'.repeat(count - 1)}export {}\n`
const body = (count: number, opening = 'export function long() {', before = '') =>
  `${before}${opening}\n${'  step()\n'.repeat(count - 2)}}\n`

describe('the length of a file', () => {
  it.each([
    ['packages/model/src/a.ts', 250],
    ['packages/diagnosis/src/a.ts', 250],
    ['packages/engine/src/a.ts', 350],
    ['apps/web/src/a.tsx', 300],
    ['tools/new/a.ts', 300],
    ['packages/model/src/a.test.ts', 400],
    ['packages/engine/src/a.bench.ts', 400],
  ])('%s may have %i lines', (path, most) => {
    expect(said(path, lines(most))).toEqual([])
    expect(said(path, lines(most + 1))).toEqual([['file-length', most + 1]])
  })
})

describe('the length of a function', () => {
  const path = 'packages/host/src/a.ts'

  it('is 50 lines, however it is written', () => {
    for (const opening of ['export function long() {', 'export const long = () => {', 'list.map(() => {']) {
      const close = opening.startsWith('list') ? ')' : ''
      expect(said(path, `${body(50, opening).trimEnd()}${close}\n`)).toEqual([])
      expect(said(path, `${body(51, opening).trimEnd()}${close}\n`)).toEqual([['function-length', 51]])
    }
    expect(said(path, `class A {\n${body(51, 'run() {')}}\n`)).toEqual([['function-length', 51]])
  })

  it('is 70 with markup', () => {
    const view = (count: number) =>
      `export function View() {\n${'  step()\n'.repeat(count - 3)}  return <p />\n}\n`
    expect(said('apps/web/src/a.tsx', view(70))).toEqual([])
    expect(said('apps/web/src/a.tsx', view(71))).toEqual([['function-length', 71]])
  })

  it('is 120 for a hot loop that says why', () => {
    const why = '// Hot loop: cutting it costs a third of the trials.\n'
    expect(said(path, body(120, undefined, why))).toEqual([])
    expect(said(path, body(121, undefined, why))).toEqual([['function-length', 121]])
    expect(said(path, body(118, `export function long() {\n  ${why}`))).toEqual([])
    expect(said(path, body(60, undefined, '// Hot loop:\n'))).toEqual([['function-length', 60]])
    expect(said(path, body(60, undefined, `${why}const other = 1\n`))).toEqual([['function-length', 60]])
  })

  it('leaves the suites of tests alone, not their functions', () => {
    const suite = `describe('a', () => {\n${'  step()\n'.repeat(200)}})\n`
    expect(said('packages/host/src/a.test.ts', suite)).toEqual([])
    expect(said('packages/ledger/src/append.cases.ts', body(121))).toEqual([])
    expect(said('packages/host/src/a.test.ts', body(121))).toEqual([['function-length', 121]])
  })
})

describe('parameters', () => {
  const path = 'packages/host/src/a.ts'

  it('are three at most, then an object', () => {
    expect(said(path, 'export const f = (a, b, c) => a')).toEqual([])
    expect(said(path, 'export const f = (a, b, c, d) => a')).toEqual([['parameters', 4]])
    expect(said(path, 'class A { constructor(a, b, c, d) {} }')).toEqual([['parameters', 4]])
  })

  it('are four at most in tests and benchmarks', () => {
    expect(said('packages/host/src/a.test.ts', 'const f = (a, b, c, d) => a')).toEqual([])
    expect(said('packages/host/src/a.bench.ts', 'const f = (a, b, c, d, e) => a')).toEqual([
      ['parameters', 5],
    ])
  })

  it('are free where a hot loop says why', () => {
    expect(said(path, '// Hot loop: an object each turn costs a third.\nfunction f(a, b, c, d) {}')).toEqual(
      [],
    )
  })

  it('of a callback are for the callee to choose', () => {
    expect(said(path, 'list.reduce((a, b, c, d) => a)')).toEqual([])
  })
})

describe('exports', () => {
  const exports = (count: number) =>
    Array.from({ length: count }, (_, at) => `export const a${at} = 1`).join('\n')

  it('are eight at most', () => {
    expect(said('packages/host/src/a.ts', exports(8))).toEqual([])
    expect(said('packages/host/src/a.ts', exports(9))).toEqual([['exports', 9]])
    expect(said('packages/host/src/a.ts', 'export { a, b, c, d, e, f, g, h, i }')).toEqual([['exports', 9]])
  })

  it('are not counted at the border of a package, nor where they are a language', () => {
    expect(said('packages/host/src/index.ts', exports(30))).toEqual([])
    expect(said('packages/model/src/grammar/fields.ts', exports(30))).toEqual([])
  })
})
