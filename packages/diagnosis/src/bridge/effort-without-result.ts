import { type AnyRecord, allBelow, daysBetween, type Records, type World, workRate } from '@throughline/model'
import { counted, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { chartOf } from '../feedback/signal-shift.ts'
import { stakeUnknown } from '../stake.ts'

/** Effort goes on and on, and the signal of its outcome does not move over the same weeks. */
export const effortWithoutResult: Detector = {
  code: 'effort-without-result',
  leg: 'feedback',
  system: 'metrics',
  needs: 'history',
  spot: sight => {
    const { world } = sight
    const open: AnyRecord[] = [
      ...world.all('intent').filter(each => each.state === 'active'),
      ...world.all('outcome').filter(each => each.state === 'committed'),
    ]
    return open.flatMap(on => spotOne(on, sight))
  },
}

function spotOne(on: AnyRecord, sight: Sight): Spotted[] {
  const { world } = sight
  const signals = ((on.signals as string[] | undefined) ?? []).flatMap(id => world.one('signal', id) ?? [])
  const flat = signals.flatMap(signal => flatOver(signal, sight) ?? [])
  // One that moves is a result.
  const [first] = flat
  if (!first || flat.length < signals.filter(isJudged).length) return []
  const { from, to } = first
  const work = worked(world, on)
  const spent = effortIn(world, work, { from, to })
  const before = effortIn(world, work, { from: '', to: from })
  // What has only just begun cannot have moved anything yet.
  const up = before > 0 ? (100 * spent) / before : 0
  if (up < world.figure('effortUp')) return []
  return [
    {
      on,
      severity: 'note',
      sentence: `The effort spent on ${on.key} rose by ${Math.round(up)} % since ${from}, and ${flat.map(each => each.signal.key).join(' and ')} did not move.`,
      evidence: [
        shows(on, `${told(before)} person-days until ${from}, ${told(spent)} since.`),
        ...flat.map(each =>
          shows(
            each.signal,
            `${counted(each.count, 'reading')} without a shift, ${told(each.least)} to ${told(each.most)}.`,
          ),
        ),
        ...work
          .filter(each => effortIn(world, [each], { from, to }) > 0)
          .slice(0, workMost)
          .map(each =>
            shows(each, `${told(effortIn(world, [each], { from, to }))} person-days went into ${each.key}.`),
          ),
        { text: stakeUnknown },
      ],
      remedy: 'Stop adding effort: ask what must be true for the signal to move, and test that in small.',
    },
  ]
}

const workMost = 3

/** What is read as the result; an activity rises by itself. */
function isJudged(signal: Records['signal']): boolean {
  return signal.state === 'current' && signal.measures !== 'activity' && signal.formula === undefined
}

interface Flat {
  readonly signal: Records['signal']
  readonly from: string
  readonly to: string
  readonly count: number
  readonly least: number
  readonly most: number
}

/** As many readings as the chart needs to tell a shift, and none told. */
function flatOver(signal: Records['signal'], sight: Sight): Flat | undefined {
  if (!isJudged(signal)) return undefined
  const { readings, chart } = chartOf(sight.world, signal, todayOf(sight))
  const count = sight.world.figure('flatSignal')
  const last = readings.slice(-count)
  const begin = readings.length - count
  if (last.length < count || chart.signals.some(each => each.rule === 'runOfEight' && each.at >= begin))
    return undefined
  const values = last.map(each => each.value)
  const ends = { from: last[0]!.on, to: last.at(-1)!.on }
  return { signal, count, ...ends, least: Math.min(...values), most: Math.max(...values) }
}

function worked(world: World, on: AnyRecord): Records['deliverable'][] {
  return allBelow(world, on.id).flatMap(each => {
    const work = world.one('deliverable', each.id)
    return work && (work.steps.started || work.spentDays) ? [work] : []
  })
}

/** Person-days that fall into a stretch: what was spent, spread evenly over the time at it; else share × days × rate. */
function effortIn(
  world: World,
  work: readonly Records['deliverable'][],
  { from, to }: { from: string; to: string },
): number {
  return work.reduce((sum, each) => {
    const began = (each.steps.started?.first?.at ?? each.steps.started?.at ?? each.createdAt).slice(0, 10)
    const ended = each.steps.delivered?.at.slice(0, 10) ?? to
    const inside = Math.max(0, daysBetween(later(began, from), earlier(ended, to)))
    const whole = Math.max(1, daysBetween(began, later(ended, to)))
    if (each.spentDays !== undefined)
      return (
        sum +
        (each.spentDays * inside) / Math.max(1, each.steps.delivered ? daysBetween(began, ended) : whole)
      )
    return sum + (5 / 7) * inside * crewRate(world, each)
  }, 0)
}

function crewRate(world: World, work: Records['deliverable']): number {
  const crew = work.assigned?.length ? work.assigned : work.owner ? [{ person: work.owner, share: 1 }] : []
  return crew.reduce((sum, { person, share }) => {
    const one = world.one('person', person)
    return sum + (one ? share * workRate(world, one) : 0)
  }, 0)
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}

function told(value: number): string {
  return `${Math.round(10 * value) / 10}`
}
