import type { CompiledProblem } from './compile/compile.ts'
import { CriticalPaths } from './critical-paths.ts'
import { CrucialCounts } from './crucial-counts.ts'
import type { Layout } from './kernel/program.ts'
import { causeDrawer, sampler, setRanges, setTrials } from './kernel/sampler.ts'
import { PolicyRun } from './policy/policy-run.ts'

export interface RunOptions {
  seed: number
  /** Rounded up to a multiple of 4. */
  trials: number
  /** Activities of which every future's finish is kept: 4 bytes a trial each. */
  keep?: readonly string[]
  /** Sets of activities with the days they are due: how often all of a set are on time. */
  together?: readonly (readonly { id: string; dueAt: number }[])[]
  /** Activities whose last finish is the end that criticality speaks of; all of them unless said. */
  focus?: readonly string[]
  /** Also how closely each length moves with the end. */
  cruciality?: boolean
  /** Called after each block; a forecast that is aborted answers from the futures it has. */
  onProgress?: (done: number, trials: number) => void
  signal?: { readonly aborted: boolean }
  /** The plain kernel even where there is WebAssembly. */
  plain?: boolean
}

/** What was counted over all futures. */
export interface Counted {
  seed: number
  trials: number
  layout: Layout
  critical: Float64Array
  cruciality: Float64Array | null
  kept: Map<string, Float32Array>
  together: { ids: string[]; count: number }[]
}

/** Runs all trials in blocks of futures, node by node. */
export function runTrials(compiled: CompiledProblem, options: RunOptions): Counted {
  const trials = checkedTrials(options)
  const nodeAt = finishNodes(compiled, options)
  const block = Math.min(trials, blockFor(compiled.network.nodes))
  const paths = new CriticalPaths(compiled, options.focus)
  const policy = compiled.staffing ? new PolicyRun(compiled, paths) : null
  const kernel = sampler(compiled.network, {
    seed: options.seed,
    block,
    plain: options.plain ?? false,
    spareBytes: policy?.spareBytes ?? 0,
  })
  policy?.layOut(kernel)
  const { layout } = kernel
  const drawCauses = causeDrawer(layout, options.seed)
  const crucial = options.cruciality ? new CrucialCounts(compiled.network.nodes) : null
  const counted: Counted = {
    seed: options.seed,
    trials: 0,
    layout,
    critical: paths.counts,
    cruciality: null,
    kept: new Map((options.keep ?? []).map(id => [id, new Float32Array(trials)])),
    together: (options.together ?? []).map(set => ({ ids: set.map(one => one.id), count: 0 })),
  }
  for (let done = 0; done < trials; done = counted.trials) {
    setTrials(layout, Math.min(block, trials - done))
    drawCauses()
    if (policy) policy.block()
    else if (done > 0) kernel.run()
    else {
      kernel.sample()
      kernel.place()
    }
    if (done === 0) setRanges(layout)
    if (policy || done === 0) kernel.tally()
    if (!policy) paths.ofBlock(layout)
    crucial?.add(layout, paths.ends)
    gather(counted, { layout, nodeAt, options })
    counted.trials += layout.trials
    options.onProgress?.(counted.trials, trials)
    if (options.signal?.aborted) break
  }
  for (const [id, samples] of counted.kept) counted.kept.set(id, samples.subarray(0, counted.trials))
  counted.cruciality = crucial?.correlations() ?? null
  return counted
}

const BLOCK = 512

/** Smaller blocks for very large networks, so that a row matrix stays within some ten megabytes. */
function blockFor(nodes: number): number {
  return Math.max(16, Math.min(BLOCK, 4 * Math.floor(2 ** 20 / Math.max(1, nodes))))
}

function gather(
  counted: Counted,
  { layout, nodeAt, options }: { layout: Layout; nodeAt: (id: string) => number; options: RunOptions },
): void {
  const { trials, finish } = layout
  for (const [id, samples] of counted.kept) {
    const row = nodeAt(id) * trials
    samples.set(finish.subarray(row, row + trials), counted.trials)
  }
  for (const [k, set] of (options.together ?? []).entries()) {
    const rows = set.map(({ id, dueAt }) => ({ row: nodeAt(id) * trials, dueAt }))
    for (let t = 0; t < trials; t++)
      if (rows.every(({ row, dueAt }) => finish[row + t] <= dueAt)) counted.together[k].count++
  }
}

/** By activity id; whatever the options name must be among them. */
function finishNodes({ problem, finishNode }: CompiledProblem, options: RunOptions): (id: string) => number {
  const nodes = new Map(problem.activities.map((activity, k) => [activity.id, finishNode[k]]))
  const together = (options.together ?? []).flatMap(set => set.map(one => one.id))
  for (const id of [...(options.keep ?? []), ...together, ...(options.focus ?? [])])
    if (!nodes.has(id)) throw new RangeError(`no activity ${id} in this problem`)
  return id => nodes.get(id) as number
}

function checkedTrials({ trials, seed }: RunOptions): number {
  if (!Number.isFinite(seed)) throw new RangeError(`a seed must be a finite number, got ${seed}`)
  if (!(trials >= 1 && trials <= 1e8))
    throw new RangeError(`trials must lie between 1 and 10^8, got ${trials}`)
  return Math.ceil(trials / 4) * 4
}
