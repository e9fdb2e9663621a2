import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Ran, run } from './run.ts'

/**
 * Type-checks every package and app by its own settings (the pure ones know neither Node nor the DOM), then
 * everything once more by the root settings, which also see tests and tools.
 */
export async function types(): Promise<Ran> {
  const declared = await engineDeclarations()
  if (!declared.ok) return declared
  const waiting = [...projects(), '.']
  const results: Ran[] = []
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { ok, output } = await run('tsc', ['-p', next, '--pretty', 'false'])
      results.push({ ok, output: ok ? '' : `${next}\n${output}` })
    }
  }
  await Promise.all([work(), work()])
  return { ok: results.every(one => one.ok), output: results.map(one => one.output).join('') }
}

/**
 * The engine reads its arrays without a check for a hole, which the other rooms do not: they see its declarations
 * instead of its sources, so that each is judged by its own settings.
 */
function engineDeclarations(): Promise<Ran> {
  const emit = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--pretty', 'false']
  return run('tsc', [
    '-p',
    'packages/engine',
    ...emit,
    '--rootDir',
    'packages/engine/src',
    '--outDir',
    'packages/engine/dist',
  ])
}

function projects(): string[] {
  return ['packages', 'apps']
    .flatMap(room => readdirSync(room).map(name => join(room, name)))
    .filter(folder => existsSync(join(folder, 'tsconfig.json')))
}
