/** `throughline forecast PLAN`: when each promise will be kept, how sure that is, and what is missing to say it. */
import {
  chanceInWords,
  type Foreseen,
  missing,
  type PlanForecast,
  planForecast,
  planGap,
} from '@throughline/diagnosis'
import { titleOf, type World } from '@throughline/model'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import { CannotDo } from '../file-bytes.ts'
import { harmless, type Paint, paintFor } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { type JudgedPlan, judgedPlan, onPlan, type PlanOptions } from './judged-plan.ts'
import { cannotSay, limitsOf, limitsText } from './limits.ts'

export function addForecast(program: Command, { terminal, done }: Answering): void {
  onPlan(program.command('forecast'))
    .summary('say when each promise of a plan will be kept, and how sure that is')
    .description(
      'Plays a plan through thousands of futures: a file, without a server, or what is kept. Nothing is written.',
    )
    .addHelpText('after', help)
    .action(async (file: string | undefined, options: PlanOptions) =>
      done(await forecast(file, options, terminal)),
    )
}

const help = `
Exit: 0 said · 1 nothing could be forecast · 2 unreadable.

Examples:
  throughline forecast plan.yaml
  throughline forecast plan.yaml --json --seed 7 --trials 10000
  throughline forecast --data ./data
`

async function forecast(file: string | undefined, options: PlanOptions, terminal: Terminal): Promise<number> {
  const judged = await judgedPlan(file, options, terminal)
  const { seed, trials } = options
  const answer = planForecast(judged.plan, { seed, trials })
  if (!answer.ok) throw new CannotDo('Nothing can be forecast from this plan.')
  const said = report(judged, answer.forecast)
  terminal.out(options.json ? json(said) : text(judged, answer.forecast, paintFor(terminal)))
  return said.nodes.some(node => node.p50 !== null) ? 0 : 1
}

function report(judged: JudgedPlan, forecast: PlanForecast) {
  const { world, plan, asPlan } = judged
  const gap = planGap({ world, axis: plan.axis, forecast, asPlan })
  return {
    nodes: [...forecast.nodes.values()].map(node => {
      const record = world.record(node.id)!
      return {
        key: record.key,
        title: titleOf(record),
        p50: node.p50On ?? null,
        p80: node.p80On ?? null,
        pOnTime: node.pOnTime ?? null,
        due: node.dueOn ?? null,
      }
    }),
    intents: gap.intents.map(intent => ({
      key: world.record(intent.id)!.key,
      intendedValue: gap.unpriced ? null : intent.intended,
      expectedValue: gap.unpriced ? null : intent.expected,
      gapDays: gap.unpriced ? intent.lateDaysMean : intent.gapDays,
      lateDaysP80: intent.lateDaysP80,
      lateDaysMean: intent.lateDaysMean,
    })),
    trials: forecast.trials,
    seed: forecast.seed,
    today: forecast.madeOn,
    assumed: forecast.assumed,
    cannot: cannotSay(forecast, world),
    limits: limitsOf(judged),
  }
}

function unsaid(forecast: PlanForecast): Foreseen[] {
  return [...forecast.nodes.values()].filter(node => node.cannot)
}

function text(judged: JudgedPlan, forecast: PlanForecast, paint: Paint): string {
  const { world } = judged
  const nodes = [...forecast.nodes.values()].filter(node => world.record(node.id)?.state !== 'delivered')
  const lines = nodes.map(node => line(node, { world, madeOn: forecast.madeOn, paint }))
  const cannot = unsaid(forecast)
  const short =
    cannot.length === 0 ? '' : `\n${cannot.length} cannot be forecast; see what is missing beside each.\n`
  const rests =
    forecast.assumed.length > 0 ? `Rests on documented priors: ${forecast.assumed.join(', ')}.\n` : ''
  const of = `${forecast.trials.toLocaleString('en')} futures, seed ${forecast.seed}, as of ${forecast.madeOn}.`
  const limits = limitsText(limitsOf(judged), paint)
  return `${lines.join('')}${short}${limits ? `\n${limits}` : ''}\n${paint.grey(`${of}\n${rests}`)}`
}

interface Saying {
  readonly world: World
  readonly madeOn: string
  readonly paint: Paint
}

function line(node: Foreseen, { world, madeOn, paint }: Saying): string {
  const record = world.record(node.id)!
  const head = `${paint.bold(record.key.padEnd(8))} ${harmless(titleOf(record))}\n`
  if (node.cannot) {
    const { reason, remedy } = missing(node.cannot, world)
    return `${head}         ${paint.yellow('cannot forecast')}: ${harmless(reason)} ${harmless(remedy)}\n`
  }
  const past = node.dueOn !== undefined && node.dueOn < madeOn ? ', which has passed' : ''
  const due = node.dueOn ? `due ${node.dueOn}${past} · ${chanceInWords(node.pOnTime!)} · ` : 'no day · '
  return `${head}         ${due}even odds by ${node.p50On}, 80 % by ${node.p80On}\n`
}
