/**
 * `npm run check:guards -- --from 0 --count 100 --seconds 240`
 *
 * Takes each guard of the server away, one at a time, in a clone of the last commit, and runs the tests of its folder
 * and those that walk over all routes: one of them must fail. A guard is an `if` that ends in an answer of no.
 * Ends with one line of JSON; 1 where a guard could go without any test missing it.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from '../check/run.ts'
import { type Guard, guardsIn, without } from './guards/guards-in.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '240' },
  },
})

const here = process.cwd()
const sources = 'apps/server/src'
/** They ask every route as everybody, and everything that is wrong. */
const everywhere = ['policy', 'matrix', 'malformed', 'secrets', 'sign-in'].map(
  name => `${sources}/${name}.io.test.ts`,
)

const clone = mkdtempSync(join(tmpdir(), 'guards-'))
try {
  await copyTo(clone)
  const guards = guardsOf(clone)
  const from = Number(values.from)
  const tried = guards.slice(from, from + Number(values.count))
  // The control: with every guard in its place nothing fails, or nothing is proven by what fails without one.
  if ((await fails([...everywhere, `${sources}/`])) !== false)
    throw new Error('The tests fail, or end late, as it is.')
  const missed: string[] = []
  const unknown: string[] = []
  for (const guard of tried) {
    const caught = await isCaught(guard)
    if (caught === false) missed.push(`${guard.file}:${guard.line}`)
    if (caught === undefined) unknown.push(`${guard.file}:${guard.line}`)
    console.error(`${caught ?? 'unknown'} ${guard.file}:${guard.line} if (${guard.condition})`)
  }
  const told = {
    guards: guards.length,
    from,
    tried: tried.length,
    caught: tried.length - missed.length - unknown.length,
    missed,
    unknown,
  }
  const ok = missed.length + unknown.length === 0
  console.log(JSON.stringify({ check: 'guards', ok, ...told }))
  process.exitCode = ok ? 0 : 1
} finally {
  rmSync(clone, { recursive: true, force: true })
}

/** The last commit, with the packages that are installed here. */
async function copyTo(folder: string): Promise<void> {
  const cloned = await run('git', ['clone', '--quiet', here, folder])
  if (!cloned.ok) throw new Error(cloned.output)
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  for (const name of readdirSync(join(here, 'node_modules')).filter(each => !each.startsWith('.vite')))
    if (name !== '@throughline') symlinkSync(join(here, 'node_modules', name), join(modules, name))
  // Links that lead to the packages beside them: of the clone, not of here.
  const ours = join(here, 'node_modules/@throughline')
  cpSync(ours, join(modules, '@throughline'), { recursive: true, verbatimSymlinks: true })
  const own = join(sources, '../node_modules')
  symlinkSync(resolve(here, own), join(folder, own))
}

function guardsOf(folder: string): Guard[] {
  const files = readdirSync(join(folder, sources), { recursive: true, encoding: 'utf8' })
  return files
    .filter(file => file.endsWith('.ts') && !/\.(test|bench)\.ts$|testing\/|^kill-check|^fuzz\//.test(file))
    .sort()
    .flatMap(file => guardsIn(join(sources, file), readFileSync(join(folder, sources, file), 'utf8')))
}

/** Whether a test fails without it: that of its folder, or one that walks over all routes; nothing where time ended. */
async function isCaught(guard: Guard): Promise<boolean | undefined> {
  const file = join(clone, guard.file)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, without(text, guard))
  const own = dirname(guard.file)
  const near = own === sources || basename(own) === 'routes' ? [] : [`${own}/`]
  const byNear = near.length > 0 ? await fails(near) : false
  const byAny = byNear || (await fails([...everywhere, `${sources}/routes/`]))
  writeFileSync(file, text)
  return byAny
}

async function fails(filters: readonly string[]): Promise<boolean | undefined> {
  const words = [values.seconds, 'vitest', 'run', '--bail', '1', '--passWithNoTests', ...filters]
  const { ok, output } = await run('timeout', words, { cwd: clone, env: { NO_COLOR: '1' } })
  if (ok) return false
  // Nobody knows what a test would have said that ran out of its time.
  return /^ *FAIL /m.test(output) && !/timed out/i.test(output) ? true : undefined
}
