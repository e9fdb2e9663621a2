/** Whether a group below the smallest could be read from results, directly or by subtracting one from another. */
import { teamAndBelow } from '../members.ts'
import type { World } from '../world.ts'

export interface TeamResult {
  /** Code of the question. */
  readonly question: string
  /** Without it: everybody who was asked. */
  readonly team?: string
  /** How many answered. */
  readonly answered: number
  /** Per cent who agreed; not told where all answered alike. */
  readonly agree?: number
  /** Of five keys, to the nearest half. */
  readonly mean?: number
}

/** In words whose answers could be told; nothing where all is well. */
export function shownTooSmall(world: World, results: readonly TeamResult[]): string | undefined {
  const least = world.figure('smallestGroup')
  const byQuestion = Map.groupBy(results, each => each.question)
  for (const lines of byQuestion.values()) {
    const small = lines.find(each => each.answered < least)
    if (small) return named(world, small, small.answered)
    for (const whole of lines) {
      // More than the whole: teams that have people in common, and so many of them.
      const rest = Math.abs(whole.answered - answeredBelow(world, whole, lines))
      if (rest > 0 && rest < least) return named(world, whole, rest)
    }
  }
  return undefined
}

/** Answers of the topmost shown teams inside a whole: what a reader would subtract. */
function answeredBelow(world: World, whole: TeamResult, lines: readonly TeamResult[]): number {
  const inside = lines.filter(
    each => each !== whole && each.team !== undefined && isInside(world, each, whole),
  )
  const topmost = inside.filter(each => !inside.some(other => other !== each && isInside(world, each, other)))
  return topmost.reduce((sum, each) => sum + each.answered, 0)
}

function isInside(world: World, part: TeamResult, whole: TeamResult): boolean {
  if (whole.team === undefined) return true
  if (part.team === undefined || part.team === whole.team) return false
  return teamAndBelow(world, whole.team).has(part.team)
}

function named(world: World, result: TeamResult, answers: number): string {
  const people = `${answers} ${answers === 1 ? 'person' : 'people'}`
  const team = world.one('team', result.team)
  return team ? `${people} of ${team.name}` : people
}
