/** `throughline export`: the plan as YAML, tables or JSON lines, or the whole ledger. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { exportCsv, exportJsonLines, exportYaml, ledgerLines } from '@throughline/host'
import { type Kind, type KindName, type Replica, registry } from '@throughline/model'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Answering } from '../answering.ts'
import type { DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { openedLedger } from '../door/opened-ledger.ts'
import { CannotDo } from '../file-bytes.ts'
import { kebab } from '../words.ts'

interface ExportOptions extends DoorOptions {
  readonly format: 'yaml' | 'csv' | 'jsonl' | 'ledger'
  readonly kind?: Kind
  readonly out?: string
}

export function addExport(program: Command, answering: Answering): void {
  const command = new Command('export')
    .summary('let the plan out: YAML, CSV, JSON lines, or the whole ledger')
    .description('Writes the plan as it is now. What import reads back is the same plan.')
    .addOption(
      new Option('--format <format>', 'how').choices(['yaml', 'csv', 'jsonl', 'ledger']).default('yaml'),
    )
    .option('--kind <kind>', 'which records, for CSV', aKind)
    .option('--out <path>', 'a file; for CSV without --kind a folder, one file a kind')
    .copyInheritedSettings(program)
  doorOptions(command).addHelpText('after', help)
  command.action((options: ExportOptions) => run(options, answering))
  program.addCommand(command)
}

const help = `
Examples:
  throughline export > plan.yaml
  throughline export --format csv --kind outcome > outcomes.csv
  throughline export --format csv --out tables/
  throughline export --format ledger --out everything.jsonl
`

async function run(options: ExportOptions, { terminal, done }: Answering): Promise<void> {
  const out = options.out === undefined ? undefined : resolve(terminal.cwd, options.out)
  if (options.format === 'ledger') await wholeLedger(options, terminal)
  else
    await throughDoor(options, { terminal }, async door => {
      const world = await door.replica()
      if (options.format === 'csv' && !options.kind) await tables(world, out)
      else if (out) await writeFile(out, textOf(world, options))
      else terminal.out(textOf(world, options))
    })
  done(0)
}

function textOf(world: Replica, { format, kind }: ExportOptions): string {
  if (format === 'csv') return exportCsv(world, kind!)
  return format === 'jsonl' ? exportJsonLines(world) : exportYaml(world)
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
