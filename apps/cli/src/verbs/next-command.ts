/** `throughline next`: the leg that leads, the framework to apply first, and one thing for this week. */
import {
  causesOfGap,
  diagnose,
  gainSentence,
  type NextStep,
  nextStep,
  planForecast,
  planGap,
  planProblem,
  weighedLevers,
} from '@throughline/diagnosis'
import { leadOf, type Moment, type Replica, type World } from '@throughline/model'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import type { DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { CannotDo } from '../file-bytes.ts'
import { harmless, type Paint, paintFor } from '../paint.ts'

type Options = DoorOptions & { readonly json?: boolean }

const [seed, trials] = [1, 800]

export function addNext(program: Command, { terminal, done }: Answering): void {
  const next = program
    .command('next')
    .summary('one next step for this week: for --by, or for everybody')
    .description(
      'Names the leg that the gap mostly comes from, the framework to apply first, and one thing to do this week.',
    )
  doorOptions(next).action((options: Options) =>
    throughDoor(options, { terminal }, async door => {
      const step = await stepFor(await door.replica(), door.moment(), options.by)
      terminal.out(options.json ? json(step) : stepText(step, paintFor(terminal)))
      done(0)
    }),
  )
}

/** Levers that the person may pull; with nobody named, all of them. */
async function stepFor(
  world: Replica,
  moment: Pick<Moment, 'now' | 'todayIn'>,
  as: string | undefined,
): Promise<NextStep> {
  const person = as === undefined ? undefined : personMeant(world, as)
  const { findings } = diagnose(world, moment)
  const { causes, levers } = await explained(world, moment)
  return nextStep(
    { findings, causes, levers },
    {
      mayPull: ({ who, about }) =>
        person === undefined ||
        (who.length > 0 ? who.includes(person) : leadOf(world, world.record(about))?.id === person),
    },
  )
}

/** Nothing of a plan that cannot be forecast, or whose workspace does not forecast. */
async function explained(world: World, moment: Pick<Moment, 'now' | 'todayIn'>) {
  if (!world.systemIsOn('forecast') && !world.systemIsOn('economics')) return {}
  const plan = planProblem(world, moment)
  const answer = planForecast(plan, { seed, trials })
  if (!answer.ok) return {}
  const { forecast } = answer
  const gap = planGap({ world, axis: plan.axis, forecast, asPlan: false })
  const explaining = { world, plan, forecast, gap, asPlan: false }
  const { by, best } = await weighedLevers(explaining, { seed, trials })
  const offered = best.map(each => ({
    id: each.lever.id,
    about: each.lever.about.id,
    who: each.lever.who,
    sentence: gainSentence(each, world, by),
    gain: each.gain,
    ...(each.lever.effortDays === undefined ? {} : { effortDays: each.lever.effortDays }),
  }))
  return { causes: await causesOfGap(explaining, { seed, trials }), levers: { by, best: offered } }
}

function personMeant(world: Replica, as: string): string {
  const [found, ...more] = world.named(as, ['person'])
  if (!found || more.length > 0)
    throw new CannotDo(`‘${as}’ names ${found ? 'several people' : 'nobody'} here.`, 1)
  return found.id
}

function stepText({ sentence, evidence, intervention }: NextStep, paint: Paint): string {
  const lines = evidence.map(({ key, text }) => `    ${key ? `${key} ` : ''}${harmless(text)}\n`)
  const does = intervention ? `${paint.bold('→')} ${harmless(intervention.says)}\n` : ''
  return `${paint.bold(harmless(sentence))}\n${lines.join('')}${does}`
}
