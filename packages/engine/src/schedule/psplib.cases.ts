import { existsSync, readFileSync } from 'node:fs'
import type { ScheduleProblem } from './problem.ts'

/** One line of a PSPLIB set as JSON: 0-based, with a source and a sink of no length. */
export interface PsplibInstance {
  name: string
  cap: number[]
  dur: number[]
  req: number[][]
  succ: number[][]
}

/** The instances of a file of JSON lines, the first `limit` of them. */
export function psplibInstances(path: string, limit = Number.POSITIVE_INFINITY): PsplibInstance[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.slice(0, limit).map(line => JSON.parse(line) as PsplibInstance)
}

/** The instance as a problem. */
export function psplibProblem({ cap, dur, req, succ }: PsplibInstance): ScheduleProblem {
  return {
    horizon: dur.reduce((sum, duration) => sum + duration, 1),
    activities: dur.map((duration, a) => ({
      duration,
      demands: req[a].flatMap((amount, resource) => (amount > 0 ? [{ resource, amount }] : [])),
    })),
    relations: succ.flatMap((next, from) => next.map(to => ({ from, to, kind: 'FS' as const, lag: 0 }))),
    resources: cap.map(capacity => ({ capacity })),
  }
}

/** Best known makespan and critical-path bound by instance, from a table with a heading. */
export function bestKnown(path: string): Map<string, { best: number; criticalPath: number }> {
  const [heading, ...rows] = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const at = (name: string) => heading.split(',').indexOf(name)
  const [name, best, criticalPath] = [at('instance'), at('best_ub'), at('cpm_lb')]
  return new Map(
    rows.map(row => {
      const cells = row.split(',')
      return [cells[name], { best: Number(cells[best]), criticalPath: Number(cells[criticalPath]) }]
    }),
  )
}

/** Where the instances lie beside the checkout; null where they do not. */
export function besideCheckout(path: string): string | null {
  const whole = new URL(`../../../../../shared/${path}`, import.meta.url).pathname
  return existsSync(whole) ? whole : null
}
