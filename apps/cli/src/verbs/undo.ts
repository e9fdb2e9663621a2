/** `throughline undo`: takes back a command of one's own, as long as nothing has been built on it. */
import { titleOf } from '@throughline/model'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import type { DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { harmless, paintFor } from '../paint.ts'
import { refusalsText } from '../refusals-text.ts'

export function addUndo(program: Command, { terminal, done }: Answering): void {
  const command = program
    .command('undo')
    .summary('take back a command of your own')
    .description('Takes back what a command did, where nothing has been built on it since.')
    .argument('<command>', 'its id, as --json answers it')
  doorOptions(command).addHelpText(
    'after',
    '\nExample:\n  throughline undo 0198c0de-0000-7000-8000-000000000001\n',
  )
  command.action((id: string, options: DoorOptions & { json?: boolean }) =>
    throughDoor(options, { terminal }, async door => {
      const answer = await door.undo(id, door.newId())
      if (options.json) terminal.out(json(answer))
      else if (answer.ok)
        for (const record of answer.records)
          terminal.out(`${record.key} as before: ${harmless(titleOf(record))}\n`)
      else terminal.err(refusalsText(answer, paintFor(terminal)))
      done(answer.ok ? 0 : 1)
    }),
  )
}
