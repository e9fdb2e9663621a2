/** The command line: every word it knows, and how each ends. */
import { LedgerUnavailable } from '@throughline/host'
import { type Kind, kinds } from '@throughline/model'
import { Command, CommanderError } from 'commander'
import type { Answering } from './answering.ts'
import { addCheck } from './check/check-command.ts'
import { addClock } from './clock-command.ts'
import { addExport } from './exchange/export-command.ts'
import { addImport } from './exchange/import-command.ts'
import { CannotDo } from './file-bytes.ts'
import { addBackup } from './keep/backup-command.ts'
import { addErase } from './keep/erase-command.ts'
import { addRestore } from './keep/restore-command.ts'
import { addVerify } from './keep/verify-command.ts'
import { addMcp } from './mcp-command.ts'
import { harmless } from './paint.ts'
import { addCalibration } from './plan/calibration-command.ts'
import { addFit } from './plan/fit-command.ts'
import { addForecast } from './plan/forecast-command.ts'
import { addLevers } from './plan/levers-command.ts'
import { addSchedule } from './plan/schedule-command.ts'
import { addSchema } from './schema-command.ts'
import { addServe } from './serve-command.ts'
import { systemTerminal, type Terminal } from './terminal.ts'
import { addChanges } from './time/changes-command.ts'
import { addActs } from './verbs/act.ts'
import { addJudgement } from './verbs/judgement.ts'
import { addKeys } from './verbs/key.ts'
import { addKind } from './verbs/kind-command.ts'
import { addNext } from './verbs/next-command.ts'
import { addUndo } from './verbs/undo.ts'
import { kebab } from './words.ts'

/** @returns the exit code: 0 done, 1 refused or errors found, 2 could not be tried */
export async function main(argv: readonly string[], terminal: Terminal = systemTerminal()): Promise<number> {
  let exit = 0
  const program = programOf(argv, {
    terminal,
    done: code => {
      exit = code
    },
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
    if (error instanceof LedgerUnavailable) {
      terminal.err(
        `The ledger does not answer: ${harmless(error.message)}. Whether it happened is unknown; send it again.\n`,
      )
      return 2
    }
    throw error
  }
}

export function programOf(argv: readonly string[], answering: Answering): Command {
  const { terminal } = answering
  const program = new Command('throughline')
    .description('Carries strategic intent to delivered outcomes, and says where it will not arrive.')
    .version('0.1.0', '-V, --version')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('Add --help for what is possible.')
    .showSuggestionAfterError()
  program.commandsGroup('Plans:')
  addCheck(program, answering)
  addForecast(program, answering)
  addLevers(program, answering)
  addSchedule(program, answering)
  addFit(program, answering)
  addCalibration(program, answering)
  addImport(program, answering)
  addExport(program, answering)
  addSchema(program, answering)
  program.commandsGroup('What is kept:')
  addServe(program, answering)
  addMcp(program, answering)
  addJudgement(program, answering)
  addNext(program, answering)
  addActs(program, answering)
  addUndo(program, answering)
  addChanges(program, answering)
  addKeys(program, answering)
  program.commandsGroup('Operating it:')
  addBackup(program, answering)
  addRestore(program, answering)
  addVerify(program, answering)
  addErase(program, answering)
  addClock(program, answering)
  program.commandsGroup('Records, each with verbs of its own:')
  for (const kind of Object.values(kinds) as unknown as readonly Kind[]) {
    const spoken = argv.some(word => [kind.name, kebab(kind.name), kebab(kind.plural)].includes(word))
    addKind(program, kind, { answering, spoken })
  }
  return program.addHelpText('after', help)
}

const help = `
Examples:
  throughline check plan.yaml
  throughline import plan.yaml --dry-run
  throughline outcome add "Eight of ten new clients plan a first visit within 30 days"
  throughline outcome commit OUT-12 --due-on 2027-01-29 --because "Agreed in the review"
  throughline findings
  throughline serve --sample --open
`
