import { shortestCycle } from '../../network/cycle.ts'
import { graphOf } from '../../network/graph.ts'
import { topologicalOrder } from '../../network/order.ts'
import { quantileOf } from '../estimate.ts'
import type { SampledNetwork } from '../kernel/program.ts'
import { DOCUMENTED_PRIORS } from '../priors.ts'
import type { ForecastActivity, ForecastProblem } from '../problem.ts'
import { type ForecastRefusal, problemRefusals } from '../refusal.ts'
import { EVERYTHING, type Switches } from '../switches.ts'
import { type Cannot, unforecastable } from './cannot.ts'
import { Draft } from './draft.ts'
import { activityLength, riskLength, type Setting, waitLength } from './lengths.ts'
import { sampledNetwork } from './sampled-network.ts'
import { type Staffing, staffing } from './staffing.ts'

/** A problem made ready for trials. Nodes are in an order in which predecessors come first. */
export interface CompiledProblem {
  problem: ForecastProblem
  network: SampledNetwork
  /** By activity: the node that is its work, and the node at which it is finished for others. */
  workNode: Int32Array
  finishNode: Int32Array
  /** By node: the activity whose work it is, else -1. */
  activityOf: Int32Array
  /** Who may do what; null when people do not matter. */
  staffing: Staffing | null
  /** By activity id: why it cannot be forecast. */
  cannot: ReadonlyMap<string, Cannot>
  /** Priors that the forecast rests on. */
  assumed: string[]
}

export type CompileResult =
  | { ok: true; compiled: CompiledProblem }
  | { ok: false; refusals: ForecastRefusal[] }

/** Checks a problem and lays it out as nodes: work, waits, risks and reactions, each a node of its own. */
export function compile(problem: ForecastProblem): CompileResult {
  const refusals = problemRefusals(problem)
  if (refusals.length > 0) return { ok: false, refusals }
  const switches: Switches = { ...EVERYTHING, ...problem.switches }
  const setting: Setting = {
    problem,
    switches,
    priors: { ...DOCUMENTED_PRIORS, ...problem.priors },
    assumed: new Set(),
  }
  const staffed = problem.people ? staffing(problem) : null
  const scarce = switches.scarcePeople ? staffed : null
  const cannot = unforecastable(problem, scarce)
  const { draft, workNode, finishNode } = drafted(setting, { staffed, scarce, cannot })
  const graph = graphOf(draft.nodes.length, draft.arrows)
  const order = topologicalOrder(graph)
  if (order.length < graph.nodes)
    return { ok: false, refusals: [cycleRefusal(problem, draft, shortestCycle(graph) ?? [])] }
  const position = new Int32Array(order.length)
  order.forEach((node, k) => {
    position[node] = k
  })
  const activityOf = new Int32Array(order.length).fill(-1)
  workNode.forEach((node, k) => {
    activityOf[position[node]] = k
  })
  const compiled = {
    problem,
    network: sampledNetwork(draft, order),
    workNode: workNode.map(node => position[node]),
    finishNode: finishNode.map(node => position[node]),
    activityOf,
    cannot,
    staffing: scarce,
    assumed: [...setting.assumed].sort(),
  }
  return { ok: true, compiled }
}

/** All nodes and arrows, in no order yet. */
function drafted(
  setting: Setting,
  people: { staffed: Staffing | null; scarce: Staffing | null; cannot: ReadonlyMap<string, Cannot> },
) {
  const { activities } = setting.problem
  const draft = new Draft()
  const workNode = Int32Array.from(activities, (activity, k) => {
    const rate = people.staffed?.ratePlenty(k) ?? 1
    const how = { cannot: people.cannot.has(activity.id), rate, divide: people.scarce ? 1 : rate }
    return draft.add(workOf(activity, setting, how))
  })
  const finishNode = workNode.slice()
  const place = new Map(activities.map((activity, k) => [activity.id, k]))
  const at = (id: string) => place.get(id) as number
  addRisks(draft, setting, { at, finishNode })
  addRelations(draft, setting, { at, workNode, finishNode })
  addWaits(draft, setting, { at, workNode, finishNode })
  return { draft, workNode, finishNode }
}

function workOf(
  activity: ForecastActivity,
  setting: Setting,
  how: { cannot: boolean; rate: number; divide: number },
) {
  const { state, team } = activity
  const causes = [{ name: 'all', share: setting.priors.sharedByAll }]
  if (team !== undefined) causes.push({ name: `team ${team}`, share: setting.priors.sharedByTeam })
  const key = `work ${activity.id}`
  if (state?.is === 'done') return { key, release: state.finishedAt }
  const release = state?.is === 'started' ? 0 : Math.max(0, activity.startsNoEarlier ?? 0)
  const length = how.cannot ? undefined : activityLength(activity, setting, how.rate)
  if (!length) return { key, release }
  const fixed = activity.estimate?.kind === 'fixed'
  const divided = () => {
    const whole = length()
    return how.divide === 1 ? whole : (z: number) => whole(z) / how.divide
  }
  const { calibration } = setting.problem
  const { bias, unclearWork } = setting.switches
  const madeOf = {
    record: activity,
    under: [calibration, setting.priors.rework, bias, unclearWork, how.rate, how.divide],
  }
  return { key, release, length: divided, madeOf, ...(fixed ? {} : { causes }) }
}

interface Places {
  at: (id: string) => number
  workNode: Int32Array
  finishNode: Int32Array
}

function addRisks(
  draft: Draft,
  setting: Setting,
  { at, finishNode }: Pick<Places, 'at' | 'finishNode'>,
): void {
  for (const risk of setting.problem.risks ?? []) {
    const strikes = riskLength(risk, setting)
    if (!strikes) continue
    for (const id of risk.affects) {
      if (setting.problem.activities[at(id)].state?.is === 'done') continue
      const node = draft.add({ key: `risk ${risk.id}`, chance: strikes.chance, length: () => strikes.length })
      draft.join({ from: finishNode[at(id)], to: node })
      finishNode[at(id)] = node
    }
  }
}

function addRelations(draft: Draft, setting: Setting, { at, workNode, finishNode }: Places): void {
  const { problem, switches } = setting
  const toldNode = new Map<number, number>()
  for (const { from, to, kind = 'FS', lag = 0, neededAt, atOnce } of problem.relations ?? []) {
    const [provider, receiver] = [at(from), at(to)]
    if (neededAt !== undefined && !switches.lateDependencies) {
      const node = draft.nodes[workNode[receiver]]
      node.release = Math.max(node.release ?? 0, neededAt)
      continue
    }
    // What is under way or over has started whatever it should have waited for; what ends it still counts.
    const begun = (problem.activities[receiver].state?.is ?? 'planned') !== 'planned'
    if (begun && (kind === 'FS' || kind === 'SS')) continue
    if (problem.activities[receiver].state?.is === 'done') continue
    if (kind === 'SS' || kind === 'SF')
      draft.join({ from: workNode[provider], to: workNode[receiver], kind, lag })
    else {
      const across = !atOnce && problem.activities[provider].team !== problem.activities[receiver].team
      const node = across ? told(draft, setting, { provider, toldNode, finishNode }) : finishNode[provider]
      draft.join({ from: node, to: workNode[receiver], kind, lag })
    }
  }
}

/** The moment at which other teams know that an activity is finished: later than its finish, if it slipped. */
function told(
  draft: Draft,
  { problem, switches, priors, assumed }: Setting,
  {
    provider,
    toldNode,
    finishNode,
  }: { provider: number; toldNode: Map<number, number>; finishNode: Int32Array },
): number {
  const { id, plannedFinish, state, toldAfter } = problem.activities[provider]
  if (!switches.reactionLag || plannedFinish === undefined || state?.is === 'done')
    return finishNode[provider]
  const known = toldNode.get(provider)
  if (known !== undefined) return known
  if (!toldAfter) assumed.add('reactionLag')
  const node = draft.add({
    key: `told ${id}`,
    length: () => quantileOf(toldAfter ?? priors.reactionLag),
    threshold: plannedFinish,
  })
  draft.join({ from: finishNode[provider], to: node })
  toldNode.set(provider, node)
  return node
}

function addWaits(draft: Draft, setting: Setting, { at, workNode, finishNode }: Places): void {
  for (const wait of setting.problem.waits ?? []) {
    const length = waitLength(wait, setting)
    if (!length) continue
    const node = draft.add({ key: `wait ${wait.id}`, length: () => length, release: 0 })
    for (const id of wait.after ?? []) draft.join({ from: finishNode[at(id)], to: node })
    for (const id of wait.blocks) {
      const { state } = setting.problem.activities[at(id)]
      if (state?.is === 'done' || (state?.is === 'started' && wait.holds !== 'finish')) continue
      draft.join({ from: node, to: workNode[at(id)], kind: wait.holds === 'finish' ? 'FF' : 'FS' })
    }
  }
}

function cycleRefusal(problem: ForecastProblem, draft: Draft, cycle: readonly number[]): ForecastRefusal {
  const ids = new Set(problem.activities.map(activity => activity.id))
  for (const wait of problem.waits ?? []) ids.add(wait.id)
  const names = cycle.map(node => draft.nodes[node].key.replace(/^\w+ /, '')).filter(name => ids.has(name))
  return { code: 'cycle', at: 'relations', cycle: [...new Set(names)] }
}
