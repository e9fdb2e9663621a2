import { type AnyFaultCode, faultFamilies, inject, organisation } from '@throughline/simulator'
import { diagnose } from './diagnose.ts'
import type { Finding } from './finding.ts'

/**
 * Recall and precision of the detectors on simulated organisations with every system on: healthy ones, into each of
 * which a few faults are put, one at a time. A false alarm is a finding in a healthy organisation, or one that
 * appeared with a fault on a record that the fault did not make ill.
 * `npm run bench -- findings 200 --json`; `--family=feedback` for one family, `--code=stuck-blocker` for one code,
 * `--misses` tells what was missed and what was false.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const organisations = Number(args.find(one => /^\d+$/.test(one)) ?? 200)
  const codes = codesOf(args)
  const tell = args.includes('--misses') ? out : undefined
  const tallies = new Map(codes.map(code => [code as string, { injected: 0, found: 0, falseAlarms: 0 }]))
  for (let seed = 1; seed <= organisations; seed++) tryOne({ seed, codes, tallies, tell })
  const figures: Record<string, unknown> = { organisations }
  out(`${'code'.padEnd(28)}${'faults'.padStart(8)}${'recall'.padStart(9)}${'precision'.padStart(11)}`)
  for (const [code, { injected, found, falseAlarms }] of tallies) {
    const recall = injected === 0 ? 1 : found / injected
    const precision = found + falseAlarms === 0 ? 1 : found / (found + falseAlarms)
    figures[code] = { injected, recall, precision, falseAlarms }
    const shown = [recall.toFixed(3).padStart(9), precision.toFixed(3).padStart(11)]
    out(`${code.padEnd(28)}${`${injected}`.padStart(8)}${shown.join('')}`)
  }
  return figures
}

type Figures = Record<string, unknown>
type Family = keyof typeof faultFamilies

interface Trying {
  readonly seed: number
  readonly codes: readonly AnyFaultCode[]
  readonly tallies: ReadonlyMap<string, { injected: number; found: number; falseAlarms: number }>
  readonly tell: ((line: string) => void) | undefined
}

function codesOf(args: readonly string[]): AnyFaultCode[] {
  const told = (name: string) => args.find(one => one.startsWith(`--${name}=`))?.split('=')[1]
  const [family, only] = [told('family'), told('code')]
  const families = Object.keys(faultFamilies) as Family[]
  const codes = families.filter(each => !family || each === family).flatMap(each => faultFamilies[each])
  return only ? codes.filter(code => code === only) : codes
}

function tryOne({ seed, codes, tallies, tell }: Trying): void {
  const healthy = organisation({ seed, records: 400 + (seed % 4) * 60 })
  const said = () => diagnose(healthy.replica, healthy.moment).findings
  const before = said()
  const known = new Set(before.map(nameOf))
  const alarm = (each: Finding, after: string) => {
    const tally = tallies.get(each.code)
    if (!tally) return
    tally.falseAlarms++
    tell?.(`false ${each.code} (after ${after}, seed ${seed}): ${each.subject.key} ${each.sentence}`)
  }
  for (const each of before) alarm(each, 'nothing')
  for (const code of codes) {
    const start = healthy.replica.savepoint()
    const ill = injected(healthy, code, { seed, tell })
    const tally = tallies.get(code)!
    if (ill.length > 0) {
      const after = said()
      const fresh = after.filter(each => !known.has(nameOf(each)))
      tally.injected++
      if (after.some(each => each.code === code && ill.includes(each.subject.id))) tally.found++
      else tell?.(`missed ${code} (seed ${seed}): ${healthy.replica.record(ill[0]!)?.key}`)
      for (const each of fresh) if (!ill.includes(each.subject.id)) alarm(each, code)
    }
    healthy.replica.rollback(start)
  }
}

/** Nothing where the organisation has no place for the fault. */
function injected(
  healthy: ReturnType<typeof organisation>,
  code: AnyFaultCode,
  { seed, tell }: Pick<Trying, 'seed' | 'tell'>,
): readonly string[] {
  try {
    return inject(healthy, code, seed)
  } catch (error) {
    tell?.(`no place for ${code} (seed ${seed}): ${error instanceof Error ? error.message : error}`)
    return []
  }
}

const nameOf = ({ code, subject }: Finding): string => `${code} ${subject.id}`
