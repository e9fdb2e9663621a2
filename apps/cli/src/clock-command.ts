/** `throughline clock`: what happens by itself next; with `--once`, everything that is due, where no server runs. */
import {
  type ClockState,
  type Done,
  openClockwork,
  openConsumers,
  openHost,
  openLedger,
  ordinaryTables,
  type Place,
  systemClock,
} from '@throughline/host'
import { Command } from 'commander'
import { type Answering, json } from './answering.ts'
import { type PlaceOptions, placeOptions, placeStanding, tried } from './keep/place-meant.ts'
import { harmless } from './paint.ts'

interface ClockOptions extends PlaceOptions {
  readonly once?: boolean
}

export function addClock(program: Command, { terminal, done }: Answering): void {
  const command = new Command('clock')
    .summary('what happens by itself: what is next, what stands against it')
    .description(
      'A server does what falls due by itself. This shows what is next and what stands against it; --once does everything that is due now and ends, for where no server runs. No letters are sent from here.',
    )
    .option('--once', 'do what is due, and say what was done')
    .copyInheritedSettings(program)
  placeOptions(command).addHelpText(
    'after',
    '\nExamples:\n  throughline clock\n  throughline clock --once --data /var/lib/throughline\n',
  )
  command.action(async (options: ClockOptions) => {
    const place = placeStanding(options, terminal)
    const looked = await tried(() => lookedAt(place, options.once === true))
    if (options.json) terminal.out(json(options.once ? looked.done : looked.states))
    else terminal.out(harmless(options.once ? doneText(looked.done) : stateText(looked.states)))
    done(0)
  })
  program.addCommand(command)
}

interface Looked {
  readonly done: readonly (Done & Named)[]
  readonly states: readonly (ClockState & Named)[]
}

interface Named {
  readonly workspace: string
  readonly name: string
}

async function lookedAt(place: Place, once: boolean): Promise<Looked> {
  const ledger = await openLedger(place)
  const tables = await ordinaryTables(place)
  const host = openHost({ ledger })
  const consumers = await openConsumers({ ledger, tables, holder: systemClock.newId(), onTrouble })
  const named = async (workspace: string): Promise<Named> => ({
    workspace,
    name: (await host.world(workspace)).workspace?.name ?? workspace,
  })
  try {
    const clockwork = await openClockwork({ host, ledger, tables, consumers })
    if (once) {
      for (const each of clockwork.consumers) consumers.add(each)
      await consumers.round()
      const done = (await clockwork.round()).map(async each => ({
        ...each,
        ...(await named(each.workspace)),
      }))
      return { done: await Promise.all(done), states: [] }
    }
    const states = (await ledger.workspaces()).map(async workspace => ({
      ...(await named(workspace)),
      ...(await clockwork.state(workspace)),
    }))
    return { done: [], states: await Promise.all(states) }
  } finally {
    await consumers.close()
    await tables.close()
    await host.close()
  }
}

function onTrouble(trouble: unknown): void {
  throw trouble
}

function doneText(done: Looked['done']): string {
  if (done.length === 0) return 'Nothing is due.\n'
  return done.map(({ name, what }) => `${name}: ${what}\n`).join('')
}

const linesMost = 20

function stateText(states: Looked['states']): string {
  if (states.length === 0) return 'No workspace holds a fact yet.\n'
  return states
    .map(({ name, at: now, next }) => {
      const lines = next
        .slice(0, linesMost)
        .map(({ at, what }) => `  ${at > now ? `${at.slice(0, 16)}Z` : 'due now          '}  ${what}\n`)
      return `${name}\n${lines.length === 0 ? '  Nothing comes by itself.\n' : lines.join('')}`
    })
    .join('')
}
