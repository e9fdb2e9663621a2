/** The verdict as SARIF 2.1.0 (OASIS, 2020), which code hosts show beside the lines of a change. */
import type { CheckFinding, CheckReport } from '@throughline/host'

export function sarifReport(report: CheckReport): string {
  const codes = [...new Set(report.findings.map(finding => finding.code))].sort()
  const driver = {
    name: 'throughline',
    semanticVersion: '0.1.0',
    rules: codes.map(id => ({ id, shortDescription: { text: id.replaceAll('-', ' ') } })),
  }
  const notifications = report.cannot.map(({ code, needs }) => ({
    level: 'note',
    message: { text: `${code} cannot be judged without ${needs}.` },
    associatedRule: { id: code },
  }))
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: !report.unreadable, toolExecutionNotifications: notifications }],
    results: report.findings.map(finding => resultOf(finding, codes)),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function resultOf(finding: CheckFinding, codes: readonly string[]) {
  const { code, severity, place, sentence, remedy, subject } = finding
  const { line, column, width } = place
  const region = { startLine: line, startColumn: column, ...(width ? { endColumn: column + width } : {}) }
  const uri = encodeURI(place.file.replaceAll('\\', '/'))
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: `${sentence} ${remedy}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region },
        logicalLocations: [{ name: subject.title, fullyQualifiedName: subject.key, kind: subject.kind }],
      },
    ],
    properties: { leg: finding.leg, cost: finding.cost },
  }
}
