import { causesIn, legs } from './acute.cases.ts'

/**
 * Whether the leg that an organisation suffers from is the one that its gap names as most acute: simulated organisations
 * into each of which every fault of one leg is put so many times (and of the others beside it), and the same untroubled.
 * `npm run bench -- acute [ORGANISATIONS] [--trials=400] [--times=2] [--beside=0] [--each] [--json]`.
 */
export async function run(args: readonly string[], out: (line: string) => void) {
  const organisations = Number(args.find(one => /^\d+$/.test(one)) ?? 200)
  const given = (name: string, otherwise: number) =>
    Number(args.find(one => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const tried = { trials: given('trials', 400), times: given('times', 2), beside: given('beside', 0) }
  const tell = args.includes('--each') ? out : () => {}
  const figures: Record<string, unknown> = { organisations, ...tried }
  const sums = { right: 0, close: 0, wrong: 0 }
  out(`${'leg'.padEnd(12)}${'right'.padStart(8)}${'close'.padStart(8)}${'wrong'.padStart(8)}   untroubled`)
  for (const [place, leg] of legs.entries()) {
    const told = { right: 0, close: 0, wrong: 0 }
    const untroubled: Record<string, number> = {}
    for (let seed = place + 1; seed <= organisations; seed += legs.length) {
      const before = (await causesIn(leg, { ...tried, seed, times: 0, beside: 0 }))?.acute ?? 'none'
      untroubled[before] = (untroubled[before] ?? 0) + 1
      const causes = await causesIn(leg, { ...tried, seed })
      const how = !causes?.acute ? 'close' : causes.acute === leg ? 'right' : 'wrong'
      told[how]++
      sums[how]++
      tell(
        `${seed} ${leg} → ${causes?.acute ?? '-'} (untroubled ${before})  ${causes ? inWords(causes) : ''}`,
      )
    }
    figures[leg] = { ...told, untroubled }
    const shown = Object.values(told).map(each => `${each}`.padStart(8))
    out(`${leg.padEnd(12)}${shown.join('')}   ${JSON.stringify(untroubled)}`)
  }
  return { ...figures, ...sums, rightOfAll: sums.right / organisations }
}

function inWords({
  gap,
  legs: shares,
  chance,
  plansOwn,
  causes,
}: NonNullable<Awaited<ReturnType<typeof causesIn>>>) {
  const all = {
    gap,
    ...shares,
    chance,
    plansOwn,
    ...Object.fromEntries(causes.map(each => [each.repair, each.share])),
  }
  return Object.entries(all)
    .filter(([, value]) => Math.round(value / 1000) !== 0)
    .map(([name, value]) => `${name} ${Math.round(value / 1000)}`)
    .join(' · ')
}
