import { types } from './projects.ts'
import { type Ran, run } from './run.ts'
import type { Tally } from './tally.ts'

/** A check over the whole tree that counts as one test. */
interface Check {
  name: string
  run(): Promise<Ran>
}

const checks: readonly Check[] = [
  { name: 'types', run: types },
  { name: 'lint', run: () => run('biome', ['check', '--colors=off', '--max-diagnostics=200', '.']) },
  { name: 'tidy', run: () => run('node', ['tools/tidy/tidy.ts']) },
]

/** Runs every check, also behind one that failed, and says what each found. */
export async function runChecks(say: (line: string) => void): Promise<Tally> {
  let failed = 0
  for (const check of checks) {
    const { ok, output } = await check.run()
    say(`${ok ? 'passed' : 'FAILED'} ${check.name}`)
    if (!ok) say(output.trimEnd())
    if (!ok) failed += 1
  }
  return { passed: checks.length - failed, failed, skipped: [] }
}
