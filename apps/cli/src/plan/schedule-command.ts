/** `throughline schedule PLAN`: who works on what from when to when, within calendars, dependencies and capacity. */
import { missing, type PlanSchedule, planSchedule } from '@throughline/diagnosis'
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
import { judgedPlan, onPlan, type PlanOptions } from './judged-plan.ts'

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
    .action(async (file: string, options: ScheduleOptions) => done(await schedule(file, options, terminal)))
}

const help = `
Exit: 0 dated · 1 nothing could be dated · 2 unreadable.

Examples:
  throughline schedule plan.yaml
  throughline schedule plan.yaml --format ics > plan.ics
  throughline schedule plan.yaml --format mspdi > plan.xml
  throughline schedule plan.yaml --json
`

async function schedule(file: string, options: ScheduleOptions, terminal: Terminal): Promise<number> {
  const { world, plan } = await judgedPlan(file, options, terminal)
  const schedules = Math.max(1, Math.min(100_000, Math.round(Number(options.schedules)) || 300))
  const answer = planSchedule(plan, { seed: options.seed, budget: { schedules } })
  if (!answer.ok)
    throw new CannotDo(`Nothing can be dated: ${answer.refusals[0]?.at ?? 'the plan'} does not hold.`)
  const lines = scheduleLines(answer.schedule.work, world)
  const name = world.workspace?.name ?? 'Plan'
  if (options.json) terminal.out(json(report(answer.schedule, lines, world)))
  else if (options.format === 'csv') terminal.out(scheduleCsv(lines))
  else if (options.format === 'ics') terminal.out(scheduleCalendar(lines, name))
  else if (options.format === 'mspdi') terminal.out(scheduleMspdi(lines, name))
  else terminal.out(text(answer.schedule, lines, { world, terminal }))
  return lines.length > 0 ? 0 : 1
}

function report({ work, undated, bound }: PlanSchedule, lines: readonly ScheduleLine[], world: World) {
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

function text(
  { undated }: PlanSchedule,
  lines: readonly ScheduleLine[],
  { world, terminal }: { world: World; terminal: Terminal },
): string {
  const paint = paintFor(terminal)
  const rows = lines.map(({ key, title, startOn, finishOn, people }) => {
    const who = people.length > 0 ? ` · ${people.join(', ')}` : ''
    return `${startOn} to ${finishOn}  ${paint.bold(key.padEnd(8))} ${harmless(title)}${paint.grey(harmless(who))}\n`
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
