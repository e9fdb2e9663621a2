/** `throughline check`: a plan's verdict, without a server and without keeping anything. */
import { checkPlan, readPlan } from '@throughline/host'
import { isDay } from '@throughline/model'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Answering } from '../answering.ts'
import { fileBytes } from '../file-bytes.ts'
import { paintFor } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { jsonReport } from './json-report.ts'
import { sarifReport } from './sarif-report.ts'
import { textReport } from './text-report.ts'

interface CheckOptions {
  map?: string
  today?: string
  format: 'text' | 'json' | 'sarif'
  json?: boolean
  all?: boolean
}

export function addCheck(program: Command, { terminal, done }: Answering): void {
  program
    .command('check')
    .summary('say what is weak in a plan, with place, reason and remedy')
    .description('Reads a plan (YAML, CSV or JSON lines) and says what is weak in it, as a compiler would.')
    .argument('<file>', 'the plan: .yaml, .csv or .jsonl')
    .option('--map <file>', 'how columns and paths become records, for CSV and JSON lines')
    .option('--today <day>', 'judge it as on this day', aDay)
    .addOption(
      new Option('--format <format>', 'how to say it').choices(['text', 'json', 'sarif']).default('text'),
    )
    .option('--json', 'the same as --format json')
    .option('--all', 'every finding, without folding')
    .addHelpText('after', help)
    .action(async (file: string, options: CheckOptions) => done(await check(file, options, terminal)))
}

const help = `
Exit: 0 clean, warnings or notes · 1 errors · 2 unreadable.

Examples:
  throughline check plan.yaml
  throughline check plan.yaml --today 2027-01-04 --format json
  throughline check goals.csv --map goals.map.yaml
  throughline check plan.yaml --format sarif > plan.sarif
`

async function check(file: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  const bytes = await fileBytes(file, terminal)
  const map =
    options.map === undefined
      ? undefined
      : { file: options.map, bytes: await fileBytes(options.map, terminal) }
  const plan = readPlan({ file, bytes }, map)
  const report = checkPlan(plan, options.today ?? terminal.today())
  const format = options.json ? 'json' : options.format
  if (format === 'json') terminal.out(jsonReport(report))
  else if (format === 'sarif') terminal.out(sarifReport(report))
  else {
    const showing = { paint: paintFor(terminal), columns: terminal.columns, all: options.all ?? false }
    terminal.out(textReport(report, plan, showing))
  }
  if (report.unreadable) return 2
  return report.findings.some(finding => finding.severity === 'error') ? 1 : 0
}

export function aDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError(`‘${text}’ is no day; write it as 2027-01-29.`)
  return text
}
