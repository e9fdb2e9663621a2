import type { ForecastProblem } from '../problem.ts'
import type { Staffing } from './staffing.ts'

/** Why an activity cannot be forecast, and what would mend it. */
export interface Cannot {
  because: 'no-estimate' | 'no-capacity' | 'depends-on'
  /** The activity to mend: itself, or the nearest one that it depends on. */
  mend: string
  /** The need that nobody meets. */
  need?: string
}

/** Activities without an estimate or without anybody to do them, and all that come after them. */
export function unforecastable(problem: ForecastProblem, staffing: Staffing | null): Map<string, Cannot> {
  const cannot = new Map<string, Cannot>()
  problem.activities.forEach((activity, k) => {
    const { id, state, estimate, milestone } = activity
    if (state?.is === 'done' || milestone) return
    const stated = state?.is === 'started' ? (state.remaining ?? estimate) : estimate
    const missing = staffing?.missing(k)
    if (!stated) cannot.set(id, { because: 'no-estimate', mend: id })
    else if (missing !== undefined) cannot.set(id, { because: 'no-capacity', mend: id, need: missing })
  })
  const after = new Map<string, string[]>()
  const follows = (from: string, to: string) => {
    const list = after.get(from)
    if (list) list.push(to)
    else after.set(from, [to])
  }
  for (const { from, to } of problem.relations ?? []) follows(from, to)
  for (const { after: causes = [], blocks } of problem.waits ?? [])
    for (const from of causes) for (const to of blocks) follows(from, to)
  const done = new Set(problem.activities.filter(one => one.state?.is === 'done').map(one => one.id))
  const queue = [...cannot.keys()]
  for (let head = 0; head < queue.length; head++) {
    for (const next of after.get(queue[head]) ?? []) {
      if (cannot.has(next) || done.has(next)) continue
      cannot.set(next, { because: 'depends-on', mend: cannot.get(queue[head])?.mend ?? queue[head] })
      queue.push(next)
    }
  }
  return cannot
}
