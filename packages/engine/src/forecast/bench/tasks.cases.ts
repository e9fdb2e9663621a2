import { seeded } from '../../random/random.ts'
import { calibrated, calibrationFrom, figuresFor, type PastEstimate } from '../calibration.ts'
import { shareBelow } from '../finish-calibration.ts'
import type { ScoredForecast } from './coverage-score.cases.ts'

type Task = PastEstimate & { project: string }

/** Forecasts of each task's effort, fitted on the other half of the projects. */
export function taskSamples(text: string, seed: number): ScoredForecast[] {
  const tasks = tasksOf(text)
  const projects = [...new Set(tasks.map(task => task.project))].sort()
  const order = Int32Array.from(projects.keys())
  seeded(seed).fork('halves').shuffle(order)
  const half = new Map(projects.map((project, k) => [project, order[k] % 2]))
  return [0, 1].flatMap(scoredHalf => {
    const seen = tasks.filter(task => half.get(task.project) !== scoredHalf)
    const calibration = calibrationFrom(seen)
    const slips = Float64Array.from(seen, task => task.actual / task.estimated).sort()
    return tasks
      .filter(task => half.get(task.project) === scoredHalf)
      .map(task => {
        const figures = figuresFor(calibration, task.estimatedBy)
        const at = calibrated(() => 1, figures, { bias: true, extraSpread: 0 })
        const { project } = task
        return { project, actual: task.actual / task.estimated, by: day => shareBelow(at, day), slips }
      })
  })
}

/** Either file: SiP in hours, CESAW in minutes. What it is and how large stands in for who estimated it. */
function tasksOf(text: string): Task[] {
  const rows = csv(text)
  const isSip = rows.length > 0 && 'hours_estimate' in rows[0]
  return rows.flatMap(row => {
    const [estimated, actual] = (
      isSip ? [row.hours_estimate, row.hours_actual] : [row.plan_min, row.actual_min]
    ).map(Number)
    if (!(estimated > 0 && actual > 0)) return []
    const size = `size ${Math.round(Math.log2(estimated))}`
    const sort = isSip ? row.subcategory : row.phase
    const who = isSip ? row.assigned_to : row.person
    const estimatedBy = [`${who} ${sort} ${size}`, `${sort} ${size}`, size]
    return [{ project: row.project, estimated, actual, estimatedBy }]
  })
}

export function csv(text: string): Record<string, string>[] {
  const [head, ...lines] = text.trim().split(/\r?\n/)
  const names = head.split(',')
  return lines.map(line => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, k) => [name, cells[k] ?? '']))
  })
}
