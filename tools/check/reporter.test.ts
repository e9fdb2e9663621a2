import { describe, expect, it } from 'vitest'
import type { TestModule } from 'vitest/node'
import { tallied } from './reporter.ts'

type State = 'passed' | 'failed' | 'skipped' | 'pending'

const test = (
  state: State,
  { note, mode = 'run', suite }: { note?: string; mode?: string; suite?: string } = {},
) => ({
  fullName: `a ${state} test`,
  result: () => ({ state, note }),
  options: { mode },
  parent: suite ? { type: 'suite', name: suite, options: { mode: 'skip' } } : { type: 'module' },
})

// As much of vitest's module as the tally looks at.
const file = (state: 'passed' | 'failed', ...tests: ReturnType<typeof test>[]) =>
  ({
    state: () => state,
    children: { allTests: () => tests },
    relativeModuleId: 'a.test.ts',
    diagnostic: () => ({ setupDuration: 1, collectDuration: 20, duration: 300 }),
  }) as unknown as TestModule

describe('the tally of a run', () => {
  it('counts tests by how they ended', () => {
    const modules = [
      file('passed', test('passed'), test('passed')),
      file('failed', test('failed'), test('passed')),
    ]
    const files = [
      { file: 'a.test.ts', ms: 321 },
      { file: 'a.test.ts', ms: 321 },
    ]
    expect(tallied(modules, 0)).toEqual({ passed: 3, failed: 1, skipped: [], files })
  })

  it('counts a file that broke outside its tests, and a stray error', () => {
    expect(tallied([file('failed')], 0).failed).toBe(1)
    expect(tallied([file('failed', test('passed'))], 0).failed).toBe(1)
    expect(tallied([file('passed', test('passed'))], 2).failed).toBe(2)
  })

  it('counts a test that never ended as failed', () => {
    expect(tallied([file('passed', test('pending'))], 0).failed).toBe(1)
  })

  it('keeps the reason of a skip', () => {
    const skips = [
      test('skipped', { note: 'needs a browser' }),
      test('skipped', { mode: 'todo' }),
      test('skipped'),
      test('skipped', { suite: 'without PostgreSQL' }),
    ]
    expect(tallied([file('passed', ...skips)], 0).skipped.map(one => one.reason)).toEqual([
      'needs a browser',
      'still to be written',
      'no reason given',
      'without PostgreSQL',
    ])
  })
})
