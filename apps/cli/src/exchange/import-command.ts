/** `throughline import`: a plan into a ledger or a server, all or nothing; the second time only what changed. */
import { writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import {
  knownIn,
  type Plan,
  type PlannedImport,
  planImport,
  readPlan,
  readSource,
  restoreLines,
  type Source,
  sources,
  withKeys,
} from '@throughline/host'
import { Command, Option } from 'commander'
import { type Answering, json } from '../answering.ts'
import { aDay } from '../check/check-command.ts'
import { counted } from '../check/counted.ts'
import { troublesText } from '../check/text-report.ts'
import type { Door, DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { openedLedger } from '../door/opened-ledger.ts'
import { CannotDo, fileBytes } from '../file-bytes.ts'
import { paintFor } from '../paint.ts'
import { refusalsText } from '../refusals-text.ts'

interface ImportOptions extends DoorOptions {
  readonly from?: Source
  readonly calendar?: string
  readonly map?: string
  readonly dryRun?: boolean
  readonly opening?: string
  readonly openingBalance?: string
  readonly because?: string
  readonly passOver?: string
  readonly ledger?: boolean
  readonly writeKeys?: boolean
  readonly restore?: boolean
  readonly switchOn?: boolean
  readonly json?: boolean
}

export function addImport(program: Command, answering: Answering): void {
  const command = new Command('import')
    .summary('take a plan in: all of it or nothing, and only what changed the second time')
    .description('Takes a plan (YAML, CSV or JSON lines) into a ledger or a running server, all or nothing.')
    .argument('<file>', 'the plan, or with --ledger an exported ledger')
    .addOption(new Option('--from <system>', 'what the file was exported from').choices(sources))
    .option('--map <file>', 'how columns and paths become records; with --from, how that system is read')
    .option('--calendar <name>', 'calendar that the holidays of an .ics file go into')
    .option('--dry-run', 'say what would happen, and keep nothing')
    .option('--opening <day>', 'opening balance: records enter in the state they have, as of this day', aDay)
    .option('--opening-balance <day>', 'the same in more words', aDay)
    .option('--because <reason>', 'why promised things change')
    .option('--restore', 'bring back what was put away here, or taken back with an import')
    .option(
      '--switch-on',
      'switch on the systems that its records belong to; a new workspace opens with them',
    )
    .option('--pass-over <codes>', 'warnings to pass over, with --because')
    .option(
      '--write-keys',
      'write keys into the file for records that have none, so that changed titles are found again',
    )
    .option('--ledger', 'restore a whole ledger into an empty data folder, to the same hashes')
    .copyInheritedSettings(program)
  doorOptions(command).addHelpText('after', help)
  command.action((file: string, options: ImportOptions) =>
    options.ledger ? restore(file, options, answering) : importAny(file, options, answering),
  )
  program.addCommand(command)
}

const help = `
A record is found again by its key, so a changed file changes records and never doubles them.

Examples:
  throughline import plan.yaml --dry-run
  throughline import plan.yaml --opening 2027-01-11
  throughline import goals.csv --map goals.map.yaml --server http://localhost:4321
  throughline import issues.csv --from jira --dry-run
  throughline import holidays.ics --calendar Office
  throughline import everything.jsonl --ledger --data ./copy
`

function importAny(file: string, given: ImportOptions, answering: Answering): Promise<void> {
  const opening = given.openingBalance ?? given.opening
  const options = { ...given, ...(opening ? { opening } : {}) }
  const from = options.from ?? (/\.ics$/i.test(file) ? 'calendar' : undefined)
  return from ? importFrom(from, file, { options, answering }) : importFile(file, options, answering)
}

async function importFrom(source: Source, file: string, { options, answering }: Importing): Promise<void> {
  const { terminal, done } = answering
  const bytes = await fileBytes(file, terminal)
  const map = options.map === undefined ? undefined : textOf(await fileBytes(options.map, terminal))
  const makes = basename(file).replace(/\.[^.]+$/, '')
  await throughDoor(options, { terminal, makes }, async door => {
    const world = await door.replica()
    const today = door.moment().todayIn(world.workspace?.timeZone ?? 'UTC')
    const known = knownIn(world, today, world.kept().records)
    const more = options.calendar === undefined ? {} : { calendar: options.calendar }
    const { plan } = await readSource(source, { file, bytes }, { map, more, known })
    const isUnreadable = plan.troubles.some(trouble => trouble.unreadable)
    if (isUnreadable) refuse(plan, plan.troubles, { options, answering, outcome: 'unreadable' })
    done(isUnreadable ? 2 : await carryIn(plan, door, { options, answering }))
  })
}

async function importFile(file: string, options: ImportOptions, answering: Answering): Promise<void> {
  const { terminal, done } = answering
  const bytes = await fileBytes(file, terminal)
  const { map: mapFile } = options
  const map = mapFile === undefined ? undefined : { file: mapFile, bytes: await fileBytes(mapFile, terminal) }
  const plan = readPlan({ file, bytes }, map)
  if (options.writeKeys && !/\.ya?ml$/i.test(file))
    throw new CannotDo('Keys are written into plans in YAML. In a table, add a column key.')
  if (plan.troubles.some(trouble => trouble.unreadable)) {
    refuse(plan, plan.troubles, { options, answering, outcome: 'unreadable' })
    done(2)
    return
  }
  await throughDoor(options, { terminal, makes: nameOf(plan, file) }, async door => {
    const keyed = options.writeKeys ? withKeys(plan, textOf(bytes), await door.replica()) : undefined
    const read = keyed ? readPlan({ file, bytes: new TextEncoder().encode(keyed.text) }) : plan
    const exit = await carryIn(read, door, { options, answering })
    if (exit === 0 && keyed && keyed.count > 0 && !options.dryRun) {
      await writeFile(resolve(terminal.cwd, file), keyed.text)
      if (!options.json)
        terminal.out(`Wrote ${keyed.count} ${keyed.count === 1 ? 'key' : 'keys'} into ${file}.\n`)
    }
    done(exit)
  })
}

interface Importing {
  readonly options: ImportOptions
  readonly answering: Answering
}

/** @returns the exit code */
async function carryIn(plan: Plan, door: Door, { options, answering }: Importing): Promise<number> {
  const { terminal } = answering
  const { opening, because = `Imported from ${basename(plan.file)}.`, passOver } = options
  const world = await door.replica()
  const isNew = world.kept().records.length <= 1
  const planned = planImport(plan, world, {
    moment: door.moment(),
    because,
    restores: options.restore,
    switchesOn: options.switchOn ?? isNew,
    ...(opening ? { openedOn: opening } : {}),
    ...(passOver ? { passOver: passOver.split(',') } : {}),
  })
  if (planned.troubles.length > 0) {
    refuse(plan, planned.troubles, { options, answering, outcome: 'refused' })
    return 1
  }
  const answer = options.dryRun ? undefined : await door.sayAll(planned.commands, planned.id)
  if (answer && !answer.ok) {
    if (options.json) terminal.out(json({ outcome: 'refused', ...answer }))
    else terminal.err(`${refusalsText(answer, paintFor(terminal))}Nothing was imported.\n`)
    return 1
  }
  terminal.out(options.json ? json(reportOf(planned, options)) : importText(planned, options))
  return 0
}

function refuse(
  plan: Plan,
  troubles: Plan['troubles'],
  { options, answering, outcome }: Importing & { outcome: string },
): void {
  const { terminal } = answering
  const paint = paintFor(terminal)
  if (options.json) terminal.out(json({ outcome, troubles: troubles.map(told) }))
  else {
    terminal.err(troublesText(troubles, plan, { paint, columns: terminal.columns, all: true }))
    if (troubles.some(({ code }) => code === 'system-off'))
      terminal.err('With --switch-on the systems that its records belong to are switched on.\n')
    terminal.err(`${paint.bold('Nothing was imported.')}\n`)
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CannotDo('Keys are written into files in UTF-8. Save the plan as UTF-8 first.')
  }
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
      ({ code, count, reason }) =>
        `Skipped by the opening balance: ${code}, ${count === 1 ? 'once' : `${count} times, such as`}: ${reason}`,
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
  const dataDir = resolve(terminal.cwd, options.data ?? terminal.env.THROUGHLINE_DATA ?? './data')
  const ledger = await openedLedger(dataDir)
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
