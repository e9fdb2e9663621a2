import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayOfText, weekday } from '../time/civil.ts'
import { criticalPath } from './critical-path.ts'
import type { RelationKind } from './graph.ts'
import { networkOf } from './network.ts'

const path = new URL('../../../../../shared/data/dslib/dslib.jsonl', import.meta.url).pathname

/** A real project: work hours of a day, days of the week and holidays without work, baseline starts and hours. */
interface Project {
  start: string
  /** '8-12,13-17', or the hours that are worked one by one. */
  hours: string | number[]
  nonwork_days: number[]
  holidays: string[]
  acts: [id: number, name: string, start: string, hours: number, cost: number][]
  rels: [from: number, to: number, kind: RelationKind, lag: number][]
}

describe.skipIf(!existsSync(path))(
  'real baselines (skipped where the data does not lie beside the checkout)',
  () => {
    it('are reproduced to the hour where relations alone set them, and never dated later where more does', () => {
      const projects = readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as Project)
      const tally = { refused: 0, broken: 0, slack: 0, equal: 0 }
      for (const project of projects) tally[verdict(project)]++
      expect(tally.equal).toBeGreaterThanOrEqual(12)
      expect(tally.broken).toBeLessThanOrEqual(3)
      expect(tally.refused).toBe(0)
    })
  },
)

/** 'broken': the baseline breaks a relation of its own; 'slack': it waits for more than relations (people, choice). */
function verdict(project: Project): 'refused' | 'broken' | 'slack' | 'equal' {
  const clock = workClock(project)
  const position = new Map(project.acts.map(([id], k) => [id, k]))
  const planned = project.acts.map(([, , start]) => clock(start))
  const durations = project.acts.map(([, , , hours]) => hours)
  const relations = project.rels.map(([from, to, kind, lag]) => ({
    from: position.get(from) ?? -1,
    to: position.get(to) ?? -1,
    kind,
    lag,
  }))
  const waits = new Set(relations.map(({ to }) => to))
  const releases = planned.map((start, k) => (waits.has(k) ? 0 : start))
  const result = networkOf({ durations, relations, releases })
  if (!result.ok) return 'refused'
  const kept = relations.every(
    ({ from, to }, k) => planned[to] - planned[from] >= result.network.startLags[k],
  )
  if (!kept) return 'broken'
  const { earlyStart } = criticalPath(result.network)
  expect(earlyStart.every((start, k) => start <= planned[k])).toBe(true)
  return planned.every((start, k) => earlyStart[k] === start) ? 'equal' : 'slack'
}

/** Work hours between the project's first day and an instant 'YYYY-MM-DDTHH'. */
function workClock({ start, hours, nonwork_days, holidays }: Project): (stamp: string) => number {
  const worked = typeof hours === 'string' ? hours.split(',').flatMap(hoursOfSpan) : hours
  const free = new Set(holidays.map(text => dayOfText(text)))
  const first = dayOfText(start.slice(0, 10))!
  return stamp => {
    const day = dayOfText(stamp.slice(0, 10))!
    const hour = Number(stamp.slice(11, 13))
    const isWorked = (d: number) => !nonwork_days.includes(weekday(d)) && !free.has(d)
    let total = 0
    for (let d = first; d < day; d++) if (isWorked(d)) total += worked.length
    return total + (isWorked(day) ? worked.filter(h => h < hour).length : 0)
  }
}

function hoursOfSpan(span: string): number[] {
  const [from, to] = span.split('-').map(Number)
  return Array.from({ length: to - from }, (_, k) => from + k)
}
