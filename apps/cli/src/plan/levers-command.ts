/** `throughline levers PLAN`: what would win the most back, on the same futures. */
import {
  causesOfGap,
  gainSentence,
  type PlanForecast,
  planForecast,
  planGap,
  type WeighedLever,
  type WeighedLevers,
  weighedLevers,
} from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import { CannotDo } from '../file-bytes.ts'
import { harmless, type Paint, paintFor } from '../paint.ts'
import type { Terminal } from '../terminal.ts'
import { type JudgedPlan, judgedPlan, onPlan, type PlanOptions } from './judged-plan.ts'
import { cannotSay, limitsOf, limitsText, mendText } from './limits.ts'

interface LeversOptions extends PlanOptions {
  readonly intent?: string
}

export function addLevers(program: Command, { terminal, done }: Answering): void {
  onPlan(program.command('levers'))
    .summary('rank what would win the most back')
    .description(
      'Tries every lever that a plan offers on the same futures, and ranks them by what they win back.',
    )
    .addHelpText('after', help)
    .option('--intent <intent>', 'what wins back of the gap of this intent alone, by key or title')
    .action(async (file: string | undefined, options: LeversOptions) =>
      done(await levers(file, options, terminal)),
    )
}

const help = `
Exit: 0 said · 1 nothing could be forecast · 2 unreadable.

Examples:
  throughline levers plan.yaml
  throughline levers plan.yaml --json --seed 7 --trials 5000
  throughline levers plan.yaml --intent INT-1
`

async function levers(file: string | undefined, options: LeversOptions, terminal: Terminal): Promise<number> {
  const judged = await judgedPlan(file, options, terminal)
  const { world, plan, asPlan } = judged
  const { seed, trials } = options
  const about = options.intent === undefined ? {} : { intent: intentMeant(world, options.intent) }
  const answer = planForecast(plan, { seed, trials })
  if (!answer.ok) throw new CannotDo('Nothing can be forecast from this plan.')
  const { forecast } = answer
  const gap = planGap({ world, axis: plan.axis, forecast, asPlan })
  const explaining = { world, plan, gap, forecast, asPlan }
  const weighed = await weighedLevers(explaining, { seed, trials, ...about })
  if (options.json) {
    const causes = await causesOfGap(explaining, { seed, trials: Math.min(trials, 1000), ...about })
    const said = (each: WeighedLever) => leverJson(each, world, weighed.by)
    const { by, best, folded } = weighed
    const unclear = folded.filter(each => each.gain[by].lower <= 0).map(said)
    const more = folded.filter(each => each.gain[by].lower > 0).map(said)
    const told = { cannot: cannotSay(forecast, world), limits: limitsOf(judged) }
    terminal.out(
      json({
        levers: [...best.map(said), ...more],
        unclear,
        by,
        causes: causes ?? null,
        ...told,
        seed,
        trials,
      }),
    )
  } else terminal.out(leverText(weighed, { judged, forecast, paint: paintFor(terminal) }))
  return gap.whole.lateDaysMean === null ? 1 : 0
}

function intentMeant(world: World, words: string): string {
  const exact = world.keyed(words)
  const found = exact ? [exact] : world.named(words, ['intent'])
  const [only, ...more] = found.filter(({ kind }) => kind === 'intent')
  if (only && more.length === 0) return only.id
  const there = world.all('intent').map(({ key }) => key)
  const known =
    there.length > 0 ? `There ${there.length === 1 ? 'is' : 'are'} ${there.join(', ')}.` : 'There is none.'
  throw new CannotDo(`‘${words}’ names ${only ? 'several intents' : 'no intent'} here. ${known}`)
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

interface Saying {
  readonly judged: JudgedPlan
  readonly forecast: PlanForecast
  readonly paint: Paint
}

function leverText({ by, best, folded }: WeighedLevers, { judged, forecast, paint }: Saying): string {
  const { world } = judged
  const limits = limitsText(limitsOf(judged), paint)
  const lines = best.map(
    (each, k) => `${paint.bold(`${k + 1}.`)} ${harmless(gainSentence(each, world, by))}\n`,
  )
  const rest =
    folded.length > 0 && best.length > 0
      ? `${paint.grey(`${folded.length} more: further down, or not yet told apart from no gain.`)}\n`
      : ''
  const none = best.length > 0 ? '' : noneText(folded.length, { judged, forecast, paint })
  return `${lines.join('')}${rest}${none}${limits}`
}

function noneText(folded: number, { judged: { world, plan, asPlan }, forecast }: Saying): string {
  if (plan.counted.outcomes.length + plan.counted.deliverables.length === 0) return ''
  const mend = mendText(forecast, world)
  const nodes = [...forecast.nodes.values()]
  if (mend && nodes.every(node => node.cannot))
    return `Nothing can be forecast yet, so no lever can be weighed. What would mend it:\n${mend}`
  if (folded > 0) return `None of ${folded} levers is yet told apart from no gain.\n`
  if (plan.counted.outcomes.every(each => !each.dueOn) && plan.counted.outcomes.length > 0)
    return 'No outcome has a day, so nothing can come earlier or later than it should. Give the outcomes a day.\n'
  const isDraft = !asPlan && plan.counted.outcomes.every(({ state }) => state === 'draft')
  const said = isDraft
    ? ''
    : 'The plan offers no lever: nothing waits, nothing may strike, and nobody is short of time.\n'
  return mend ? `${said}What cannot be forecast yet:\n${mend}` : said
}
