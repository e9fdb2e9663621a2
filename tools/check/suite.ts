import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.ts'
import type { Tally } from './tally.ts'

/** Runs vitest once, its report shown as it comes. A run that leaves no tally counts as one failure. */
export async function suite(args: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-tally-'))
  const file = join(folder, 'tally.json')
  try {
    const env = { THROUGHLINE_TALLY: file }
    const reporters = ['--reporter=default', '--reporter=./tools/check/reporter.ts']
    const { ok } = await run('vitest', ['run', ...reporters, ...args], { shown: true, env })
    const tally = readTally(file)
    if (tally === undefined) return { passed: 0, failed: 1, skipped: [] }
    return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readTally(file: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tally
  } catch {
    return undefined
  }
}
