/** `throughline restore`: puts a backup back, all of it or nothing. */
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { refill } from '@throughline/host'
import { eraseAgain, prepareTables } from '@throughline/server'
import { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import { CannotDo } from '../file-bytes.ts'
import { copySentence } from './copy-sentence.ts'
import { type PlaceOptions, placeMeant, placeOptions, tried } from './place-meant.ts'
import { verifiedAt } from './verified.ts'

interface RestoreOptions extends PlaceOptions {
  readonly replace?: boolean
  readonly erasures?: readonly string[]
}

export function addRestore(program: Command, answering: Answering): void {
  const command = new Command('restore')
    .summary('put a backup back')
    .description(
      'Puts a backup back into an empty installation, a file or PostgreSQL, whichever it was made from. All of it is put back or nothing; then everything is verified, and whoever was erased is erased again.',
    )
    .argument('<file>', 'a backup')
    .option('--replace', 'let go of what stands there')
    .option('--erasures <file...>', 'further lists of who was erased, beside the one in the data folder')
    .copyInheritedSettings(program)
  placeOptions(command).addHelpText('after', help)
  command.action((file: string, options: RestoreOptions) => run(file, options, answering))
  program.addCommand(command)
}

async function run(file: string, options: RestoreOptions, { terminal, done }: Answering): Promise<void> {
  const place = placeMeant(options, terminal)
  await tried(async () => {
    await mkdir(place.dataDir, { recursive: true })
    await prepareTables(place)
    const refilled = await refill(place, resolve(terminal.cwd, file), options.replace)
    if (refilled.outcome === 'not-empty')
      throw new CannotDo(
        'Something stands there already, and was left as it is. Name an empty folder with --data or an empty database, or say --replace.',
        1,
      )
    const lists = (options.erasures ?? []).map(list => resolve(terminal.cwd, list))
    const erasures = await eraseAgain(place, lists)
    const verified = await verifiedAt(place)
    const broken = verified.find(each => each.difference)
    if (options.json) terminal.out(json({ file, ...refilled.count, erasures, verified }))
    else {
      terminal.out(`Restored ${copySentence(refilled.count)}.\n`)
      if (erasures > 0) terminal.out(`Erased again: ${erasures} of the list.\n`)
      terminal.out(
        broken
          ? `It is not whole: ${broken.workspace}: ${broken.difference}.\n`
          : 'Everything was verified. Whoever was signed in signs in again.\n',
      )
    }
    done(broken ? 1 : 0)
  })
}

const help = `
Examples:
  throughline restore monday.backup --data /var/lib/throughline
  THROUGHLINE_DATABASE_URL=postgres://… throughline restore monday.backup
`
