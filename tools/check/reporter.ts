import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { Skip, Tally, Timed } from './tally.ts'

/** Writes the tally of a run as JSON where `THROUGHLINE_TALLY` says; prints nothing itself. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.THROUGHLINE_TALLY
    if (file !== undefined) writeFileSync(file, JSON.stringify(tallied(modules, unhandled.length)))
  }
}

/** Counts a run; a file that broke outside its tests, a test that never ended and a stray error are failures. */
export function tallied(modules: readonly TestModule[], unhandled: number): Tally {
  let passed = 0
  let failed = unhandled
  const skipped: Skip[] = []
  for (const module of modules) {
    const tests = [...module.children.allTests()]
    const brokenOutside = module.state() === 'failed' && tests.every(one => one.result().state !== 'failed')
    if (brokenOutside) failed += 1
    for (const test of tests) {
      const { state } = test.result()
      if (state === 'passed') passed += 1
      else if (state === 'failed') failed += 1
      else if (state === 'skipped') skipped.push(skipOf(test))
      else failed += 1
    }
  }
  return { passed, failed, skipped, files: modules.map(timed) }
}

function timed(module: TestModule): Timed {
  const { setupDuration, collectDuration, duration } = module.diagnostic()
  return { file: module.relativeModuleId, ms: setupDuration + collectDuration + duration }
}

function skipOf(test: TestCase): Skip {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  const unwritten = test.options.mode === 'todo' ? 'still to be written' : undefined
  return { test: test.fullName, reason: note ?? unwritten ?? skippedSuite(test) ?? 'no reason given' }
}

/** A suite that is skipped as a whole says why in its title. */
function skippedSuite(test: TestCase): string | undefined {
  const { parent } = test
  return parent.type === 'suite' && parent.options.mode === 'skip' ? parent.name : undefined
}
