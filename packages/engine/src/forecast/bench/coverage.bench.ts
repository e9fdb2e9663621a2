/**
 * Coverage and Brier score of calibrated forecasts on real projects and tasks never used for fitting.
 * `--dslib FILE.jsonl [--activities FILE.csv]` for whole projects, `--tasks FILE.csv` for tasks (SiP, CESAW), stages
 * (KEP slips) or sprints. Projects are parted in two halves, each scored by a fit of the other; `--divisions` so often,
 * since with some dozens of projects one division is luck.
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
      divisions: { type: 'string', default: '10' },
    },
  })
  const first = Number(values.seed)
  const seeds = Array.from({ length: Number(values.divisions) }, (_, k) => first + k)
  const samples = values.dslib
    ? ofProjects(values.dslib, values.activities, seeds)
    : ofTasks(values.tasks, seeds)
  const figures = { of: values.dslib ? 'projects' : 'tasks', ...scored(samples, first) }
  out(
    `${figures.projects} projects, ${figures.forecasts} forecasts, none scored by a fit that had seen its project`,
  )
  out(`50 % band covers ${figures.coverage50Pct} % (90 % interval ${figures.interval50.join(' to ')})`)
  out(`80 % band covers ${figures.coverage80Pct} % (90 % interval ${figures.interval80.join(' to ')})`)
  out(`by the 50 % day ${figures.by50Pct} % (90 % interval ${figures.by50Interval.join(' to ')})`)
  out(`by the 80 % day ${figures.by80Pct} % (90 % interval ${figures.by80Interval.join(' to ')})`)
  out(
    `Brier ${figures.brier}; as planned ${figures.naive.asPlanned}, history of slips ${figures.naive.historyOfSlips}`,
  )
  return figures
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}

function ofProjects(path: string, activitiesPath: string | undefined, seeds: readonly number[]) {
  const text = read(path)
  const activities = activitiesPath === undefined ? null : read(activitiesPath)
  return seeds.flatMap(seed => projectSamples(text, { seed, activities }))
}

function ofTasks(path: string | undefined, seeds: readonly number[]) {
  const text = read(path ?? missing())
  return seeds.flatMap(seed => taskSamples(text, seed))
}

function missing(): never {
  throw new Error('name a file with --dslib or --tasks')
}
