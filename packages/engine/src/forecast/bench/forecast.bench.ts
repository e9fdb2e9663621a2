/**
 * Time of a Monte Carlo forecast, with or without people, against C++ of the same work.
 * `--activities 1000 --trials 10000 [--people 50] [--repetitions 5] [--plain]`
 */
import { parseArgs } from 'node:util'
import { compile } from '../compile/compile.ts'
import { forecastCompiled } from '../forecast.ts'
import { referenceInstance, referenceProblem } from './instance.cases.ts'
import { type Native, nativeNetwork, nativePolicy } from './native.cases.ts'

export function run(args: readonly string[], out: (line: string) => void) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      activities: { type: 'string', default: '1000' },
      trials: { type: 'string', default: '10000' },
      people: { type: 'string', default: '0' },
      repetitions: { type: 'string', default: '5' },
      plain: { type: 'boolean', default: false },
    },
  })
  const [activities, trials, people, repetitions] = [
    values.activities,
    values.trials,
    values.people,
    values.repetitions,
  ].map(Number)
  const instance = referenceInstance(activities, people || 50)
  const laidOutFrom = performance.now()
  const result = compile(referenceProblem(instance, people))
  const layOutMs = performance.now() - laidOutFrom
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  let ms = Number.POSITIVE_INFINITY
  let native: Native | null = null
  let quantileSum = 0
  // Turn about, so that whatever else the machine does falls on both alike.
  for (let k = 0; k < repetitions; k++) {
    const from = performance.now()
    const seen = forecastCompiled(result.compiled, { seed: 12345, trials, plain: values.plain })
    quantileSum = 0
    for (let a = 0; a < activities; a++)
      for (const p of [0.5, 0.8, 0.95]) quantileSum += seen.quantile(`a${a}`, p) ?? 0
    ms = Math.min(ms, performance.now() - from)
    const other = people > 0 ? nativePolicy(instance, trials, 1) : nativeNetwork(activities, trials, 1)
    if (other && !(native && native.ms <= other.ms)) native = other
  }
  const figures = {
    activities,
    trials,
    people,
    ms: round(ms),
    msPerMillionNodeTrials: round((ms / (activities * trials)) * 1e6),
    layOutMs: round(layOutMs),
    quantileSum: round(quantileSum),
    native,
    ratio: native ? round(ms / native.ms) : null,
  }
  out(
    `${activities} activities, ${trials} trials, ${people} people: ${figures.ms} ms (laid out in ${figures.layOutMs} ms)`,
  )
  out(
    native
      ? `native ${round(native.ms)} ms, ratio ${figures.ratio}`
      : 'no native reference: no compiler or no source',
  )
  return figures
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
