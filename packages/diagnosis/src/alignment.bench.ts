import {
  type AlignmentFaultCode,
  alignedOrganisation,
  alignmentFaultCodes,
  misalign,
} from '@throughline/simulator'
import { alignmentDetectors } from './alignment/alignment-detectors.ts'
import { diagnose } from './diagnose.ts'
import type { Finding } from './finding.ts'

/**
 * Recall and precision of each detector of alignment on simulated organisations that pull together, into each of which
 * every fault is put once, alone. A finding of alignment that was not put in, or on a record that was not made ill, is a
 * false alarm. `npm run bench -- alignment 100 --misses` also tells what was missed and what was false.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const organisations = Number(args.find(one => /^\d+$/.test(one)) ?? 100)
  const tell = args.includes('--misses') ? out : () => {}
  const tallies = new Map(alignmentFaultCodes.map(code => [code, { injected: 0, found: 0, falseAlarms: 0 }]))
  for (let seed = 1; seed <= organisations; seed++) tryOne(seed, tallies, tell)
  const figures: Record<string, unknown> = { organisations }
  out(`${'code'.padEnd(26)}${'faults'.padStart(8)}${'recall'.padStart(10)}${'precision'.padStart(11)}`)
  for (const [code, { injected, found, falseAlarms }] of tallies) {
    const recall = injected === 0 ? 1 : found / injected
    const precision = found + falseAlarms === 0 ? 1 : found / (found + falseAlarms)
    figures[code] = { injected, recall, precision, falseAlarms }
    const told = [recall.toFixed(3).padStart(10), precision.toFixed(3).padStart(11)]
    out(code.padEnd(26) + `${injected}`.padStart(8) + told.join(''))
  }
  return figures
}

type Figures = Record<string, unknown>
type Tallies = ReadonlyMap<AlignmentFaultCode, { injected: number; found: number; falseAlarms: number }>

const spokenHere = new Set(alignmentDetectors.map(detector => detector.code))

function tryOne(seed: number, tallies: Tallies, tell: (line: string) => void): void {
  const healthy = alignedOrganisation(seed)
  const before = said(diagnose(healthy.replica, healthy.moment).findings)
  falseAlarms(before, 'nothing')
  for (const code of alignmentFaultCodes) {
    const start = healthy.replica.savepoint()
    const ill = misalign(healthy, code, seed)
    const found = said(diagnose(healthy.replica, healthy.moment).findings)
    const mine = found.filter(each => each.code === code && ill.includes(each.subject.id))
    const tally = tallies.get(code)!
    if (ill.length > 0) {
      tally.injected++
      if (mine.length > 0) tally.found++
      else tell(`missed ${code} (${seed}): ${healthy.replica.record(ill[0]!)?.key}`)
    }
    falseAlarms(
      found.filter(each => !mine.includes(each)),
      code,
    )
    healthy.replica.rollback(start)
  }

  function falseAlarms(findings: readonly Finding[], after: string): void {
    for (const each of findings) {
      const tally = tallies.get(each.code as AlignmentFaultCode)
      if (tally) tally.falseAlarms++
      tell(`false ${each.code} (${seed}, after ${after}): ${each.subject.key} · ${each.sentence}`)
    }
  }
}

function said(findings: readonly Finding[]): Finding[] {
  return findings.filter(each => spokenHere.has(each.code))
}
