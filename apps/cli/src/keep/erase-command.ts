/** `throughline erase`: forgets a person, for good. */
import { eraseAtPlace } from '@throughline/server'
import { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import { CannotDo } from '../file-bytes.ts'
import { type PlaceOptions, placeOptions, placeStanding, tried } from './place-meant.ts'

interface EraseOptions extends PlaceOptions {
  readonly workspace?: string
  readonly yes?: boolean
}

export function addErase(program: Command, { terminal, done }: Answering): void {
  const command = new Command('erase')
    .summary('forget a person, for good')
    .description(
      'Forgets a person: name, address and every text that names them, their account and their sessions. Nothing undoes it. What they did stays, without words; the chain stays sound; the list in the data folder keeps them erased after a restore.',
    )
    .argument('<person>', 'a key such as PER-3, an id, or a name')
    .option('--workspace <id>', 'which workspace, where there are several')
    .option('--yes', 'do it: it cannot be undone')
    .copyInheritedSettings(program)
  placeOptions(command).addHelpText('after', help)
  command.action(async (person: string, options: EraseOptions) => {
    const place = placeStanding(options, terminal)
    if (!options.yes)
      throw new CannotDo(`This cannot be undone. Say it once more with --yes to erase ‘${person}’.`, 1)
    const { found, erased } = await tried(() => eraseAtPlace(place, person, options.workspace))
    if (!erased)
      throw new CannotDo(
        `‘${person}’ names ${found === 0 ? 'nobody' : 'several people'} here. Write a key such as PER-3, and --workspace where there are several.`,
        1,
      )
    terminal.out(
      options.json
        ? json(erased)
        : `Erased. ${erased.facts} facts hold no words of them any more, ${erased.mentions} of these of other records; ${erased.accounts} accounts are gone.\n`,
    )
    done(0)
  })
  program.addCommand(command)
}

const help = `
Examples:
  throughline erase PER-3 --yes
  throughline erase "Amina Haddad" --workspace 0193… --yes

Backups made before still hold the words, until they are thrown away: a restore erases them again by the list
erasures.jsonl of the data folder. Keep that list apart from the backups.
`
