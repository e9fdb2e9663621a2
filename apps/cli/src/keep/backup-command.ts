/** `throughline backup`: everything an installation keeps, in one file, while it is in use. */
import { resolve } from 'node:path'
import { backUp } from '@throughline/host'
import { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import { copySentence } from './copy-sentence.ts'
import { type PlaceOptions, placeOptions, placeStanding, tried } from './place-meant.ts'

export function addBackup(program: Command, { terminal, done }: Answering): void {
  const command = new Command('backup')
    .summary('write everything that is kept to one file')
    .description(
      'Writes the ledgers of all workspaces and every account to one file, as they stand at one moment, and reads the file back before it is called done. The installation may be in use.',
    )
    .argument('<file>', 'where to; it holds what people wrote and is readable by its owner alone')
    .copyInheritedSettings(program)
  placeOptions(command).addHelpText('after', help)
  command.action(async (file: string, options: PlaceOptions) => {
    const place = placeStanding(options, terminal)
    const count = await tried(() => backUp(place, resolve(terminal.cwd, file)))
    terminal.out(
      options.json
        ? json({ file, ...count })
        : `${file} holds ${copySentence(count)}. It was read back and is whole.\n`,
    )
    done(0)
  })
  program.addCommand(command)
}

const help = `
Examples:
  throughline backup throughline-2027-01-11.backup
  THROUGHLINE_DATABASE_URL=postgres://… throughline backup /backups/monday.backup

Sessions are left out: after a restore everybody signs in again. Keep erasures.jsonl of the data folder, and the
secret beside it, apart from the backups.
`
