/** `throughline export`: the plan as YAML, tables or JSON lines, or the whole ledger. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import {
  decisionLog,
  exportCalendar,
  exportCsv,
  exportJsonLines,
  exportMarkdown,
  exportYaml,
  ledgerLines,
} from '@throughline/host'
import { type Kind, type KindName, type Replica, registry } from '@throughline/model'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Answering } from '../answering.ts'
import type { DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { openedLedger } from '../door/opened-ledger.ts'
import { CannotDo } from '../file-bytes.ts'
import { kebab } from '../words.ts'

interface ExportOptions extends DoorOptions {
  readonly format: (typeof formats)[number]
  readonly at?: string
  readonly kind?: Kind
  readonly out?: string
}

const formats = ['yaml', 'csv', 'jsonl', 'markdown', 'ics', 'ledger'] as const

export function addExport(program: Command, answering: Answering): void {
  const command = new Command('export')
    .summary('let the plan out: YAML, CSV, JSON lines, a page, a calendar, or the whole ledger')
    .description('Writes the plan as it is now. What import reads back is the same plan.')
    .argument(
      '[record]',
      'the record of a page, by key, title or id; without it the page is the decision log',
    )
    .addOption(new Option('--format <format>', 'how').choices(formats).default('yaml'))
    .option('--kind <kind>', 'which records, for CSV', aKind)
    .option('--at <moment>', 'as of a day, an instant or a position of the ledger: 2026-03-31')
    .option('--out <path>', 'a file; for CSV without --kind a folder, one file a kind')
    .copyInheritedSettings(program)
  doorOptions(command).addHelpText('after', help)
  command.action((words: string | undefined, options: ExportOptions) => run(words, options, answering))
  program.addCommand(command)
}

const help = `
Examples:
  throughline export > plan.yaml
  throughline export --format csv --kind outcome > outcomes.csv
  throughline export --format csv --out tables/
  throughline export INT-1 --format markdown > intent.md
  throughline export --format markdown > decisions.md
  throughline export --format ics > days.ics
  throughline export --format ledger --out everything.jsonl
`

async function run(
  words: string | undefined,
  options: ExportOptions,
  { terminal, done }: Answering,
): Promise<void> {
  if (words !== undefined && options.format !== 'markdown')
    throw new CannotDo('One record is written as a page. Add --format markdown.')
  const out = options.out === undefined ? undefined : resolve(terminal.cwd, options.out)
  if (options.format === 'ledger') await wholeLedger(options, terminal)
  else
    await throughDoor(options, { terminal }, async door => {
      const world = await door.replica(options.at)
      const { now, todayIn } = door.moment()
      const today = todayIn(world.workspace?.timeZone ?? 'UTC')
      const text = () => textOf(world, { ...options, words, now, today })
      if (options.format === 'csv' && !options.kind) await tables(world, out)
      else if (out) await writeFile(out, text())
      else terminal.out(text())
    })
  done(0)
}

interface Written extends ExportOptions {
  readonly words: string | undefined
  readonly now: string
  readonly today: string
}

function textOf(world: Replica, { format, kind, words, now, today }: Written): string {
  if (format === 'csv') return exportCsv(world, kind!)
  if (format === 'ics') return exportCalendar(world, { now, today })
  if (format === 'markdown') return words === undefined ? decisionLog(world) : pageOf(world, words)
  return format === 'jsonl' ? exportJsonLines(world) : exportYaml(world)
}

function pageOf(world: Replica, words: string): string {
  const found = world.named(words, Object.keys(registry.kinds))
  if (found.length === 1) return exportMarkdown(world, found[0]!)
  throw new CannotDo(
    found.length === 0
      ? `There is no record ‘${words}’. Name it by key, title or id.`
      : `‘${words}’ names several records: ${found.map(each => each.key).join(', ')}.`,
  )
}

async function tables(world: Replica, folder: string | undefined): Promise<void> {
  if (folder === undefined)
    throw new CannotDo('A table holds one kind. Name it with --kind, or a folder with --out.')
  await mkdir(folder, { recursive: true })
  for (const kind of Object.values(registry.kinds))
    if (!kind.single && world.all(kind.name as KindName).length > 0)
      await writeFile(join(folder, `${kebab(kind.plural)}.csv`), exportCsv(world, kind))
}

async function wholeLedger(options: ExportOptions, terminal: Answering['terminal']): Promise<void> {
  if (options.server !== undefined)
    throw new CannotDo('A ledger is exported beside its file. Use --data instead of --server.')
  const ledger = await openedLedger(
    resolve(terminal.cwd, options.data ?? terminal.env.THROUGHLINE_DATA ?? './data'),
  )
  try {
    const workspaces = await ledger.workspaces()
    const workspace = options.workspace ?? workspaces[0]
    if (!workspace || !workspaces.includes(workspace) || (workspaces.length > 1 && !options.workspace))
      throw new CannotDo(`Choose a ledger with --workspace: ${workspaces.join(', ') || 'there is none'}.`)
    const file = options.out === undefined ? undefined : createWriteStream(resolve(terminal.cwd, options.out))
    for await (const line of ledgerLines(ledger, workspace)) {
      if (!file) terminal.out(line)
      else if (!file.write(line)) await once(file, 'drain')
    }
    if (file) {
      file.end()
      await once(file, 'finish')
    }
  } finally {
    await ledger.close()
  }
}

function aKind(word: string): Kind {
  const kind = Object.values(registry.kinds).find(each =>
    [each.name, kebab(each.name), each.plural].includes(word),
  )
  if (!kind) throw new InvalidArgumentError(`There are ${Object.keys(registry.kinds).map(kebab).join(', ')}.`)
  return kind
}
