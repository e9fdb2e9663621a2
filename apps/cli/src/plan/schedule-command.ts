/** `throughline schedule PLAN`: who works on what from when to when, within calendars, dependencies and capacity. */
import {
  type DateReason,
  dateReasons,
  likelyDays,
  missing,
  type PlanSchedule,
  planSchedule,
} from '@throughline/diagnosis'
import {
  type ScheduleLine,
  scheduleCalendar,
  scheduleCsv,
  scheduleLines,
  scheduleMspdi,
} from '@throughline/host'
import { titleOf, type World } from '@throughline/model'
import { type Command, Option } from 'commander'
import { type Answering, json } from '../answering.ts'
import { CannotDo } from '../file-bytes.ts'
import { harmless, paintFor } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { type JudgedPlan, judgedPlan, onPlan, type PlanOptions } from './judged-plan.ts'
import { limitsOf, limitsText } from './limits.ts'

interface ScheduleOptions extends PlanOptions {
  readonly format: 'text' | 'csv' | 'ics' | 'mspdi'
  readonly schedules: string
}

export function addSchedule(program: Command, { terminal, done }: Answering): void {
  onPlan(program.command('schedule'))
    .summary('date a plan: who works on what from when to when')
    .description('Levels a plan within calendars, dependencies and capacity, the costliest to delay first.')
    .addOption(
      new Option('--format <format>', 'how to say it')
        .choices(['text', 'csv', 'ics', 'mspdi'])
        .default('text'),
    )
    .option('--schedules <number>', 'how many schedules are tried', '300')
    .addHelpText('after', help)
    .action(async (file: string | undefined, options: ScheduleOptions) =>
      done(await schedule(file, options, terminal)),
    )
}

const help = `
Exit: 0 dated · 1 nothing could be dated · 2 unreadable.

Examples:
  throughline schedule plan.yaml
  throughline schedule plan.yaml --format ics > plan.ics
  throughline schedule plan.yaml --format mspdi > plan.xml
  throughline schedule plan.yaml --json
`

async function schedule(
  file: string | undefined,
  options: ScheduleOptions,
  terminal: Terminal,
): Promise<number> {
  const judged = await judgedPlan(file, options, terminal)
  const { world, plan } = judged
  const schedules = Math.max(1, Math.min(100_000, Math.round(Number(options.schedules)) || 300))
  const answer = planSchedule(plan, { seed: options.seed, budget: { schedules } })
  if (!answer.ok) throw new CannotDo(undatable(answer.refusals[0], judged))
  const lines = scheduleLines(answer.schedule.work, world)
  const told = { world, lines, reasons: reasonsByKey(judged, answer.schedule) }
  const name = world.workspace?.name ?? 'Plan'
  if (options.json) terminal.out(json({ ...report(answer.schedule, told), limits: limitsOf(judged) }))
  else if (options.format === 'csv') terminal.out(scheduleCsv(lines))
  else if (options.format === 'ics') terminal.out(scheduleCalendar(lines, name))
  else if (options.format === 'mspdi') terminal.out(scheduleMspdi(lines, name))
  else terminal.out(text(answer.schedule, told, terminal) + limitsText(limitsOf(judged), paintFor(terminal)))
  return lines.length > 0 ? 0 : 1
}

interface Told {
  readonly world: World
  readonly lines: readonly ScheduleLine[]
  readonly reasons: ReadonlyMap<string, DateReason>
}

function reasonsByKey({ world, plan }: JudgedPlan, schedule: PlanSchedule): ReadonlyMap<string, DateReason> {
  const reasons = dateReasons({ world, plan, schedule })
  return new Map([...reasons].map(([id, reason]) => [world.record(id)?.key ?? id, reason]))
}

function undatable(refusal: { code: string; at: string } | undefined, { plan }: JudgedPlan): string {
  if (refusal?.code !== 'horizon')
    return `Nothing can be dated: ${refusal?.at ?? 'the plan'} is ${refusal?.code ?? 'unsound'}.`
  const { activities, people = [] } = plan.problem
  const days = activities.reduce((sum, each) => sum + likelyDays(each), 0)
  const whom = people.length === 1 ? '1 person' : `${people.length} people`
  return `Nothing can be dated: ${Math.round(days).toLocaleString('en')} person-days do not fit into the next 25 years of ${whom}. Look at the longest estimates and the latest days, or add people.`
}

function report({ work, undated, bound }: PlanSchedule, { world, lines, reasons }: Told) {
  const crews = new Map(work.map(each => [world.record(each.id)!.key, each.crew]))
  return {
    deliverables: lines.map(({ key, title, startOn, finishOn }) => ({
      key,
      title,
      start: startOn,
      finish: finishOn,
      people: crews
        .get(key)!
        .map(({ person, share }) => ({ name: world.one('person', person)!.name, share })),
      because: reasons.get(key)!.begins,
      takes: reasons.get(key)!.takes,
    })),
    people: byPerson(lines),
    undated: undated.map(each => ({ key: world.record(each.id)!.key, ...missing(each, world) })),
    noSoonerThanHalfDays: bound,
  }
}

function byPerson(lines: readonly ScheduleLine[]) {
  const found = new Map<string, { name: string; work: { key: string; start: string; finish: string }[] }>()
  for (const { key, startOn, finishOn, people } of lines)
    for (const name of people) {
      const own = found.get(name) ?? { name, work: [] }
      own.work.push({ key, start: startOn, finish: finishOn })
      found.set(name, own)
    }
  return [...found.values()]
}

function text({ undated }: PlanSchedule, { world, lines, reasons }: Told, terminal: Terminal): string {
  const paint = paintFor(terminal)
  const rows = lines.map(({ key, title, startOn, finishOn, people }) => {
    const who = people.length > 0 ? ` · ${people.join(', ')}` : ''
    const { begins, takes } = reasons.get(key)!
    const head = `${startOn} to ${finishOn}  ${paint.bold(key.padEnd(8))} ${harmless(title)}${paint.grey(harmless(who))}\n`
    return `${head}${' '.repeat(26)}${paint.grey(harmless(`${begins} ${takes}`))}\n`
  })
  const left = undated
    .filter(each => world.record(each.id)?.kind === 'deliverable')
    .map(each => {
      const record = world.record(each.id)!
      const { reason, remedy } = missing(each, world)
      return `${paint.yellow('no date')}                 ${paint.bold(record.key.padEnd(8))} ${harmless(titleOf(record))}: ${harmless(reason)} ${harmless(remedy)}\n`
    })
  return [...rows, ...left].join('')
}
