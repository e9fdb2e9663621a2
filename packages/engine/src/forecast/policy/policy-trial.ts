import type { CompiledProblem } from '../compile/compile.ts'
import type { Staffing } from '../compile/staffing.ts'
import { EventQueue } from './event-queue.ts'
import { type PolicyPlan, policyPlan } from './policy-plan.ts'
import { RankedQueues } from './ranked-queues.ts'
import { Team } from './team.ts'

/**
 * One future played through with scarce people, event by event (parallel schedule generation with a fixed priority
 * list; Stork 2001 on policies for stochastic project scheduling). Whenever somebody comes free or work becomes
 * ready, the work first in the plan that can be staffed starts, and nothing is kept back for what is not yet ready.
 * A length is learned only when it ends: no decision looks ahead. All arrays are made once; a trial allocates nothing.
 */
export class PolicyTrial {
  /** Results of the last trial, by node. */
  readonly finish: Float64Array
  readonly start: Float64Array
  /** The node that a node's start waited for last, by relation or for a person; -1 for none. */
  readonly boundBy: Int32Array
  readonly #plan: PolicyPlan
  readonly #team: Team
  readonly #events: EventQueue
  readonly #ready: RankedQueues
  readonly #openStarts: Int32Array
  readonly #openEnds: Int32Array
  readonly #leastEnd: Float64Array
  readonly #workEnd: Float64Array
  readonly #staff: Int32Array
  readonly #staffUnits: Int32Array
  readonly #stack: Int32Array
  #stacked = 0
  readonly #dirty: Uint8Array
  readonly #dirtyList: Int32Array
  #dirtyCount = 0
  #lengths: Float32Array = new Float32Array(0)
  #row = 0
  #now = 0

  constructor(compiled: CompiledProblem, staffing: Staffing) {
    const plan = policyPlan(compiled, staffing)
    const { nodes } = plan
    this.#plan = plan
    this.#team = new Team(staffing)
    this.finish = new Float64Array(nodes)
    this.start = new Float64Array(nodes)
    this.boundBy = new Int32Array(nodes)
    this.#openStarts = new Int32Array(nodes)
    this.#openEnds = new Int32Array(nodes)
    this.#leastEnd = new Float64Array(nodes)
    this.#workEnd = new Float64Array(nodes)
    this.#staff = new Int32Array(plan.staffFrom[nodes])
    this.#staffUnits = new Int32Array(plan.staffFrom[nodes])
    this.#stack = new Int32Array(2 * nodes)
    this.#events = new EventQueue(2 * nodes + plan.wakes.length + 1)
    this.#ready = new RankedQueues(plan.sizes)
    this.#dirty = new Uint8Array(plan.sizes.length)
    this.#dirtyList = new Int32Array(plan.sizes.length)
  }

  /** Plays one future whose lengths stand at `lengths[row]` onwards, one for each node. */
  play(lengths: Float32Array, row: number): void {
    const { nodes, release, openStarts, openEnds, wakes } = this.#plan
    this.#lengths = lengths
    this.#row = row
    this.#now = 0
    this.#team.reset()
    this.#ready.clear()
    this.#events.length = 0
    this.#openStarts.set(openStarts)
    this.#openEnds.set(openEnds)
    this.#leastEnd.fill(Number.NEGATIVE_INFINITY)
    this.#workEnd.fill(Number.NaN)
    this.boundBy.fill(-1)
    this.start.set(release)
    for (let k = 0; k < wakes.length; k += 2) this.#events.push(wakes[k], -1 - wakes[k + 1])
    for (let node = 0; node < nodes; node++) if (openStarts[node] === 0) this.#becomesReady(node)
    this.#settle()
    this.#dispatch()
    while (this.#events.length > 0) {
      this.#now = this.#events.soonest
      while (this.#events.length > 0 && this.#events.soonest === this.#now) this.#happen(this.#events.pop())
      this.#dispatch()
    }
  }

  #happen(code: number): void {
    if (code < 0) this.#dirtySortsOf(-1 - code)
    else if (code & 1) this.#queue(code >> 1)
    else this.#workEnds(code >> 1)
  }

  /** Everything that a node waited for to start is known; `start` holds the earliest day. */
  #becomesReady(node: number): void {
    if (this.#plan.sortOf[node] < 0) this.#stack[this.#stacked++] = 2 * node
    else if (this.start[node] <= this.#now) this.#queue(node)
    else this.#events.push(this.start[node], 2 * node + 1)
  }

  #queue(node: number): void {
    const sort = this.#plan.sortOf[node]
    this.#ready.push(sort, this.#plan.rank[node])
    this.#markDirty(sort)
  }

  #lengthOf(node: number): number {
    return this.start[node] > this.#plan.threshold[node] ? this.#lengths[this.#row + node] : 0
  }

  #tellStarted(node: number): void {
    const { outFrom, out, outKind, outLag } = this.#plan
    const at = this.start[node]
    for (let e = outFrom[node]; e < outFrom[node + 1]; e++) {
      if (outKind[e] === 1) this.#bound(out[e], at + outLag[e], node)
      else if (outKind[e] === 3) this.#boundEnd(out[e], at + outLag[e])
    }
  }

  #tellFinished(node: number): void {
    const { outFrom, out, outKind, outLag } = this.#plan
    const at = Math.max(this.#workEnd[node], this.#leastEnd[node])
    this.finish[node] = at
    for (let e = outFrom[node]; e < outFrom[node + 1]; e++) {
      if (outKind[e] === 0) this.#bound(out[e], at + outLag[e], node)
      else if (outKind[e] === 2) this.#boundEnd(out[e], at + outLag[e])
    }
  }

  #workEnds(node: number): void {
    const { staffFrom, staffCount } = this.#plan
    const team = this.#team
    const from = staffFrom[node]
    for (let k = from; k < from + staffCount[node]; k++) {
      const p = this.#staff[k]
      team.free[p] += this.#staffUnits[k]
      team.freedBy[p] = node
      team.freedAt[p] = this.#now
      this.#dirtySortsOf(p)
    }
    this.#workEnd[node] = this.#now
    if (this.#openEnds[node] === 0) this.#stack[this.#stacked++] = 2 * node + 1
    this.#settle()
  }

  /** Follows what begins and finishes without people, in a row, on a stack of its own: chains may be long. */
  #settle(): void {
    const stack = this.#stack
    while (this.#stacked > 0) {
      const code = stack[--this.#stacked]
      const node = code >> 1
      if (code & 1) this.#tellFinished(node)
      else {
        this.#workEnd[node] = this.start[node] + this.#lengthOf(node)
        this.#tellStarted(node)
        if (this.#openEnds[node] === 0) stack[this.#stacked++] = code | 1
      }
    }
  }

  #bound(node: number, at: number, by: number): void {
    if (at > this.start[node]) {
      this.start[node] = at
      this.boundBy[node] = by
    }
    if (--this.#openStarts[node] === 0) this.#becomesReady(node)
  }

  #boundEnd(node: number, at: number): void {
    if (at > this.#leastEnd[node]) this.#leastEnd[node] = at
    if (--this.#openEnds[node] === 0 && !Number.isNaN(this.#workEnd[node]))
      this.#stack[this.#stacked++] = 2 * node + 1
  }

  #dirtySortsOf(p: number): void {
    const sorts = this.#plan.sortsOf[p]
    for (let k = 0; k < sorts.length; k++) this.#markDirty(sorts[k])
  }

  #markDirty(sort: number): void {
    if (this.#dirty[sort]) return
    this.#dirty[sort] = 1
    this.#dirtyList[this.#dirtyCount++] = sort
  }

  /** Starts the best-placed work that can be staffed, again and again; only sorts that something touched can change. */
  #dispatch(): void {
    const ready = this.#ready
    const list = this.#dirtyList
    while (this.#dirtyCount > 0) {
      let best = -1
      let bestRank = 0
      for (let k = 0; k < this.#dirtyCount; ) {
        const sort = list[k]
        if (ready.isEmpty(sort)) {
          this.#clean(k)
          continue
        }
        const rank = ready.first(sort)
        if (best < 0 || rank < bestRank) {
          best = k
          bestRank = rank
        }
        k++
      }
      if (best < 0) return
      const sort = list[best]
      if (this.#team.choose(sort, this.#now)) {
        ready.pop(sort)
        this.#staffed(this.#plan.nodeOfRank[bestRank])
      } else this.#clean(best)
    }
  }

  #clean(k: number): void {
    this.#dirty[this.#dirtyList[k]] = 0
    this.#dirtyList[k] = this.#dirtyList[--this.#dirtyCount]
  }

  #staffed(node: number): void {
    const team = this.#team
    const from = this.#plan.staffFrom[node]
    let last = Number.NEGATIVE_INFINITY
    const waited = this.#now > this.start[node]
    for (let k = 0; k < team.chosenCount; k++) {
      const p = team.chosen[k]
      team.free[p] -= team.chosenUnits[k]
      this.#staff[from + k] = p
      this.#staffUnits[from + k] = team.chosenUnits[k]
      if (waited && team.freedAt[p] > last) {
        last = team.freedAt[p]
        this.boundBy[node] = team.freedBy[p]
      }
    }
    const work = this.#lengthOf(node)
    this.start[node] = this.#now
    this.#events.push(team.doneAt(work, this.#now), 2 * node)
    if (this.#plan.tellsStart[node]) {
      this.#tellStarted(node)
      this.#settle()
    }
  }
}
