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

/** Any of the four files, told apart by a column. What it is and how large stands in for who estimated it. */
function tasksOf(text: string): Task[] {
  const rows = csv(text)
  const [sort] = Object.values(sorts).filter(({ column }) => rows.length > 0 && column in rows[0])
  if (!sort)
    throw new Error(
      `none of the columns ${Object.values(sorts)
        .map(({ column }) => column)
        .join(', ')}`,
    )
  return rows.flatMap(row => {
    const { estimated, actual, project, of, by } = sort.read(row)
    if (!(estimated > 0 && actual > 0)) return []
    const size = `size ${Math.round(Math.log2(estimated))}`
    const estimatedBy = [...(by ? [`${by} ${of} ${size}`] : []), `${of} ${size}`, size]
    return [{ project, estimated, actual, estimatedBy }]
  })
}

type Row = Record<string, string>

interface Sort {
  /** That only this file has. */
  column: string
  read: (row: Row) => { estimated: number; actual: number; project: string; of: string; by?: string }
}

const sorts: Record<string, Sort> = {
  /** Hours. */
  sip: {
    column: 'hours_estimate',
    read: row => ({
      estimated: Number(row.hours_estimate),
      actual: Number(row.hours_actual),
      project: row.project,
      of: row.subcategory,
      by: row.assigned_to,
    }),
  },
  /** Minutes. */
  cesaw: {
    column: 'plan_min',
    read: row => ({
      estimated: Number(row.plan_min),
      actual: Number(row.actual_min),
      project: row.project,
      of: row.phase,
      by: row.person,
    }),
  },
  /** Days from the day on which a stage was first set for a release until the release it came with. */
  kep: {
    column: 'lead_days_at_first_set',
    read: row => ({
      estimated: row.delivered_guess === '1' ? Number(row.lead_days_at_first_set) : 0,
      actual: Number(row.lead_days_at_first_set) + Number(row.slip_days),
      project: row.kep,
      of: row.stage,
    }),
  },
  /** Points committed when the sprint was planned, and points delivered; none counts as less than one. */
  sprint: {
    column: 'vel_diff',
    read: row => {
      const committed = Number(row.vel_todo) + Number(row.vel_inprogress) + Number(row.vel_done)
      const delivered = Math.max(0.5, committed + Number(row.vel_diff))
      return {
        estimated: committed,
        actual: delivered,
        project: `${row.source} ${row.boardid}`,
        of: row.source,
      }
    },
  },
}

export function csv(text: string): Record<string, string>[] {
  const [head, ...lines] = text.trim().split(/\r?\n/)
  const names = head.split(',')
  return lines.map(line => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, k) => [name, cells[k] ?? '']))
  })
}
