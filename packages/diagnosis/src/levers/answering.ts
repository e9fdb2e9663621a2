/** Levers of those who must decide, answer, give or accept something. */
import type { Wait } from '@throughline/engine'
import { type AnyRecord, answererOf, type Records, type World } from '@throughline/model'
import { type Candidate, nameOf, type Seeking, thisWeek } from './candidate.ts'

/** Everything that waits for somebody's word, said this week instead of in its own time. */
export function answeringLevers({ world, plan }: Seeking): Candidate[] {
  return (plan.problem.waits ?? []).flatMap(wait => {
    const about = world.record(wait.id)
    return about ? leverOf({ world, wait, about, by: plan.axis.dayAt(thisWeek) }) : []
  })
}

interface Asked {
  readonly world: World
  readonly wait: Wait
  readonly about: AnyRecord
  readonly by: string
}

function leverOf({ world, wait, about, by }: Asked): Candidate[] {
  const change = { waits: [answeredThisWeek(wait)] }
  const lever = (rest: Pick<Candidate, 'kind' | 'who' | 'deed' | 'steps'>): Candidate[] => [
    { id: `${rest.kind} ${about.key}`, about, change, ...rest },
  ]
  switch (about.kind) {
    case 'decision': {
      const decider = about.decider as string | undefined
      return lever({
        kind: 'decide',
        who: decider ? [decider] : [],
        deed: `Decide ${about.key} this week`,
        steps: [step(about, 'edit', { neededOn: by })],
      })
    }
    case 'gate':
      return lever({
        kind: 'answer',
        who: [String(about.host ?? about.createdBy)],
        deed: `Close ${about.key} this week`,
        steps: [step(about, 'revise', { dueOn: by })],
      })
    case 'question':
      return lever({
        kind: 'answer',
        who: whoAnswers(world, about),
        deed: `Answer ${about.key} this week`,
        steps: [],
      })
    case 'escalation':
      return lever({
        kind: 'answer',
        who: ((about.path as string[] | undefined) ?? []).slice(0, 1),
        deed: `Answer ${about.key} this week`,
        steps: [],
      })
    case 'support':
      return lever({
        kind: 'support',
        who: [String(about.from)],
        deed: `${nameOf(world, String(about.from))} gives ${about.key} this week`,
        steps: about.state === 'asked' ? [step(about, 'promise', { promisedOn: by })] : [],
      })
    case 'dependency':
      return acceptance(world, wait, about)
    default:
      return []
  }
}

/** A provision nobody has agreed to, accepted with the day it is needed. */
function acceptance(world: World, wait: Wait, about: AnyRecord): Candidate[] {
  const neededOn = about.neededOn as string | undefined
  if (about.state === 'accepted' || !neededOn || wait.neededAt === undefined) return []
  const team = (about.ask as { team?: string } | undefined)?.team
  const { openedAt: _, ...rest } = wait
  return [
    {
      id: `accept ${about.key}`,
      kind: 'accept',
      about,
      who: [world.one('team', team)?.lead].filter(id => id !== undefined),
      deed: `Accept ${about.key}, with ${neededOn} as its day`,
      change: { waits: [{ ...rest, promisedAt: Math.max(0, wait.neededAt) }] },
      steps: [step(about, 'accept', { promisedOn: neededOn })],
    },
  ]
}

function answeredThisWeek(wait: Wait): Wait {
  const { promisedAt: _, ...rest } = wait
  return { ...rest, latency: { kind: 'fixed', days: thisWeek - (wait.openedAt ?? 0) } }
}

function whoAnswers(world: World, about: AnyRecord): string[] {
  const to = answererOf(world, about as unknown as Records['question'])
  return to ? [to.id] : []
}

function step(about: AnyRecord, verb: string, fields: { [field: string]: unknown }) {
  return { kind: about.kind, verb, subject: about.id, fields }
}
