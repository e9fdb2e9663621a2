/** `throughline verify`: whether what is kept is whole. */
import { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import { harmless } from '../paint.ts'
import { type PlaceOptions, placeOptions, placeStanding, tried } from './place-meant.ts'
import { verifiedAt } from './verified.ts'

export function addVerify(program: Command, { terminal, done }: Answering): void {
  const command = new Command('verify')
    .summary('look whether everything kept is whole')
    .description(
      'Recomputes the chain of every workspace, looks for gaps, and compares what is kept of them with a rebuild from their facts. Ends with 1 and the first difference where there is one.',
    )
    .copyInheritedSettings(program)
  placeOptions(command).addHelpText('after', '\nExample:\n  throughline verify --data /var/lib/throughline\n')
  command.action(async (options: PlaceOptions) => {
    const place = placeStanding(options, terminal)
    const verified = await tried(() => verifiedAt(place))
    const broken = verified.filter(each => each.difference)
    if (options.json) terminal.out(json({ sound: broken.length === 0, verified }))
    else {
      for (const { workspace, facts, head, projection, difference } of verified)
        terminal.out(
          harmless(
            difference
              ? `${workspace}: ${difference}\n`
              : `${workspace}: ${facts} facts are sound, head ${head.slice(0, 12)}, projections ${projection.slice(0, 12)}\n`,
          ),
        )
      if (verified.length === 0) terminal.out('There is nothing to verify: no workspace holds a fact yet.\n')
    }
    done(broken.length > 0 ? 1 : 0)
  })
  program.addCommand(command)
}
