/** `throughline mcp`: an assistant on this machine reads the ledger through standard input and output. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ledgerFile } from '@throughline/host'
import { Command } from 'commander'
import type { Answering } from './answering.ts'
import { CannotDo } from './file-bytes.ts'

interface McpOptions {
  readonly data?: string
  readonly workspace?: string
  readonly by?: string
  readonly grant: readonly string[]
}

export function addMcp(program: Command, { terminal, done }: Answering): void {
  const command = new Command('mcp')
    .summary('let an assistant on this machine read and propose')
    .description(
      'Speaks the Model Context Protocol over standard input and output, for an assistant that this machine starts. It reads; it changes nothing without a grant.',
    )
    .option('--data <folder>', 'folder of the ledger (default: THROUGHLINE_DATA, else ./data)')
    .option('--workspace <name>', 'which workspace, where there are several')
    .option('--by <person>', 'for whom it speaks, by name or key')
    .option('--grant <grant>', 'what it may do: remark.add, outcome.*, money (repeatable)', collected, [])
    .addHelpText(
      'after',
      '\nExample:\n  throughline mcp --data ./data --by "Ewa Lindgren" --grant remark.add\n',
    )
    .copyInheritedSettings(program)
  command.action(async (options: McpOptions) => {
    const { env } = terminal
    const databaseUrl = env.THROUGHLINE_DATABASE_URL
    const dataDir = resolve(terminal.cwd, options.data ?? env.THROUGHLINE_DATA ?? './data')
    if (!databaseUrl && !existsSync(join(dataDir, ledgerFile)))
      throw new CannotDo(`${dataDir}: there is no ledger here. Name its folder with --data.`)
    const { NoSuchPlace, serveAssistant } = await import('@throughline/server')
    const { workspace, by, grant: grants } = options
    try {
      await serveAssistant({ dataDir, databaseUrl, workspace, by, grants })
    } catch (error) {
      throw error instanceof NoSuchPlace ? new CannotDo(error.message) : error
    }
    done(0)
  })
  program.addCommand(command)
}

const collected = (value: string, before: readonly string[]) => [...before, value]
