import { describe, expect, it } from 'vitest'
import type { Problem } from './problem.ts'
import { grown, held, shrunk } from './ratchet.ts'

const long = (size: number): Problem => ({
  path: 'packages/host/src/a.ts',
  line: 1,
  rule: 'file-length',
  what: `${size} lines`,
  remedy: 'Cut it.',
  size,
})
const list = (size: number) => ({ 'packages/host/src/a.ts': { 'file-length': size } })

describe('the ratchet', () => {
  it('holds what is listed at its size, and nothing above', () => {
    expect(held([long(320)], list(320))).toEqual([])
    expect(held([long(321)], list(320))).toEqual([long(321)])
    expect(held([long(320)], {})).toEqual([long(320)])
  })

  it('holds no problem without a size', () => {
    const { size: _size, ...word } = long(320)
    expect(held([word], list(320)).map(one => one.rule)).toContain('file-length')
  })

  it('must follow when the tree shrinks', () => {
    expect(held([long(310)], list(320)).map(one => one.rule)).toEqual(['ratchet'])
    expect(held([], list(320)).map(one => one.rule)).toEqual(['ratchet'])
    expect(shrunk([long(310)], list(320))).toEqual(list(310))
    expect(shrunk([], list(320))).toEqual({})
    expect(shrunk([long(330)], list(320))).toEqual(list(320))
  })

  it('gains no name and no figure', () => {
    expect(grown(list(320), list(320))).toEqual([])
    expect(grown(list(310), list(320))).toEqual([])
    expect(grown(list(321), list(320))).toHaveLength(1)
    expect(grown(list(320), {})).toHaveLength(1)
  })
})
