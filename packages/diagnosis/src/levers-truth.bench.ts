import { adoptedInTruth, type TrulyWon, troubled } from './levers/in-truth.cases.ts'

/**
 * Whether the best levers keep in the simulator's true world what they promise:
 * `npm run bench -- levers-truth [--organisations 10] [--from 1] [--records 400] [--trials 2000] [--truths 100] [--json]`.
 */
export async function run(args: readonly string[], out: (line: string) => void) {
  const given = (name: string, otherwise: number) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? otherwise : Number(args[at + 1])
  }
  const organisations = given('organisations', 10)
  const won: TrulyWon[] = []
  const from = given('from', 1)
  for (let seed = from; seed < from + organisations; seed++) {
    const ill = troubled(seed, given('records', 400))
    const one = await adoptedInTruth(ill, {
      seed,
      trials: given('trials', 2000),
      truths: given('truths', 100),
    })
    won.push(one)
    out(
      `${String(seed).padStart(3)}  promised ${one.promised.toFixed(2).padStart(9)}  true ${one.found.toFixed(2).padStart(9)} ± ${one.error.toFixed(2)}  ${one.kept ? 'kept' : 'missed'}  order ${one.order?.toFixed(2) ?? 'too few'}  ${one.levers.join(', ')}`,
    )
  }
  const orders = won.flatMap(each => each.order ?? [])
  return {
    organisations,
    kept: won.filter(each => each.kept && each.levers.length > 0).length,
    rankCorrelation: orders.reduce((sum, each) => sum + each, 0) / Math.max(1, orders.length),
    ranked: orders.length,
    withoutLevers: won.filter(each => each.levers.length === 0).length,
  }
}
