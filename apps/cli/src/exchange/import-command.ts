/** `throughline import`: a plan into a ledger or a server, all or nothing; the second time only what changed. */
import { basename, resolve } from 'node:path'
import {
  openLedger,
  type Plan,
  type PlannedImport,
  planImport,
  readPlan,
  restoreLines,
} from '@throughline/host'
import { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import { aDay } from '../check/check-command.ts'
import { counted } from '../check/counted.ts'
import { troublesText } from '../check/text-report.ts'
import type { DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { CannotDo, fileBytes } from '../file-bytes.ts'
import { paintFor } from '../paint.ts'
import { refusalsText } from '../refusals-text.ts'

interface ImportOptions extends DoorOptions {
  readonly map?: string
  readonly dryRun?: boolean
  readonly opening?: string
  readonly because?: string
  readonly passOver?: string
  readonly ledger?: boolean
  readonly json?: boolean
}

export function addImport(program: Command, answering: Answering): void {
  const command = new Command('import')
    .summary('take a plan in: all of it or nothing, and only what changed the second time')
    .description('Takes a plan (YAML, CSV or JSON lines) into a ledger or a running server, all or nothing.')
    .argument('<file>', 'the plan, or with --ledger an exported ledger')
    .option('--map <file>', 'how columns and paths become records, for CSV and JSON lines')
    .option('--dry-run', 'say what would happen, and keep nothing')
    .option('--opening <day>', 'opening balance: records enter in the state they have, as of this day', aDay)
    .option('--because <reason>', 'why promised things change')
    .option('--pass-over <codes>', 'warnings to pass over, with --because')
    .option('--ledger', 'restore a whole ledger into an empty data folder, to the same hashes')
    .copyInheritedSettings(program)
  doorOptions(command).addHelpText('after', help)
  command.action((file: string, options: ImportOptions) =>
    options.ledger ? restore(file, options, answering) : importFile(file, options, answering),
  )
  program.addCommand(command)
}

const help = `
A record is found again by its key, so a changed file changes records and never doubles them.

Examples:
  throughline import plan.yaml --dry-run
  throughline import plan.yaml --opening 2027-01-11
  throughline import goals.csv --map goals.map.yaml --server http://localhost:4321
  throughline import everything.jsonl --ledger --data ./copy
`

async function importFile(
  file: string,
  options: ImportOptions,
  { terminal, done }: Answering,
): Promise<void> {
  const map =
    options.map === undefined
      ? undefined
      : { file: options.map, bytes: await fileBytes(options.map, terminal) }
  const plan = readPlan({ file, bytes: await fileBytes(file, terminal) }, map)
  const paint = paintFor(terminal)
  if (plan.troubles.some(trouble => trouble.unreadable)) {
    if (options.json) terminal.out(json({ outcome: 'unreadable', troubles: plan.troubles.map(told) }))
    else terminal.err(troublesText(plan.troubles, plan, { paint, columns: terminal.columns, all: true }))
    done(2)
    return
  }
  await throughDoor(options, { terminal, makes: nameOf(plan, file) }, async door => {
    const { opening, because = `Imported from ${basename(file)}.`, passOver } = options
    const planned = planImport(plan, await door.replica(), {
      moment: door.moment(),
      because,
      ...(opening ? { openedOn: opening } : {}),
      ...(passOver ? { passOver: passOver.split(',') } : {}),
    })
    if (planned.troubles.length > 0) {
      if (options.json) terminal.out(json({ outcome: 'refused', troubles: planned.troubles.map(told) }))
      else {
        terminal.err(troublesText(planned.troubles, plan, { paint, columns: terminal.columns, all: true }))
        terminal.err(`${paint.bold('Nothing was imported.')}\n`)
      }
      done(1)
      return
    }
    const answer = options.dryRun ? undefined : await door.sayAll(planned.commands, planned.id)
    if (answer && !answer.ok) {
      terminal.err(`${refusalsText(answer, paint)}${paint.bold('Nothing was imported.')}\n`)
      done(1)
      return
    }
    if (options.json) terminal.out(json(reportOf(planned, options)))
    else terminal.out(importText(planned, options))
    done(0)
  })
}

/** What an organisation is called that begins with this import. */
function nameOf(plan: Plan, file: string): string {
  const said = plan.entries.find(entry => entry.kind === 'workspace')?.fields.name?.value
  return typeof said === 'string' ? said : basename(file).replace(/\.[^.]+$/, '')
}

function reportOf(planned: PlannedImport, options: ImportOptions) {
  const { id, added, changed, unchanged, skipped, told } = planned
  return {
    outcome: options.dryRun ? 'dryRun' : 'imported',
    command: id,
    added,
    changed,
    unchanged,
    skipped,
    told,
  }
}

function importText(planned: PlannedImport, { dryRun }: ImportOptions): string {
  const { added, changed, unchanged, skipped } = planned
  const list = (counts: { readonly [kind: string]: number }) =>
    Object.entries(counts)
      .map(([kind, count]) => counted(count, kind))
      .join(', ')
  const says = [
    ...(list(added) ? [`${dryRun ? 'Would add' : 'Added'} ${list(added)}.`] : []),
    ...(list(changed) ? [`${dryRun ? 'Would change' : 'Changed'} ${list(changed)}.`] : []),
    ...(planned.commands.length === 0 ? ['Nothing changed.'] : []),
    ...(unchanged > 0 && planned.commands.length > 0 ? [`${unchanged} unchanged.`] : []),
    ...planned.told,
    ...skipped.map(
      ({ code, count, reason }) => `Skipped by the opening balance: ${code}, ${count} times. ${reason}`,
    ),
  ]
  return `${says.join('\n')}\n`
}

function told({ code, place, reason, remedy }: Plan['troubles'][number]) {
  const { file, line, column } = place
  return { code, place: { file, line, column }, reason, remedy }
}

async function restore(file: string, options: ImportOptions, { terminal, done }: Answering): Promise<void> {
  if (options.server !== undefined)
    throw new CannotDo('A ledger is restored beside its file. Use --data instead of --server.')
  const text = new TextDecoder().decode(await fileBytes(file, terminal))
  const { mkdir } = await import('node:fs/promises')
  const dataDir = resolve(terminal.cwd, options.data ?? terminal.env.THROUGHLINE_DATA ?? './data')
  await mkdir(dataDir, { recursive: true })
  const ledger = await openLedger({ dataDir })
  try {
    const restored = await restoreLines(ledger, file, text)
    if (restored.ok) {
      const { position, hash } = restored.verdict
      terminal.out(
        options.json
          ? json({ outcome: 'restored', position, hash })
          : `Restored ${position} facts; the chain ends in ${hash}.\n`,
      )
    } else {
      const plan = {
        file,
        lines: text.split('\n').slice(0, restored.trouble.place.line),
        entries: [],
        troubles: [],
        told: [],
      }
      terminal.err(
        troublesText([restored.trouble], plan, {
          paint: paintFor(terminal),
          columns: terminal.columns,
          all: true,
        }),
      )
    }
    done(restored.ok ? 0 : 2)
  } finally {
    await ledger.close()
  }
}
