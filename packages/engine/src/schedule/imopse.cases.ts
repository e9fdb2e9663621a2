import { readFileSync } from 'node:fs'
import type { ScheduleProblem } from './problem.ts'

interface ImopseInstance {
  name: string
  people: { skills: Record<string, number> }[]
  dur: number[]
  skill: string[]
  level: number[]
  pred: number[][]
}

/** One multi-skill instance by name: one person per task, with the skill at the level or above. */
export function imopseProblem(path: string, options: { instance: string; split: boolean }): ScheduleProblem {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const all = lines.map(line => JSON.parse(line) as ImopseInstance)
  const found = all.find(({ name }) => name === options.instance)
  if (!found) throw new Error(`no instance ${options.instance} in ${path}`)
  const skills = [...new Set(found.people.flatMap(({ skills }) => Object.keys(skills)))]
  return {
    horizon: found.dur.reduce((sum, duration) => sum + duration, 1),
    people: found.people.map(person => ({
      skills: Object.entries(person.skills).map(([skill, level]) => ({
        skill: skills.indexOf(skill),
        level,
      })),
    })),
    activities: found.dur.map((duration, a) => ({
      duration,
      pauses: options.split ? 'always' : 'never',
      needs: [{ skill: skills.indexOf(found.skill[a]), level: found.level[a] }],
    })),
    relations: found.pred.flatMap((before, to) =>
      before.map(from => ({ from, to, kind: 'FS' as const, lag: 0 })),
    ),
  }
}

/** The lower bound of an instance, from a table with a heading. */
export function lowerBoundOf(path: string, instance: string): number | null {
  const [heading, ...rows] = readFileSync(path, 'utf8').split('\n')
  const names = heading.split(',')
  const row = rows.map(line => line.split(',')).find(cells => cells[names.indexOf('instance')] === instance)
  return row ? Number(row[names.indexOf('lb')]) : null
}
