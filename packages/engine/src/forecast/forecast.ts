import type { Cannot } from './compile/cannot.ts'
import { type CompiledProblem, compile } from './compile/compile.ts'
import type { ForecastProblem } from './problem.ts'
import type { ForecastRefusal } from './refusal.ts'
import { Forecast } from './result.ts'
import { type RunOptions, runTrials } from './run.ts'

export type ForecastAnswer = { ok: true; forecast: Forecast } | { ok: false; refusals: ForecastRefusal[] }

/**
 * Plays a problem through many futures. The same problem and seed give the same answer on every machine.
 * Memory does not grow with the number of trials, but for samples that were asked for.
 */
export function forecast(problem: ForecastProblem, options: RunOptions): ForecastAnswer {
  const result = compile(problem)
  if (!result.ok) return result
  return { ok: true, forecast: forecastCompiled(result.compiled, options) }
}

/** The same for a problem that was compiled before. */
export function forecastCompiled(compiled: CompiledProblem, options: RunOptions): Forecast {
  return new Forecast(compiled, runTrials(compiled, options))
}

export type { Cannot }
