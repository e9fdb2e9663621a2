import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { found, matching, summary } from './found.ts'

const root = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
afterAll(() => rmSync(root, { recursive: true }))

describe('benchmarks', () => {
  it('are found in every room and never below node_modules', () => {
    write(
      'packages/engine/src/schedule/schedule.bench.ts',
      "import './a.ts'\n\n/** Deviation from the best. More. */",
    )
    write('tools/simulator/src/clarity.bench.ts', '// Recall and precision.\n')
    write('packages/engine/node_modules/x/other.bench.ts', '')
    expect(found(root).map(one => one.name)).toEqual(['clarity', 'schedule'])
  })

  it('say what they measure in their first sentence', () => {
    expect(summary(join(root, 'packages/engine/src/schedule/schedule.bench.ts'))).toBe(
      'Deviation from the best.',
    )
    expect(summary(join(root, 'tools/simulator/src/clarity.bench.ts'))).toBe('Recall and precision.')
  })

  it('are refused by an unknown or shared name', () => {
    const all = [
      { name: 'fold', path: 'packages/a/fold.bench.ts' },
      { name: 'fold', path: 'packages/b/fold.bench.ts' },
      { name: 'append', path: 'packages/a/append.bench.ts' },
    ]
    expect(matching(all, 'append')).toBe('packages/a/append.bench.ts')
    expect(matching(all, 'fold')).toEqual({ problem: expect.stringContaining('share one name') })
    expect(matching(all, 'apend')).toEqual({
      problem: expect.stringContaining('no benchmark is called apend'),
    })
  })
})
