import { types } from './projects.ts'
import { type Ran, run } from './run.ts'

/** A check over the whole tree that counts as one test. */
export interface Check {
  name: string
  run(): Promise<Ran>
}

export const checks: readonly Check[] = [
  { name: 'types', run: types },
  { name: 'lint', run: () => run('biome', ['check', '--colors=off', '.']) },
  { name: 'tidy', run: () => run('node', ['tools/tidy/tidy.ts']) },
]
