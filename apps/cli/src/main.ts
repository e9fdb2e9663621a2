/** The command line: every word it knows, and how each ends. */
import { Command, CommanderError } from 'commander'
import { addCheck } from './check/check-command.ts'
import { CannotDo } from './file-bytes.ts'
import { harmless } from './paint.ts'
import { systemTerminal, type Terminal } from './terminal.ts'

/** @returns the exit code: 0 done, 1 refused or errors found, 2 could not be tried */
export async function main(argv: readonly string[], terminal: Terminal = systemTerminal()): Promise<number> {
  let exit = 0
  const program = programOf(terminal, code => {
    exit = code
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof CannotDo) {
      terminal.err(`${harmless(error.message)}\n`)
      return error.exit
    }
    throw error
  }
}

function programOf(terminal: Terminal, done: (exit: number) => void): Command {
  const program = new Command('throughline')
    .description('Carries strategic intent to delivered outcomes, and says where it will not arrive.')
    .version('0.1.0', '-V, --version')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(add --help for what is possible)')
    .showSuggestionAfterError()
  program.configureHelp({ sortSubcommands: false })
  addCheck(program, terminal, done)
  return program
}
