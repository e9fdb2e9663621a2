/** A plan from a file, made ready to be forecast: what it holds, and what could not be taken. */
import { type PlanProblem, planProblem } from '@throughline/diagnosis'
import { type Plan, type PlanWorld, planWorld, readPlan } from '@throughline/host'
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { aDay } from '../check/check-command.ts'
import { troublesText } from '../check/text-report.ts'
import { CannotDo, fileBytes } from '../file-bytes.ts'
import { paintFor } from '../paint.ts'
import type { Terminal } from '../terminal.ts'

export interface PlanOptions {
  readonly map?: string
  readonly today?: string
  readonly seed: number
  readonly trials: number
  readonly json?: boolean
}

export interface JudgedPlan extends PlanWorld {
  readonly file: Plan
  readonly plan: PlanProblem
}

/** Options that every command on a plan shares. */
export function onPlan(command: Command): Command {
  return command
    .argument('<plan>', 'the plan: .yaml, .csv or .jsonl')
    .option('--map <file>', 'how columns and paths become records, for CSV and JSON lines')
    .option('--today <day>', 'look at it as on this day', aDay)
    .option('--seed <number>', 'the same seed gives the same futures', wholeNumber(0, 2 ** 31), 1)
    .option('--trials <number>', 'how many futures are played', wholeNumber(100, 200_000), 2000)
    .option('--json', 'for programs')
}

/** What cannot be taken is told on the second channel; the rest of the plan is looked at all the same. */
export async function judgedPlan(
  path: string,
  options: PlanOptions,
  terminal: Terminal,
): Promise<JudgedPlan> {
  const map = options.map && { file: options.map, bytes: await fileBytes(options.map, terminal) }
  const file = readPlan({ file: path, bytes: await fileBytes(path, terminal) }, map || undefined)
  const showing = { paint: paintFor(terminal), columns: terminal.columns, all: false }
  const broken = file.troubles.filter(trouble => trouble.unreadable)
  if (broken.length > 0) throw new CannotDo(troublesText(broken, file, showing).trimEnd())
  const read = planWorld(file, options.today ?? terminal.today())
  if (read.tried.troubles.length > 0) terminal.err(troublesText(read.tried.troubles, file, showing))
  const plan = planProblem(read.world, read.moment, { asPlan: true })
  if (plan.refusals.length > 0) throw new CannotDo(refused(plan, read))
  return { ...read, file, plan }
}

function refused({ refusals }: PlanProblem, { world }: PlanWorld): string {
  const [first] = refusals
  const keys = (first && 'cycle' in first ? (first.cycle ?? []) : []).map(id => world.record(id)?.key ?? id)
  if (keys.length > 0)
    return `Nothing can be forecast: ${[...keys, keys[0]].join(' waits for ')}. Take one of these out.`
  return `Nothing can be forecast: ${first?.at ?? 'the plan'} is ${first?.code ?? 'unsound'}.`
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return text => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`‘${text}’ is no whole number from ${least} to ${most}.`)
    return value
  }
}
