import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { calls } from './calls.ts'

const said = (path: string, text: string) => calls(treeOf({ [path]: text })).map(problem => problem.what)

describe('calls in the pure packages', () => {
  it.each([
    ['Date.now()', 'Date in'],
    ['new Date()', 'Date in'],
    ['Math.random()', 'Math.random in'],
    ["console.log('a')", 'console in'],
    ['process.env.PATH', 'process in'],
    ["fetch('/a')", 'fetch in'],
    ['setTimeout(run, 1)', 'setTimeout in'],
    ['performance.now()', 'performance in'],
    ['crypto.randomUUID()', 'crypto in'],
    ["JSON.parse('{}')", 'JSON.parse in'],
    ['one.localeCompare(other)', 'localeCompare without a language in'],
  ])('%s is refused', (text, what) => {
    for (const room of ['engine', 'model', 'diagnosis']) {
      expect(said(`packages/${room}/src/a.ts`, text)).toEqual([`${what} packages/${room}`])
    }
  })

  it.each([
    'const process = list[0]\nprocess.run()',
    'export const f = (process: Step) => process.run()',
    'record.Date.from',
    "one.localeCompare(other, 'en')",
    "JSON.stringify('{}')",
    'Math.floor(1.5)',
    "const label = 'Date'",
  ])('%s is taken', text => {
    expect(said('packages/engine/src/a.ts', text)).toEqual([])
  })

  it('are free in tests and benchmarks, but for chance without a seed', () => {
    expect(said('packages/engine/src/a.bench.ts', 'performance.now()')).toEqual([])
    expect(said('packages/engine/src/a.test.ts', 'new Date()')).toEqual([])
    expect(said('packages/engine/src/a.test.ts', 'Math.random()')).toEqual(['Math.random in packages/engine'])
  })
})

describe('the network and the database', () => {
  it('are reached from their homes only', () => {
    expect(said('apps/web/src/places/today/today.tsx', "fetch('/api')")).toEqual(['a raw fetch in apps/web'])
    expect(said('packages/client/src/call.ts', "fetch('/api')")).toEqual([])
    expect(said('apps/server/src/hooks.ts', "fetch('https://a')")).toEqual(['a raw fetch in apps/server'])
    expect(said('apps/server/src/hooks.io.test.ts', "fetch('https://a')")).toEqual([])
    expect(said('apps/web/src/a.ts', 'loader.fetch(1)')).toEqual([])
  })

  it.each([
    "const s = 'select position from facts where workspace = ?'",
    'const s = `INSERT INTO facts (a) VALUES (1)`',
    "const s = 'update head set position = 1'",
    "const s = 'delete from facts'",
    "const s = 'pragma synchronous'",
  ])('%s is refused outside ledger and projections', text => {
    expect(said('packages/host/src/jobs/a.ts', text)).toEqual(['a statement in SQL in packages/host'])
    expect(said('packages/host/src/projections/load.ts', text)).toEqual([])
    expect(said('packages/ledger/src/sqlite/read.ts', text)).toEqual([])
  })

  it.each(["'Select a team from the list'", "'Update the record'", "'Insert a row'", "'Delete everything'"])(
    '%s is a sentence',
    text => {
      expect(said('apps/web/src/a.tsx', `const s = ${text}`)).toEqual([])
    },
  )
})
