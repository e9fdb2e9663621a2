import type { CompiledProblem } from '../compile/compile.ts'
import type { Staffing } from '../compile/staffing.ts'
import type { CriticalPaths } from '../critical-paths.ts'
import type { Kernel } from '../kernel/program.ts'
import { type PolicyPlan, policyPlan } from './policy-plan.ts'
import { type PolicyProgram, policyBytes, policyProgram } from './policy-program.ts'
import { PolicyTrial } from './policy-trial.ts'

/** Blocks of futures with scarce people: in WebAssembly where there is, else by its plain twin. */
export class PolicyRun {
  readonly spareBytes: number
  readonly #compiled: CompiledProblem
  readonly #staffing: Staffing
  readonly #plan: PolicyPlan
  readonly #paths: CriticalPaths
  #kernel: Kernel | null = null
  #program: PolicyProgram | null = null
  #trial: PolicyTrial | null = null
  #lengths = new Float32Array(0)

  constructor(compiled: CompiledProblem, paths: CriticalPaths) {
    if (!compiled.staffing) throw new RangeError('a policy needs people')
    this.#compiled = compiled
    this.#staffing = compiled.staffing
    this.#plan = policyPlan(compiled, compiled.staffing)
    this.#paths = paths
    this.spareBytes = policyBytes(this.#plan, this.#staffing, paths.focus)
  }

  /** Binds to the kernel whose lengths it plays. */
  layOut(kernel: Kernel): void {
    this.#kernel = kernel
    if (kernel.policy) {
      const parts = { plan: this.#plan, staffing: this.#staffing, focus: this.#paths.focus }
      this.#program = policyProgram(kernel, parts)
      this.#paths.counts = this.#program.critical
      this.#paths.ends = this.#program.ends
    } else {
      this.#trial = new PolicyTrial(this.#compiled, this.#staffing)
      this.#lengths = new Float32Array(this.#plan.nodes * TILE)
    }
  }

  /** Samples a block of lengths and plays it. */
  block(): void {
    this.#kernel?.sample()
    if (this.#program) this.#program.play()
    else if (this.#trial && this.#kernel) this.#playPlainly(this.#trial, this.#kernel)
  }

  /** Lengths turned to one row a trial, each future played through, finishes turned back. */
  #playPlainly(trial: PolicyTrial, { layout }: Kernel): void {
    const { trials, length, finish } = layout
    const { nodes } = this.#plan
    const lengths = this.#lengths
    for (let first = 0; first < trials; first += TILE) {
      const width = Math.min(TILE, trials - first)
      for (let node = 0; node < nodes; node++)
        for (let k = 0; k < width; k++) lengths[k * nodes + node] = length[node * trials + first + k]
      for (let k = 0; k < width; k++) {
        trial.play(lengths, k * nodes)
        this.#paths.ofTrial(first + k, trial)
        const done = trial.finish
        for (let node = 0; node < nodes; node++) lengths[k * nodes + node] = done[node]
      }
      for (let node = 0; node < nodes; node++)
        for (let k = 0; k < width; k++) finish[node * trials + first + k] = lengths[k * nodes + node]
    }
  }
}

const TILE = 16
