import { organisation } from '@throughline/simulator'
import { findingOf, type Sight } from './detector.ts'
import { detectors } from './detectors.ts'
import { diagnose } from './diagnose.ts'
import { sightOf } from './sight.ts'

/**
 * What a whole diagnosis costs on healthy organisations of 5,000, 20,000 and 50,000 records, and how the cost grows
 * against n log n. `npm run bench -- diagnose 5000 50000` takes other sizes; the largest is told by detector.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const given = args.filter(one => /^\d+$/.test(one)).map(Number)
  const sizes = given.length > 0 ? given : [5000, 20_000, 50_000]
  const figures: Record<string, unknown> = {}
  let smallest: { records: number; ms: number } | undefined
  for (const records of sizes) {
    const { replica, moment } = organisation({ seed: 7, records })
    const ms = fastest(() => diagnose(replica, moment))
    smallest ??= { records, ms }
    const growth = ms / smallest.ms / (linearithmic(records) / linearithmic(smallest.records))
    figures[records] = { ms, timesLinearithmic: growth }
    out(
      `${records.toLocaleString('en').padStart(8)} records ${ms.toFixed(0).padStart(6)} ms · ${growth.toFixed(2)} × n log n`,
    )
    if (records === sizes.at(-1)) figures.byDetector = byDetector(sightOf({ world: replica, moment }), out)
  }
  return figures
}

type Figures = Record<string, unknown>

/** The fastest of so many counts: what others do on the machine makes it slower, never faster. */
const rounds = 9

const linearithmic = (n: number): number => n * Math.log2(n)

function fastest(deed: () => unknown): number {
  const times: number[] = []
  for (let round = -3; round < rounds; round++) {
    const startedAt = performance.now()
    deed()
    if (round >= 0) times.push(performance.now() - startedAt)
  }
  return Math.min(...times)
}

function byDetector(sight: Sight, out: (line: string) => void): Record<string, number> {
  const costs: [string, number][] = detectors.map(detector => [
    detector.code,
    fastest(() => detector.spot(sight).map(spotted => findingOf(detector, spotted))),
  ])
  costs.sort((a, b) => b[1] - a[1])
  for (const [code, ms] of costs) out(`  ${code.padEnd(26)} ${ms.toFixed(1).padStart(7)} ms`)
  return Object.fromEntries(costs)
}
