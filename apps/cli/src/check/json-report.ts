/** The verdict for programs: the shape that issue trackers and scripts rely on. */
import type { CheckReport } from '@throughline/host'

export function jsonReport(report: CheckReport): string {
  const findings = report.findings.map(finding => {
    const { code, leg, severity, subject, sentence, evidence, remedy, cost, command } = finding
    const { file, line, column } = finding.place
    const place = { file, line, column }
    return {
      code,
      leg,
      severity,
      subject,
      place,
      sentence,
      evidence,
      remedy,
      cost,
      ...(command ? { command } : {}),
    }
  })
  const counts = { records: report.records, findings: countsOf(report) }
  return `${JSON.stringify({ findings, cannot: report.cannot, counts, told: report.told }, undefined, 2)}\n`
}

function countsOf({ findings }: CheckReport): { [code: string]: number } {
  const counts: { [code: string]: number } = {}
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
