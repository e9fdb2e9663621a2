import type { CompiledProblem } from './compile/compile.ts'
import type { Layout } from './kernel/program.ts'

interface Played {
  finish: Float64Array
  boundBy: Int32Array
}

/**
 * How often each node lies on the chain that set the end (criticality index, Van Slyke 1963): walked back from the
 * end of each future over what each start waited for last, a relation or a person.
 */
export class CriticalPaths {
  /** By node: futures in which it lay on the chain. */
  counts: Float64Array
  /** By trial of the last block: the end. */
  ends: Float32Array = new Float32Array(4096)
  readonly #network: CompiledProblem['network']
  /** Nodes among which the end is sought. */
  readonly focus: Int32Array

  constructor(compiled: CompiledProblem, focus?: readonly string[]) {
    this.#network = compiled.network
    this.counts = new Float64Array(compiled.network.nodes)
    const wanted = focus && new Set(focus)
    const nodes = compiled.problem.activities.flatMap((activity, k) =>
      wanted && !wanted.has(activity.id) ? [] : [compiled.finishNode[k]],
    )
    this.focus = Int32Array.from(wanted ? nodes : lastOnes(nodes, compiled.network))
  }

  /** After one future with people. */
  ofTrial(trial: number, { finish, boundBy }: Played): void {
    let end = Number.NEGATIVE_INFINITY
    let last = -1
    for (const node of this.focus) {
      if (finish[node] > end) {
        end = finish[node]
        last = node
      }
    }
    this.ends[trial] = end
    for (let node = last; node >= 0; node = boundBy[node]) this.counts[node]++
  }

  /** After a block of futures without. */
  ofBlock(layout: Layout): void {
    const { trials, finish } = layout
    const lasts = new Int32Array(trials).fill(-1)
    this.ends.fill(Number.NEGATIVE_INFINITY, 0, trials)
    for (const node of this.focus) {
      for (let t = 0; t < trials; t++) {
        const at = finish[node * trials + t]
        if (at > this.ends[t]) {
          this.ends[t] = at
          lasts[t] = node
        }
      }
    }
    for (let t = 0; t < trials; t++)
      for (let node = lasts[t]; node >= 0; node = this.#waitedFor(layout, node, t)) this.counts[node]++
  }

  #waitedFor({ trials, finish, start }: Layout, node: number, t: number): number {
    const { predFrom, pred, predKind, lag, release } = this.#network
    let begins = release[node]
    let by = -1
    let ends = Number.NEGATIVE_INFINITY
    let endBy = -1
    for (let e = predFrom[node]; e < predFrom[node + 1]; e++) {
      const there = pred[e] * trials + t
      const at = Math.fround((predKind[e] & 1 ? start[there] : finish[there]) + lag[e])
      if (predKind[e] & 2) {
        if (at > ends) {
          ends = at
          endBy = pred[e]
        }
      } else if (at > begins) {
        begins = at
        by = pred[e]
      }
    }
    return endBy >= 0 && finish[node * trials + t] === ends ? endBy : by
  }
}

/** Nodes that nothing else waits for: the end is among them, negative lags apart. */
function lastOnes(nodes: readonly number[], { pred, lag }: CompiledProblem['network']): number[] {
  const waitedFor = new Set<number>()
  for (let e = 0; e < pred.length; e++) if (lag[e] >= 0) waitedFor.add(pred[e])
  return nodes.filter(node => !waitedFor.has(node))
}
