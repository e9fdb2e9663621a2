/**
 * `npm run check:simulation -- --seeds 2000 --seed 1`
 *
 * Runs many worlds of nodes, senders and readers, each from its seed alone, and each bug that was put in on purpose
 * until it is found. Ends with one line of JSON; 1 where a promise was broken or a bug was not found.
 */
import { parseArgs } from 'node:util'
import { mutants } from './simulation/mutants.ts'
import { runSeed } from './simulation/run.ts'

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
})
const [seeds, first] = [Number(values.seeds), Number(values.seed)]
const begun = performance.now()
const broken: { seed: number; what: string[] }[] = []
for (let seed = first; seed < first + seeds; seed++) {
  const what = await runSeed(seed)
  if (what.length > 0) broken.push({ seed, what })
}
const seconds = (performance.now() - begun) / 1000
const foundAt: Record<string, number | null> = {}
for (const mutant of mutants) {
  foundAt[mutant] = null
  for (let seed = first; seed < first + Math.max(seeds, 60) && foundAt[mutant] === null; seed++)
    if ((await runSeed(seed, mutant)).length > 0) foundAt[mutant] = seed - first + 1
}
const ok = broken.length === 0 && Object.values(foundAt).every(found => found !== null)
const figures = { seeds, seed: first, seedsPerSecond: Math.round(seeds / seconds), broken: broken.length }
console.log(
  JSON.stringify({
    check: 'simulation',
    ok,
    ...figures,
    firstBroken: broken[0] ?? null,
    mutantsFoundAtSeed: foundAt,
  }),
)
process.exitCode = ok ? 0 : 1
