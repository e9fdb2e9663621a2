import {
  type AnyRecord,
  kpis,
  type Period,
  participation,
  readingsUpTo,
  type World,
} from '@throughline/model'
import { type Detector, type Sight, shows } from '../detector.ts'
import type { Evidence } from '../finding.ts'
import { stakeUnknown } from '../stake.ts'
import { heldOccurrences, type Occurred } from './held-occurrences.ts'
import { isFalling, lengthOf, periodsOf } from './periods.ts'

/** Less is kept, held, read or answered from one period to the next. */
export const fadingMomentum: Detector = {
  code: 'fading-momentum',
  leg: 'feedback',
  system: 'momentum',
  needs: 'history',
  spot: sight => {
    const { world } = sight
    const on = world.workspace as AnyRecord | undefined
    const falling = on ? fallingMeasures(on, sight) : []
    const [first] = falling
    if (!on || !first) return []
    return [
      {
        on,
        severity: 'note',
        sentence: `${falling.map(each => each.name).join(', and ')} ${first.fell} in a row.`,
        evidence: [...falling.flatMap(each => each.evidence), { text: stakeUnknown }],
        remedy:
          'Ask in the next review what people stopped believing in, and drop one thing so that the rest is kept.',
      },
    ]
  },
}

interface Falling {
  readonly name: string
  readonly fell: string
  readonly evidence: readonly Evidence[]
}

function fallingMeasures(on: AnyRecord, sight: Sight): Falling[] {
  const { world } = sight
  const changes = world.figure('falling')
  const periods = periodsOf(sight, changes)
  const onTime = kpis.find(each => each.name === 'onTime')!
  const measures = [
    { name: 'The share on time', values: periods.map(period => onTime.measured({ world, period }).value) },
    { name: 'The share of occurrences held', values: heldShares(world, periods) },
    { name: 'The readings taken', values: readingsPerWeek(world, periods) },
  ]
  const fell = measures.filter(({ values }) => isFalling(values, changes))
  const found = fell.map(({ name, values }) => ({
    name,
    fell: `has fallen ${changes} periods`,
    evidence: [shows(on, `${name}: ${values.map(value => Math.round(value!)).join(', ')}.`)],
  }))
  return [...found, ...fallingParticipation(world)]
}

function fallingParticipation(world: World): Falling[] {
  if (!world.systemIsOn('health')) return []
  const changes = world.figure('fallingParticipation')
  const at = ({ pulse }: { pulse: { steps: { published?: { at: string } } } }) =>
    pulse.steps.published?.at ?? ''
  const rounds = participation(world).sort((a, b) => (at(a) < at(b) ? -1 : 1))
  if (
    !isFalling(
      rounds.map(each => each.share),
      changes,
    )
  )
    return []
  const told = rounds.slice(-(changes + 1))
  return [
    {
      name: 'The share that answers the pulse',
      fell: `has fallen ${changes} rounds`,
      evidence: told.map(({ pulse, share }) =>
        shows(pulse, `${pulse.name}: ${Math.round(share)} % answered.`),
      ),
    },
  ]
}

/** Fewer occurrences than this tell nothing. */
const occurrencesLeast = 4

/** Per cent, period by period. */
function heldShares(world: World, periods: readonly Period[]): (number | undefined)[] {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return []
  const span = { from: first.from, to: last.to }
  const occurred: Occurred[] = []
  for (const cadence of world.all('cadence'))
    for (const each of heldOccurrences(world, cadence, span)) occurred.push(each)
  return periods.map(({ from, to }) => {
    const inside = occurred.filter(each => from <= each.on && each.on <= to)
    if (inside.length < occurrencesLeast) return undefined
    return (100 * inside.filter(each => each.sync).length) / inside.length
  })
}

/** A hundred times the readings a week of signals that were there before the first period: new ones hide no loss. */
function readingsPerWeek(world: World, periods: readonly Period[]): (number | undefined)[] {
  const first = periods[0]
  if (!first || !world.systemIsOn('metrics')) return []
  const old = world
    .all('signal')
    .filter(each => each.state === 'current' && each.createdAt.slice(0, 10) <= first.from)
    .map(each => readingsUpTo(world, each.id, periods.at(-1)!.to))
  if (old.length === 0) return []
  return periods.map(period => {
    const inside = old.flat().filter(each => period.from <= each.on && each.on <= period.to)
    return Math.round((700 * inside.length) / lengthOf(period))
  })
}
