/**
 * Coverage and Brier score of calibrated forecasts on real projects and tasks never used for fitting.
 * `--dslib FILE.jsonl [--activities FILE.csv]` for whole projects, `--tasks FILE.csv` for tasks (SiP or CESAW).
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { scored } from './coverage-score.cases.ts'
import { projectSamples } from './dslib.cases.ts'
import { taskSamples } from './tasks.cases.ts'

export function run(args: readonly string[], out: (line: string) => void) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dslib: { type: 'string' },
      activities: { type: 'string' },
      tasks: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  })
  const seed = Number(values.seed)
  const samples = values.dslib
    ? projectSamples(read(values.dslib), {
        seed,
        activities: values.activities ? read(values.activities) : null,
      })
    : taskSamples(read(values.tasks ?? missing()), seed)
  const figures = { of: values.dslib ? 'projects' : 'tasks', ...scored(samples, seed) }
  out(
    `${figures.projects} projects, ${figures.forecasts} forecasts, none scored by a fit that had seen its project`,
  )
  out(`50 % band covers ${figures.coverage50Pct} % (90 % interval ${figures.interval50.join(' to ')})`)
  out(`80 % band covers ${figures.coverage80Pct} % (90 % interval ${figures.interval80.join(' to ')})`)
  out(
    `Brier ${figures.brier}; as planned ${figures.naive.asPlanned}, history of slips ${figures.naive.historyOfSlips}`,
  )
  return figures
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}

function missing(): never {
  throw new Error('name a file with --dslib or --tasks')
}
