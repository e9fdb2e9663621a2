/** A plan from a file, or the one that is kept, made ready to be forecast: what it holds, and what could not be taken. */
import { type PlanProblem, planProblem } from '@throughline/diagnosis'
import { planWorld, readPlan } from '@throughline/host'
import type { World } from '@throughline/model'
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { aDay } from '../check/check-command.ts'
import { troublesText } from '../check/text-report.ts'
import type { DoorOptions } from '../door/door.ts'
import { throughDoor } from '../door/open-door.ts'
import { CannotDo, fileBytes } from '../file-bytes.ts'
import { paintFor } from '../paint.ts'
import type { Terminal } from '../terminal.ts'

export interface PlanOptions extends DoorOptions {
  readonly map?: string
  readonly today?: string
  readonly seed: number
  readonly trials: number
  readonly json?: boolean
}

export interface JudgedPlan {
  readonly world: World
  readonly plan: PlanProblem
  /** From a file: a draft counts as if it were about to be committed. */
  readonly asPlan: boolean
}

/** Options that every command on a plan shares. */
export function onPlan(command: Command): Command {
  return command
    .argument('[plan]', 'the plan: .yaml, .csv or .jsonl; without it, the one that is kept')
    .option('--map <file>', 'how columns and paths become records, for CSV and JSON lines')
    .option('--today <day>', 'look at it as on this day', aDay)
    .option('--seed <number>', 'the same seed gives the same futures', wholeNumber(0, 2 ** 31), 1)
    .option('--trials <number>', 'how many futures are played', wholeNumber(100, 200_000), 2000)
    .option('--data <folder>', 'without a file: folder of the ledger (default: ./data)')
    .option('--server <address>', 'without a file: a running server; its token stands in THROUGHLINE_TOKEN')
    .option('--workspace <name>', 'which workspace, where there are several')
    .option('--json', 'for programs')
}

export function judgedPlan(
  path: string | undefined,
  options: PlanOptions,
  terminal: Terminal,
): Promise<JudgedPlan> {
  return path === undefined ? keptPlan(options, terminal) : filedPlan(path, options, terminal)
}

/** What cannot be taken is told on the second channel; the rest of the plan is looked at all the same. */
async function filedPlan(path: string, options: PlanOptions, terminal: Terminal): Promise<JudgedPlan> {
  const map = options.map && { file: options.map, bytes: await fileBytes(options.map, terminal) }
  const file = readPlan({ file: path, bytes: await fileBytes(path, terminal) }, map || undefined)
  const showing = { paint: paintFor(terminal), columns: terminal.columns, all: false }
  const broken = file.troubles.filter(trouble => trouble.unreadable)
  if (broken.length > 0) throw new CannotDo(troublesText(broken, file, showing).trimEnd())
  const { world, moment, tried } = planWorld(file, options.today ?? terminal.today())
  if (tried.troubles.length > 0) terminal.err(troublesText(tried.troubles, file, showing))
  const plan = planProblem(world, moment, { asPlan: true })
  if (plan.refusals.length > 0) throw new CannotDo(refused(plan, world))
  return { world, plan, asPlan: true }
}

function keptPlan(options: PlanOptions, terminal: Terminal): Promise<JudgedPlan> {
  return throughDoor(options, { terminal }, async door => {
    const world = await door.replica()
    const { today } = options
    const moment = today === undefined ? door.moment() : { ...door.moment(), todayIn: () => today }
    const plan = planProblem(world, moment)
    if (plan.refusals.length > 0) throw new CannotDo(refused(plan, world))
    return { world, plan, asPlan: false }
  })
}

function refused({ refusals }: PlanProblem, world: World): string {
  const [first] = refusals
  const keys = (first && 'cycle' in first ? (first.cycle ?? []) : []).map(id => world.record(id)?.key ?? id)
  if (keys.length > 0)
    return `Nothing can be forecast: ${[...keys, keys[0]].join(' waits for ')}. Take one of these out.`
  return `Nothing can be forecast: ${first?.at ?? 'the plan'} is ${first?.code ?? 'unsound'}.`
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  return text => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`‘${text}’ is no whole number from ${least} to ${most}.`)
    return value
  }
}
