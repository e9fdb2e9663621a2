/** 'If we add this, what do we cut?': the smallest repair of any kind, and what goes where nothing else may give way. */
import {
  type AddedSaid,
  type Addition,
  type Made,
  type PlanProblem,
  type PlanSchedule,
  planRepairs,
  planSchedule,
  type RepairSaid,
  type RepairsForAddition,
} from '@throughline/diagnosis'
import { type MixedSolver, mixedSolver } from '@throughline/engine'
import { type AnyRecord, titleOf, type World } from '@throughline/model'

/** Work is left out before anything else is done; undone work stays the worst. */
const cutsOnly = { cut: 1, movedAtAll: 500, moveWeek: 500, lend: 500, lendDay: 50, train: 900, hire: 900 }

/** Seconds for each of the four searches. */
const seconds = 1.5

export interface Adding {
  readonly world: World
  readonly plan: PlanProblem
  readonly seed: number
  readonly adding: Addition
}

export async function addedTo({ world, plan, seed, adding }: Adding): Promise<Omit<AddedSaid, keyof Made>> {
  const answer = planSchedule(plan, { seed, budget: { schedules: 60 } })
  if (!answer.ok) return { adding, asks: question(world, adding, []) }
  const { schedule } = answer
  const solver = await mixedSolver()
  const repairs = weighed({ world, plan, solver, schedule, adding })
  const cuts = weighed({ world, plan, solver, schedule, adding, costs: cutsOnly })
  const options = cuts?.repairs.filter(each => each.kind === 'cut' && !each.already) ?? []
  return {
    adding,
    ...(repairs ? { repairs } : {}),
    ...(cuts ? { cuts } : {}),
    asks: question(world, adding, options),
  }
}

interface Weighing {
  readonly world: World
  readonly plan: PlanProblem
  readonly solver: MixedSolver
  readonly schedule: PlanSchedule
  readonly adding: Addition
  readonly costs?: typeof cutsOnly
}

/** Against the same plan with nothing added, so that what is too much already is told apart. */
function weighed({ world, plan, adding, ...rest }: Weighing): RepairsForAddition | undefined {
  const found = planRepairs(world, plan, { ...rest, seconds, adding })
  if (!found) return undefined
  const before = planRepairs(world, plan, { ...rest, seconds, adding: { ...adding, personDays: 0 } })
  const known = new Set(before?.repairs.map(named))
  return {
    ...found,
    unmetDaysAlready: before?.unmetDays ?? 0,
    repairs: found.repairs.map(each => ({ ...each, already: known.has(named(each)) })),
  }
}

const named = ({ kind, about }: RepairSaid) => `${kind} ${about}`

function question(
  world: World,
  { personDays, byOn, ...of }: Addition,
  cuts: readonly RepairSaid[],
): AddedSaid['asks'] {
  const whose = [of.person, of.team, of.skill].flatMap(id => world.record(id ?? '') ?? []).map(nameOf)
  const theirs = whose.length > 0 ? ` of ${whose.join(', ')}` : ''
  const days = `${personDays} person-${personDays === 1 ? 'day' : 'days'}`
  const about = [...new Set(cuts.map(each => each.about))]
  return {
    kind: 'decision',
    verb: 'add',
    fields: {
      question: `If we add ${days}${theirs} by ${byOn}, what do we cut?`,
      options: [...cuts.map(each => ({ title: each.sentence })), { title: 'Do not add it' }],
      ...(about.length > 0 ? { about } : {}),
    },
  }
}

function nameOf(record: AnyRecord): string {
  return String(record.name ?? titleOf(record))
}
