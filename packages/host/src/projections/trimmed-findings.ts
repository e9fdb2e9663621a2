/** Findings without evidence that their reader may not open, and without sums they may not know. */
import type { Judged } from './judged.ts'

export interface Seeing {
  /** Whether they may open the record of an id. */
  readonly opens: (id: string) => boolean
  readonly seesMoney: boolean
}

export function trimmedFindings(judged: Judged, { opens, seesMoney }: Seeing): Judged {
  const findings = judged.findings
    .filter(finding => opens(finding.subject.id))
    .map(finding => {
      const { value: _, ...cost } = finding.cost
      const evidence = finding.evidence.filter(each => each.id === undefined || opens(each.id))
      return { ...finding, evidence, cost: seesMoney ? finding.cost : cost }
    })
  const { proposes, ...rest } = judged
  return { ...rest, findings, ...(proposes && opens(proposes.subject) ? { proposes } : {}) }
}
