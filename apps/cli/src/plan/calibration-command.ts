/** `throughline calibration`: how good the forecasts that were kept turned out, by kind and team, and one's own words. */
import type { CalibrationSaid, Held, Score } from '@throughline/diagnosis'
import { type Replica, titleOf } from '@throughline/model'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import type { DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { harmless, type Paint, paintFor } from '../paint.ts'

type Options = DoorOptions & { readonly json?: boolean }

export function addCalibration(program: Command, { terminal, done }: Answering): void {
  const command = program
    .command('calibration')
    .summary('how good the forecasts were: days that held, and chances that came true')
    .description('Every forecast that was kept against what came of it, once its day is there.')
  doorOptions(command).action((options: Options) =>
    throughDoor(options, { terminal }, async door => {
      const [said, world] = [await door.calibration(), await door.replica()]
      terminal.out(options.json ? json(said) : calibrationText(said, world, paintFor(terminal)))
      done(0)
    }),
  )
}

function calibrationText(said: CalibrationSaid, world: Replica, paint: Paint): string {
  if (said.whole.count === 0)
    return 'No promise that was forecast has come to its day yet. The clock keeps a forecast of each every week.\n'
  const nameOf = (id: string) => {
    const team = world.record(id)
    return team ? titleOf(team) : id
  }
  const groups = [
    ['Everything', said.whole] as const,
    ...Object.entries(said.kinds),
    ...said.teams.map(({ id, score }) => [nameOf(id), score] as const),
    ...(said.stated ? [['What owners said', said.stated] as const] : []),
    ...(said.own
      ? [['Your promises', said.own.computed] as const, ['What you said', said.own.stated] as const]
      : []),
  ]
  const lines = groups.map(([name, score]) => scoreText(name, score, paint))
  return `${lines.join('')}\n${paint.grey(harmless(`${reading} As of ${said.asOf}.`))}\n`
}

const reading =
  'Lower Brier scores are better; in brackets each plan at its word, and the share of promises kept before.'

function scoreText(name: string, score: Score, paint: Paint): string {
  const { count, promises, by50, by80, brier, brierAsPlanned, brierOfSlips } = score
  const held =
    by50 === undefined || by80 === undefined
      ? ''
      : ` · ${percent(by50)} by the 50 % day, ${percent(by80)} by the 80 % day`
  const scored =
    brier === undefined
      ? ''
      : ` · Brier ${brier.toFixed(3)} (${[brierAsPlanned, brierOfSlips].map(each => each?.toFixed(3) ?? '–').join(', ')})`
  return `${paint.bold(harmless(name))}: ${count} ${count === 1 ? 'forecast' : 'forecasts'} of ${promises} ${promises === 1 ? 'promise' : 'promises'}${held}${scored}\n`
}

/** The share, and the interval that so few promises leave open. */
function percent({ share, lower, upper }: Held): string {
  const whole = (each: number) => Math.round(100 * each)
  return `${whole(share)} % [${whole(lower)}, ${whole(upper)}]`
}
