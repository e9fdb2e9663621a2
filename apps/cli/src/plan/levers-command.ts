/** `throughline levers PLAN`: what would win the most back, on the same futures. */
import {
  causesOfGap,
  gainSentence,
  planForecast,
  planGap,
  type WeighedLever,
  weighedLevers,
} from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import { CannotDo } from '../file-bytes.ts'
import { harmless, paintFor } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { judgedPlan, onPlan, type PlanOptions } from './judged-plan.ts'

export function addLevers(program: Command, { terminal, done }: Answering): void {
  onPlan(program.command('levers'))
    .summary('rank what would win the most back')
    .description(
      'Tries every lever that a plan offers on the same futures, and ranks them by what they win back.',
    )
    .addHelpText('after', help)
    .action(async (file: string, options: PlanOptions) => done(await levers(file, options, terminal)))
}

const help = `
Exit: 0 said · 1 nothing could be forecast · 2 unreadable.

Examples:
  throughline levers plan.yaml
  throughline levers plan.yaml --json --seed 7 --trials 5000
`

async function levers(file: string, options: PlanOptions, terminal: Terminal): Promise<number> {
  const { world, plan } = await judgedPlan(file, options, terminal)
  const { seed, trials } = options
  const answer = planForecast(plan, { seed, trials })
  if (!answer.ok) throw new CannotDo('Nothing can be forecast from this plan.')
  const gap = planGap({ world, axis: plan.axis, forecast: answer.forecast, asPlan: true })
  const explaining = { world, plan, gap, forecast: answer.forecast, asPlan: true }
  const weighed = await weighedLevers(explaining, { seed, trials })
  const causes = await causesOfGap(explaining, { seed, trials: Math.min(trials, 1000) })
  if (options.json) {
    const said = (each: WeighedLever) => leverJson(each, world, weighed.by)
    const { by, best, folded } = weighed
    const unclear = folded.filter(each => each.gain[by].lower <= 0).map(said)
    const more = folded.filter(each => each.gain[by].lower > 0).map(said)
    terminal.out(
      json({ levers: [...best.map(said), ...more], unclear, by, causes: causes ?? null, seed, trials }),
    )
  } else terminal.out(leverText(weighed.best, weighed.folded.length, { world, by: weighed.by, terminal }))
  return gap.whole.lateDaysMean === null ? 1 : 0
}

function leverJson(weighed: WeighedLever, world: World, by: 'value' | 'days') {
  const { lever, gain } = weighed
  return {
    kind: lever.kind,
    about: lever.about.key,
    sentence: gainSentence(weighed, world, by),
    gainDays: gain.days.mean,
    gainValue: by === 'value' ? gain.value.mean : null,
    gainProbability: gain.onTime.mean,
    standardError: gain[by].standardError,
  }
}

function leverText(
  best: readonly WeighedLever[],
  folded: number,
  { world, by, terminal }: { world: World; by: 'value' | 'days'; terminal: Terminal },
): string {
  const paint = paintFor(terminal)
  if (best.length === 0)
    return folded === 0
      ? 'The plan offers no lever: nothing waits, nothing may strike, and nobody is short of time.\n'
      : `None of ${folded} levers is yet told apart from no gain.\n`
  const lines = best.map(
    (each, k) => `${paint.bold(`${k + 1}.`)} ${harmless(gainSentence(each, world, by))}\n`,
  )
  const rest =
    folded > 0 ? `${paint.grey(`${folded} more: further down, or not yet told apart from no gain.`)}\n` : ''
  return lines.join('') + rest
}
