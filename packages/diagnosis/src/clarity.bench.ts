import { type FaultCode, faultCodes, inject, organisation } from '@throughline/simulator'
import { diagnose } from './diagnose.ts'

/**
 * Recall and precision of each detector on simulated organisations: healthy ones, into each of which every fault is
 * put once, alone; then five at once into others. A finding of a code that was not put in, or on a record that was not made ill, is a false alarm.
 * `npm run bench -- clarity 200 --misses` also tells what was missed and what was false.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const organisations = Number(args.find(one => /^\d+$/.test(one)) ?? 200)
  const tell = args.includes('--misses') ? out : undefined
  const tallies = new Map(faultCodes.map(code => [code, { injected: 0, found: 0, falseAlarms: 0 }]))
  for (let seed = 1; seed <= organisations; seed++) tryOne(seed, tallies, tell)
  const figures: Record<string, unknown> = { organisations, together: together(organisations, tell) }
  out(`${'code'.padEnd(26)}${'faults'.padStart(8)}${'recall'.padStart(10)}${'precision'.padStart(11)}`)
  for (const [code, { injected, found, falseAlarms }] of tallies) {
    const recall = injected === 0 ? 1 : found / injected
    const precision = found + falseAlarms === 0 ? 1 : found / (found + falseAlarms)
    figures[code] = { injected, recall, precision, falseAlarms }
    out(
      code.padEnd(26) +
        `${injected}`.padStart(8) +
        recall.toFixed(3).padStart(10) +
        precision.toFixed(3).padStart(11),
    )
  }
  out(`five at once: ${Number(figures.together).toFixed(3)} of them told`)
  return figures
}

type Figures = Record<string, unknown>
type Tallies = ReadonlyMap<FaultCode, { injected: number; found: number; falseAlarms: number }>
type Tell = ((line: string) => void) | undefined

function tryOne(seed: number, tallies: Tallies, tell: Tell): void {
  const healthy = organisation({ seed, records: 150 + (seed % 10) * 30 })
  count(diagnose(healthy.replica, healthy.moment).findings, { ill: [], tallies, tell })
  for (const code of faultCodes) {
    const start = healthy.replica.savepoint()
    const ill = inject(healthy, code, seed)
    const { findings } = diagnose(healthy.replica, healthy.moment)
    const isFound = findings.some(each => each.code === code && ill.includes(each.subject.id))
    if (ill.length > 0) {
      const tally = tallies.get(code)!
      tally.injected++
      if (isFound) tally.found++
      else tell?.(`missed ${code}: ${describe(healthy.replica.record(ill[0]!))}`)
    }
    count(findings, { ill, code, tallies, tell })
    healthy.replica.rollback(start)
  }
}

/** Every finding that nothing was done to deserve. */
function count(
  findings: ReturnType<typeof diagnose>['findings'],
  { ill, code, tallies, tell }: { ill: readonly string[]; code?: FaultCode; tallies: Tallies; tell: Tell },
): void {
  for (const each of findings) {
    if (each.code === code && ill.includes(each.subject.id)) continue
    const tally = tallies.get(each.code as FaultCode)
    if (tally) tally.falseAlarms++
    tell?.(`false ${each.code} (after ${code ?? 'nothing'}): ${each.subject.title} · ${each.sentence}`)
  }
}

/** Five faults at once: the share of them that are told, or silenced by a deeper cause on the very record. */
function together(organisations: number, tell: Tell): number {
  let [told, injected] = [0, 0]
  for (let seed = 1; seed <= organisations; seed++) {
    const sick = organisation({ seed: seed + 10_000, records: 400 })
    const codes = faultCodes
      .map((_, place) => faultCodes[(seed + place * 4) % faultCodes.length]!)
      .slice(0, 5)
    const faults = codes
      .map(code => ({ code, ill: inject(sick, code, seed) }))
      .filter(each => each.ill.length > 0)
    const { findings } = diagnose(sick.replica, sick.moment)
    for (const { code, ill } of faults) {
      injected++
      const isTold = findings.some(each => ill.includes(each.subject.id))
      if (isTold) told++
      else tell?.(`missed among five ${code}: ${describe(sick.replica.record(ill[0]!))}`)
    }
  }
  return told / injected
}

function describe(record: object | undefined): string {
  const { key, statement, done, boundaries } = (record ?? {}) as Record<string, unknown>
  return [key, statement, done, boundaries].filter(each => each !== undefined).join(' · ')
}
