import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { cycles } from './cycles.ts'
import { directions } from './directions.ts'
import { sideways } from './sideways.ts'

const dependencies = (...names: string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(names.map(name => [name, '1.0.0'])) })
const manifests = {
  'packages/engine/package.json': dependencies('highs'),
  'packages/model/package.json': dependencies('zod'),
  'packages/ledger/package.json': dependencies('pg', 'better-sqlite3'),
  'apps/server/package.json': dependencies('fastify', 'undici', 'nodemailer'),
}
const said = (path: string, text: string) =>
  directions(treeOf({ ...manifests, [path]: text })).map(problem => problem.what)

describe('imports between rooms', () => {
  it.each([
    [
      'packages/engine/src/a.ts',
      "import { b } from '@throughline/model'",
      'packages/engine imports packages/model',
    ],
    [
      'packages/model/src/a.ts',
      "import type { B } from '@throughline/host'",
      'packages/model imports packages/host',
    ],
    ['packages/model/src/a.ts', "import { readFileSync } from 'node:fs'", "packages/model imports 'node:fs'"],
    ['packages/host/src/a.ts', "import { get } from 'node:http'", "packages/host imports 'node:http'"],
    ['packages/host/src/a.ts', "const fs = await import('fastify')", "packages/host imports 'fastify'"],
    [
      'packages/client/src/a.ts',
      "export * from '@throughline/host'",
      'packages/client imports packages/host',
    ],
    ['apps/web/src/a.ts', "type A = import('@throughline/ledger').Fact", 'apps/web imports packages/ledger'],
    ['apps/server/src/a.ts', "import pg from 'pg'", "apps/server imports 'pg'"],
    ['packages/ledger/src/a.ts', "import pg from 'pg'", "'pg' outside packages/ledger/src/postgres/"],
    ['apps/web/src/parts/a.ts', "import { run } from '@throughline/engine'", 'outside apps/web/src/data/'],
    ['packages/engine/src/a.ts', "import x from 'lodash'", "'lodash' is no dependency of packages/engine"],
    ['apps/cli/src/a.ts', "import { x } from '@throughline/model/src/days.ts'", 'reaches behind the border'],
    ['packages/model/src/a.ts', "import { x } from '../../engine/src/b.ts'", 'climbs into packages/engine'],
    [
      'packages/model/src/a.test.ts',
      "import { x } from '../../engine/src/b.ts'",
      'climbs into packages/engine',
    ],
    ['tools/new/a.ts', "import { x } from '../../packages/engine/src/b.ts'", 'climbs into packages/engine'],
    [
      'packages/host/src/a.ts',
      "import { x } from '../../ledger/src/postgres/throwaway.ts'",
      'climbs into packages/ledger',
    ],
    ['apps/server/src/webhooks/a.ts', "import { Agent } from 'undici'", 'outside apps/server/src/outbound/'],
    ['apps/server/src/a.ts', "import { request } from 'node:https'", 'outside apps/server/src/outbound/'],
    ['apps/server/src/a.ts', "import mail from 'nodemailer'", 'outside apps/server/src/mail/'],
    ['packages/model/src/a.ts', "import { x } from './index.ts'", 'goes through the package border'],
    ['packages/model/src/a.ts', "import { x } from './b'", 'has no file extension'],
    ['packages/model/src/a.ts', "import { x } from '@throughline/model'", 'imports itself by name'],
  ])('refuses in %s: %s', (path, text, what) => {
    expect(said(path, text)).toEqual([expect.stringContaining(what)])
  })

  it.each([
    ['packages/model/src/a.ts', "import { z } from 'zod'\nimport { b } from './b.ts'"],
    ['packages/engine/src/capacity/solver.ts', "import highs from 'highs'"],
    ['packages/ledger/src/postgres/open.ts', "import pg from 'pg'\nimport { readFileSync } from 'node:fs'"],
    ['packages/diagnosis/src/a.ts', "import '@throughline/model'\nimport '@throughline/engine'"],
    ['apps/cli/src/serve.ts', "import { serve } from '@throughline/server'"],
    ['apps/server/src/a.ts', "import fastify from 'fastify'"],
    ['apps/web/src/data/forecast.worker.ts', "import { run } from '@throughline/engine'"],
    ['apps/web/src/parts/a.ts', "import type { Fan } from '@throughline/engine'"],
    ['apps/web/src/data/a.ts', "import Worker from './forecast.worker.ts?worker'"],
    [
      'packages/model/src/a.test.ts',
      "import { it } from 'vitest'\nimport { x } from '@throughline/simulator'",
    ],
    ['packages/host/src/a.io.test.ts', "import { x } from '../../ledger/src/postgres/throwaway.ts'"],
    ['packages/engine/src/a.bench.ts', "import { readFileSync } from 'node:fs'"],
    ['apps/server/src/testing/house.ts', "import { memoryLedger } from '@throughline/ledger'"],
    ['e2e/story.test.ts', "import { open } from '@throughline/host'"],
    ['apps/web/vite.config.ts', "import { join } from 'node:path'"],
  ])('takes in %s: %s', (path, text) => {
    expect(said(path, text)).toEqual([])
  })
})

const besides = (files: Record<string, string>) => sideways(treeOf(files)).map(problem => problem.what)

describe('imports inside a room', () => {
  it('keeps groups of the model apart', () => {
    const files = { 'packages/model/src/people/team.ts': '', 'packages/model/src/cascade/outcome.ts': '' }
    const outcome = 'packages/model/src/cascade/outcome.ts'
    expect(besides({ ...files, [outcome]: "import { team } from '../people/team.ts'" })).toEqual([
      'cascade/ imports people/team.ts',
    ])
    const view = 'packages/model/src/views/load.ts'
    expect(besides({ ...files, [view]: "import { team } from '../people/team.ts'" })).toEqual([])
  })

  it('lets a group see the world as a type only', () => {
    const world = { 'packages/model/src/world.ts': '' }
    const rules = 'packages/model/src/cascade/outcome.rules.ts'
    expect(besides({ ...world, [rules]: "import type { World } from '../world.ts'" })).toEqual([])
    expect(besides({ ...world, [rules]: "import { worldOf } from '../world.ts'" })).toEqual([
      'cascade/ imports world.ts',
    ])
  })

  it('keeps the grammar ignorant of kinds', () => {
    const files = { 'packages/model/src/cascade/outcome.ts': '' }
    const grammar = 'packages/model/src/grammar/kind.ts'
    expect(besides({ ...files, [grammar]: "import { outcome } from '../cascade/outcome.ts'" })).toHaveLength(
      1,
    )
  })

  it('runs down the order of the engine', () => {
    const files = { 'packages/engine/src/time/days.ts': '', 'packages/engine/src/forecast/fan.ts': '' }
    const up = { ...files, 'packages/engine/src/time/zone.ts': "import '../forecast/fan.ts'" }
    const down = { ...files, 'packages/engine/src/forecast/trial.ts': "import '../time/days.ts'" }
    const stray = { ...files, 'packages/engine/src/cloud/a.ts': "import '../time/days.ts'" }
    expect(besides(up)).toEqual(['time imports forecast, which comes after it'])
    expect(besides(down)).toEqual([])
    expect(besides(stray)).toEqual(["cloud/ has no place in the engine's order"])
  })

  it('keeps places of the web app apart', () => {
    const files = {
      'apps/web/src/places/today/today.tsx': '',
      'apps/web/src/parts/table.tsx': '',
      'apps/web/src/data/replica.ts': '',
    }
    const page = 'apps/web/src/places/strategy/strategy.tsx'
    expect(besides({ ...files, [page]: "import '../today/today.tsx'" })).toHaveLength(1)
    expect(
      besides({ ...files, [page]: "import '../../parts/table.tsx'\nimport '../../data/replica.ts'" }),
    ).toEqual([])
    expect(besides({ ...files, 'apps/web/src/parts/a.tsx': "import '../data/replica.ts'" })).toHaveLength(1)
    expect(besides({ ...files, 'apps/web/src/data/a.ts': "import '../parts/table.tsx'" })).toHaveLength(1)
  })
})

describe('cycles', () => {
  const ring = (back: string) =>
    cycles(
      treeOf({
        'packages/host/src/a.ts': "import { b } from './b.ts'",
        'packages/host/src/b.ts': "import { c } from './c.ts'",
        'packages/host/src/c.ts': back,
      }),
    )

  it('are shown with the files they run through', () => {
    const path = ['a', 'b', 'c', 'a'].map(name => `packages/host/src/${name}.ts`).join(' → ')
    expect(ring("import { a } from './a.ts'").map(one => one.what)).toEqual([
      `imports run in a ring: ${path}`,
    ])
  })

  it('do not count what is erased before the program runs', () => {
    expect(ring("import type { A } from './a.ts'")).toEqual([])
    expect(ring("import { type A } from './a.ts'")).toEqual([])
  })
})
