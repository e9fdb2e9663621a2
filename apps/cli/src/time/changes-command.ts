/** `throughline changes`: what changed between two moments, who did it and why. */
import type { Change, FieldChange } from '@throughline/host'
import { type Replica, titleOf } from '@throughline/model'
import { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import type { DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { harmless, type Paint, paintFor } from '../paint.ts'

interface ChangesOptions extends DoorOptions {
  readonly json?: boolean
  readonly from: string
  readonly to?: string
}

export function addChanges(program: Command, answering: Answering): void {
  const command = new Command('changes')
    .summary('what changed between two moments, who did it and why')
    .description('What changed after one moment until another: fields before and after, states, reasons.')
    .requiredOption('--from <moment>', 'a day (its end), an instant, or a position of the ledger')
    .option('--to <moment>', 'the same; now where it is left out')
    .copyInheritedSettings(program)
  doorOptions(command).addHelpText('after', help)
  command.action((options: ChangesOptions) => run(options, answering))
  program.addCommand(command)
}

const help = `
Examples:
  throughline changes --from 2027-01-11
  throughline changes --from 2026-12-31 --to 2027-01-31
  throughline outcome list --at 2026-12-31
`

async function run({ from, to, ...options }: ChangesOptions, { terminal, done }: Answering): Promise<void> {
  await throughDoor(options, { terminal }, async door => {
    const said = await door.changes({ from, to })
    if (options.json) terminal.out(json(said))
    else {
      const world = await door.replica()
      const paint = paintFor(terminal)
      for (const change of said.changes) terminal.out(changeText(change, world, paint))
      if (said.changes.length === 0) terminal.out('Nothing changed.\n')
      if (said.more > 0) terminal.out(`${said.more} more records changed. Choose a shorter time.\n`)
    }
  })
  done(0)
}

function changeText(
  { key, title, sort, state, fields, steps }: Change,
  world: Replica,
  paint: Paint,
): string {
  const word = state ? `${state.before} → ${state.after}` : sort
  const lines = sort === 'added' ? [] : fields.map(field => `    ${fieldText(field, world)}`)
  const who = steps.map(({ at, by, because }) => {
    const person = world.record(by)
    const name = person ? titleOf(person) : by
    return `    ${paint.grey(harmless(`${at.slice(0, 16).replace('T', ' ')}  ${name}${because ? ` — ${because}` : ''}`))}`
  })
  return `${[`${paint.bold(key)}  ${word}  ${harmless(title)}`, ...lines, ...who].join('\n')}\n`
}

function fieldText({ label, before, after }: FieldChange, world: Replica): string {
  return harmless(`${label}: ${shown(before, world)} → ${shown(after, world)}`)
}

function shown(value: unknown, world: Replica): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.map(each => shown(each, world)).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map(each => shown(each, world))
      .join('/')
  const record = typeof value === 'string' ? world.record(value) : undefined
  return record ? titleOf(record) : String(value)
}
