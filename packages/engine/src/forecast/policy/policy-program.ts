import type { Staffing } from '../compile/staffing.ts'
import type { Kernel } from '../kernel/program.ts'
import type { PolicyPlan } from './policy-plan.ts'

/** The policy laid out for kernel/policy.c, fields in its order. */
export interface PolicyProgram {
  /** Plays all trials of the block. */
  play(): void
  /** By node: futures in which it lay on the chain that set the end. */
  critical: Float64Array
  /** By trial of the block. */
  ends: Float32Array
}

type Field = [name: string, of: Float64Array | Float32Array | Int32Array | { bytes: number }]

/** Memory that `policyProgram` needs. */
export function policyBytes(plan: PolicyPlan, staffing: Staffing, focus: Int32Array): number {
  const sizes = fields(plan, staffing, focus).map(([, of]) => aligned(bytesOf(of)))
  return sizes.reduce((sum, size) => sum + size, 0) + aligned(4 * HEAD_WORDS)
}

/** Lays the policy out in the kernel's spare memory. */
export function policyProgram(
  kernel: Kernel,
  { plan, staffing, focus }: { plan: PolicyPlan; staffing: Staffing; focus: Int32Array },
): PolicyProgram {
  const { policy, spare, layout } = kernel
  if (!policy || !spare) throw new RangeError('this kernel plays no policies')
  const { buffer, from } = spare
  const at: Record<string, number> = {}
  let end = from + aligned(4 * HEAD_WORDS)
  const listed = fields(plan, staffing, focus)
  for (const [name, of] of listed) {
    at[name] = end
    if (of instanceof Float64Array) new Float64Array(buffer, end, of.length).set(of)
    else if (of instanceof Float32Array) new Float32Array(buffer, end, of.length).set(of)
    else if (of instanceof Int32Array) new Int32Array(buffer, end, of.length).set(of)
    end += aligned(bytesOf(of))
  }
  const head = new Int32Array(buffer, from, HEAD_WORDS)
  const { people, sorts } = staffing
  const isBare = plan.outKind.every(kind => kind === 0)
  const nobodyAway = people.every(person => !person.away?.length)
  const sizes = [plan.nodes, 0, people.length, sorts.length, focus.length, plan.wakes.length / 2]
  head.set([...sizes, isBare ? 1 : 0, nobodyAway ? 1 : 0])
  head.set([layout.length.byteOffset, layout.finish.byteOffset, ...listed.map(([name]) => at[name])], 8)
  return {
    play() {
      head[1] = layout.trials
      policy(from)
    },
    critical: new Float64Array(buffer, at.critical, plan.nodes),
    ends: new Float32Array(buffer, at.ends, MOST_TRIALS),
  }
}

const HEAD_WORDS = 80
const MOST_TRIALS = 4096
const TILE = 16

function fields(plan: PolicyPlan, staffing: Staffing, focus: Int32Array): Field[] {
  const { nodes, wakes } = plan
  const people = Math.max(1, staffing.people.length)
  const sorts = Math.max(1, staffing.sorts.length)
  const most = Math.max(1, ...staffing.sorts.map(parts => parts.reduce((sum, part) => sum + part.people, 0)))
  const queueFrom = running(plan.sizes)
  return [
    ['release', plan.release],
    ['threshold', plan.threshold],
    ['openStarts', plan.openStarts],
    ['openEnds', plan.openEnds],
    ['outFrom', plan.outFrom],
    ['out', plan.out],
    ['outKind', plan.outKind],
    ['outLag', plan.outLag],
    ['tellsStart', plan.tellsStart],
    ['sortOf', plan.sortOf],
    ['rank', plan.rank],
    ['nodeOfRank', plan.nodeOfRank],
    ['staffFrom', plan.staffFrom],
    ['queueFrom', queueFrom],
    ...peopleFields(staffing),
    ['wakeAt', wakes.filter((_, k) => k % 2 === 0)],
    ['wakeWho', Int32Array.from(wakes.filter((_, k) => k % 2 === 1))],
    ['focus', focus],
    ...nodeState(plan),
    ['dirty', words(sorts)],
    ['dirtyList', words(sorts)],
    ['free', words(people)],
    ['freedBy', words(people)],
    ['freedAt', doubles(people)],
    ['chosen', words(most)],
    ['chosenUnits', words(most)],
    ['placeOf', words(people)],
    ['tried', words(people)],
    ['eventAt', doubles(2 * nodes + wakes.length + 1)],
    ['eventCode', words(2 * nodes + wakes.length + 1)],
    ['queueLength', words(sorts)],
    ['queue', words(queueFrom[plan.sizes.length])],
  ]
}

const doubles = (count: number) => ({ bytes: 8 * count })
const words = (count: number) => ({ bytes: 4 * count })

/** What changes by node while a future is played. */
function nodeState({ nodes, staffFrom }: PolicyPlan): Field[] {
  return [
    ['critical', doubles(nodes)],
    ['ends', words(MOST_TRIALS)],
    ['tile', words(TILE * nodes)],
    ['start', doubles(nodes)],
    ['done', doubles(nodes)],
    ['leastEnd', doubles(nodes)],
    ['workEnd', doubles(nodes)],
    ['boundBy', words(nodes)],
    ['waitsStart', words(nodes)],
    ['waitsEnd', words(nodes)],
    ['staff', words(staffFrom[nodes])],
    ['staffUnits', words(staffFrom[nodes])],
    ['stack', words(2 * nodes)],
  ]
}

function peopleFields({ people, sorts, sortsOf }: Staffing): Field[] {
  const parts = sorts.flat()
  const away = people.map(person => (person.away ?? []).flatMap(({ from, to }) => [from, to]))
  return [
    ['partFrom', running(sorts.map(list => list.length))],
    ['partPeople', Int32Array.from(parts, part => part.people)],
    ['partUnits', Int32Array.from(parts, part => part.units)],
    ['eligibleFrom', running(parts.map(part => part.eligible.length))],
    ['eligible', Int32Array.from(parts.flatMap(part => [...part.eligible]))],
    ['sortsFrom', running(sortsOf.map(list => list.length))],
    ['sortsOf', Int32Array.from(sortsOf.flatMap(list => [...list]))],
    ['rate', Float64Array.from(people, person => person.rate)],
    ['awayFrom', running(away.map(list => list.length))],
    ['away', Float64Array.from(away.flat())],
  ]
}

function running(sizes: ArrayLike<number>): Int32Array {
  const from = new Int32Array(sizes.length + 1)
  for (let k = 0; k < sizes.length; k++) from[k + 1] = from[k] + sizes[k]
  return from
}

function bytesOf(of: Field[1]): number {
  return 'bytes' in of ? of.bytes : of.byteLength
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 64) * 64
}
