/** What may be published of a pulse, and how its rounds compare. Answers themselves are kept elsewhere. */
import { shownTooSmall, type TeamResult } from '../health/small-groups.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

/** Answers to one question by one team, counted by whoever keeps them. */
export interface Tally {
  readonly question: string
  /** Without it: everybody. */
  readonly team?: string
  readonly answered: number
  readonly agreed: number
}

/**
 * The results that can be shown: teams are left out, the smallest first, until no group below the smallest can be read
 * or worked out. The fewer are left out, the better; a question is left out whole where nothing else will do.
 */
export function resultsToPublish(world: World, tallies: readonly Tally[]): TeamResult[] {
  const byQuestion = Map.groupBy(tallies, each => each.question)
  return [...byQuestion.values()].flatMap(lines => {
    let kept = lines.map(resultOf).sort((a, b) => b.answered - a.answered)
    while (kept.length > 0 && shownTooSmall(world, kept)) {
      const last = kept.findLastIndex(each => each.team !== undefined)
      kept = kept.filter((_, at) => at !== (last === -1 ? kept.length - 1 : last))
    }
    return kept
  })
}

export interface PulseTrend {
  readonly question: string
  /** Its newest words. */
  readonly text: string
  /** Rounds that were published, oldest first. */
  readonly rounds: readonly {
    readonly pulse: Records['pulse']
    readonly agree: number
    readonly answered: number
  }[]
}

/** How many agreed, round by round, for everybody or one team. */
export function pulseTrends(world: World, team?: string): PulseTrend[] {
  const published = world
    .all('pulse')
    .filter(each => each.steps.published !== undefined)
    .sort((a, b) => (a.steps.published!.at < b.steps.published!.at ? -1 : 1))
  const found = new Map<string, { question: string; text: string; rounds: PulseTrend['rounds'][number][] }>()
  for (const pulse of published)
    for (const { code, text } of pulse.questions) {
      const result = publishedOf(pulse).find(each => each.question === code && each.team === team)
      const entry = found.get(code) ?? { question: code, text, rounds: [] }
      entry.text = text
      if (result?.agree !== undefined)
        entry.rounds.push({ pulse, agree: result.agree, answered: result.answered })
      found.set(code, entry)
    }
  return [...found.values()].filter(each => each.rounds.length > 0)
}

/** Share of those invited who answered, round by round. */
export function participation(world: World): { pulse: Records['pulse']; share: number }[] {
  return world.all('pulse').flatMap(pulse => {
    const { invited, answered } = (pulse.steps.published ?? {}) as { invited?: number; answered?: number }
    return invited && answered !== undefined ? [{ pulse, share: (100 * answered) / invited }] : []
  })
}

function publishedOf(pulse: Records['pulse']): readonly TeamResult[] {
  return (pulse.steps.published?.results ?? []) as TeamResult[]
}

function resultOf({ question, team, answered, agreed }: Tally): TeamResult {
  const agree = answered === 0 ? 0 : Math.round((100 * agreed) / answered)
  return { question, answered, agree, ...(team === undefined ? {} : { team }) }
}
