/** Acts change several records at once: `throughline act interpretation.draft --interpretation READ-1 --line 0`. */
import { type Act, acts, titleOf } from '@throughline/model'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import type { DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { harmless, paintFor } from '../paint.ts'
import { refusalsText } from '../refusals-text.ts'
import { kebab } from '../words.ts'
import { addFieldOptions, fieldsGiven } from './field-options.ts'

type Options = DoorOptions & { readonly json?: boolean; readonly id?: string } & {
  readonly [field: string]: unknown
}

export function addActs(program: Command, answering: Answering): void {
  const word = program
    .command('act')
    .summary('change several records at once, all or none')
    .description('An act changes several records at once, all or none.')
  for (const act of Object.values(acts)) addAct(word, act, answering)
}

function addAct(parent: Command, act: Act, { terminal, done }: Answering): void {
  const command = parent.command(act.name).summary(act.label.toLowerCase()).description(act.help)
  addFieldOptions(command, act.asks)
  command.option('--id <uuid>', 'id of the command: sent again, it applies once')
  command.addHelpText('after', exampleOf(act))
  doorOptions(command).action((options: Options) =>
    throughDoor(options, { terminal }, async door => {
      const paint = paintFor(terminal)
      const told = fieldsGiven(act.asks, options)
      const answer = await door.act({ act: act.name, told }, options.id ?? door.newId())
      if (options.json) terminal.out(json(answer))
      else if (answer.ok)
        for (const record of answer.records)
          terminal.out(`${paint.bold(record.key)} ${record.state}: ${harmless(titleOf(record))}\n`)
      else terminal.err(refusalsText(answer, paint))
      done(answer.ok ? 0 : 1)
    }),
  )
}

function exampleOf(act: Act): string {
  const given = Object.entries(act.asks)
    .filter(([, field]) => !field.mayBeEmpty && field.initial === undefined)
    .map(
      ([name, field]) => `--${kebab(name)} ${field.to ? field.to[0] : field.sort === 'number' ? '0' : '"…"'}`,
    )
  return `\nExample:\n  ${['throughline act', act.name, ...given].join(' ')}\n`
}
