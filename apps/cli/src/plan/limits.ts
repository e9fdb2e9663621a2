/** What a plan as a whole leaves unsaid, how far its dates can therefore be trusted, and what would mend it. */
import { missing, type PlanForecast, ringThroughWaits } from '@throughline/diagnosis'
import type { Records, World } from '@throughline/model'
import { harmless, type Paint } from '../paint.ts'
import type { JudgedPlan } from './judged-plan.ts'

export interface Limit {
  readonly reason: string
  readonly remedy: string
}

export function limitsOf({ world, plan, asPlan }: JudgedPlan): Limit[] {
  const { deliverables, outcomes, intents } = plan.counted
  if (deliverables.length + outcomes.length + intents.length === 0)
    return [
      {
        reason: 'The plan promises nothing that is still to come.',
        remedy: 'Add an intent, an outcome below it, and deliverables with estimates.',
      },
    ]
  return [
    ...(asPlan ? [] : notPromised(outcomes)),
    ...withoutPeople(world, deliverables.length),
    ...onOnePerson({ world, plan }),
    ...pastDays([...deliverables, ...outcomes], plan.axis.today),
    ...ring({ world, plan }),
    ...farDays([...deliverables, ...outcomes, ...intents], plan.axis.dayAt(1e9)),
    ...nothingSaid([...deliverables], [...outcomes]),
  ]
}

/** Records that cannot be forecast for reasons of their own, each once: what mends these mends what waits for them. */
export function cannotSay(forecast: PlanForecast, world: World) {
  const nodes = [...forecast.nodes.values()].filter(node => node.cannot)
  return nodes.map(node => {
    const { reason, remedy } = missing(node.cannot!, world)
    const keyOf = (id: string) => world.record(id)?.key ?? id
    return {
      key: keyOf(node.id),
      because: node.cannot!.because,
      mend: keyOf(node.cannot!.mend),
      reason,
      remedy,
    }
  })
}

/** What to mend first, each once, and how much waits for it. */
export function mendText(forecast: PlanForecast, world: World): string {
  const all = cannotSay(forecast, world)
  const own = all.filter(each => each.because !== 'depends-on')
  const said = own.slice(0, mostSaid).map(each => {
    const waiting = all.filter(other => other.because === 'depends-on' && other.mend === each.key).length
    const more = waiting > 0 ? ` ${waiting} more ${waiting === 1 ? 'waits' : 'wait'} for it.` : ''
    return `  ${harmless(`${each.reason} ${each.remedy}${more}`)}\n`
  })
  const rest = own.length > mostSaid ? `  and ${own.length - mostSaid} more.\n` : ''
  return said.join('') + rest
}

const mostSaid = 7

export function limitsText(limits: readonly Limit[], paint: Paint): string {
  return limits
    .map(({ reason, remedy }) => `${paint.yellow('note')}: ${harmless(reason)} ${harmless(remedy)}\n`)
    .join('')
}

/** What is kept here counts once it is promised; a plan from a file counts as if it were. */
function notPromised(outcomes: readonly Records['outcome'][]): Limit[] {
  const [first] = outcomes
  if (!first || outcomes.some(({ state }) => state !== 'draft')) return []
  const said =
    outcomes.length === 1 ? `${first.key} is a draft` : `All ${outcomes.length} outcomes are drafts`
  return [
    {
      reason: `${said}: nothing is promised yet, so there is no gap to win back.`,
      remedy: `Commit what is agreed, such as: throughline outcome commit ${first.key}`,
    },
  ]
}

function withoutPeople(world: World, works: number): Limit[] {
  if (works === 0 || world.all('person').length > 0) return []
  return [
    {
      reason: "Nobody is recorded, so nobody's time is a limit: the dates are the earliest there can be.",
      remedy: 'List people, and name who owns each deliverable.',
    },
  ]
}

/** From so many pieces of work on. */
const fewPieces = 4
const almostAll = 0.9

/** One person for everything: each slip moves all that comes after. */
function onOnePerson({ world, plan }: Pick<JudgedPlan, 'world' | 'plan'>): Limit[] {
  const known = new Set(plan.counted.deliverables.map(({ id }) => id))
  const open = plan.problem.activities.filter(({ id, state }) => known.has(id) && state?.is !== 'done')
  const by = new Map<string, number>()
  for (const { needs = [] } of open)
    for (const person of new Set(needs.flatMap(need => need.person ?? [])))
      by.set(person, (by.get(person) ?? 0) + 1)
  const [busiest] = [...by].sort(([, a], [, b]) => b - a)
  if (open.length < fewPieces || !busiest || busiest[1] < almostAll * open.length) return []
  const name = String(world.record(busiest[0])?.name ?? busiest[0])
  return [
    {
      reason: `${busiest[1]} of ${open.length} deliverables need ${name} by name: one after another, so that each slip moves all that follow.`,
      remedy: 'Where somebody else could do it, name them, or the skill it needs.',
    },
  ]
}

function pastDays(
  records: readonly { readonly key: string; readonly dueOn?: string; readonly state: string }[],
  today: string,
): Limit[] {
  const past = records.filter(
    ({ dueOn, state }) => dueOn && dueOn < today && !/delivered|validated/.test(state),
  )
  const [first, ...more] = past
  if (!first) return []
  const rest = more.length > 0 ? `, and of ${more.length} more,` : ''
  return [
    {
      reason: `The day of ${first.key}${rest} has passed: ${first.dueOn}. Its chance can only be none.`,
      remedy: 'Say that it is delivered, or agree on another day.',
    },
  ]
}

function ring({ world, plan }: Pick<JudgedPlan, 'world' | 'plan'>): Limit[] {
  const found = ringThroughWaits(world, plan)
  if (!found) return []
  const keys = found.map(id => world.record(id)?.key ?? id)
  const said = keys.find((_, k) => world.record(found[k]!)?.kind !== 'deliverable') ?? keys[0]
  return [
    {
      reason: `${[...keys, keys[0]].join(' comes before ')}: a ring. The dates take ${said} to be settled without waiting for the rest of it.`,
      remedy: 'Take one of these out.',
    },
  ]
}

/** Later than days are told apart, which is some 25 years. */
function farDays(
  records: readonly { readonly key: string; readonly [field: string]: unknown }[],
  lastOn: string,
): Limit[] {
  return records.flatMap(record => {
    const day = [record.dueOn, record.horizonOn, record.startNoEarlierOn].find(
      each => typeof each === 'string' && each > lastOn,
    )
    if (day === undefined) return []
    return [
      {
        reason: `${record.key} says ${day}; days after ${lastOn} all count as that one.`,
        remedy: 'Look at the year.',
      },
    ]
  })
}

/** Noughts that are likely to stand for nothing known. */
function nothingSaid(
  works: readonly Records['deliverable'][],
  outcomes: readonly Records['outcome'][],
): Limit[] {
  const empty = works.filter(({ estimate, milestone }) => estimate?.high === 0 && !milestone)
  const worthless = outcomes.filter(({ value }) => value !== undefined && value.amount === 0)
  const keys = (records: readonly { readonly key: string }[]) => records.map(({ key }) => key).join(', ')
  return [
    ...(empty.length > 0
      ? [
          {
            reason: `By its estimate of 0 days, ${keys(empty)} takes no time at all.`,
            remedy: 'Give a low, a likely and a high estimate; or mark it as a milestone.',
          },
        ]
      : []),
    ...(worthless.length > 0
      ? [
          {
            reason: `${keys(worthless)} states a value of 0: nothing is lost by its delay, and no lever wins any of it.`,
            remedy: 'State the amount, or leave the value out; then days are told.',
          },
        ]
      : []),
  ]
}
