/** Draws the two pictures of the guide from a plan of 1,000 activities and 50 people. `[--folder docs/images]` */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { referenceInstance, referenceProblem } from '../forecast/bench/instance.cases.ts'
import { type Forecast, forecast, type ScheduleResult, schedule } from '../index.ts'
import { band, line, type Point, picture, words } from './drawing.cases.ts'

export function run(args: readonly string[], out: (line: string) => void) {
  const { values } = parseArgs({
    args: [...args],
    options: { folder: { type: 'string', default: 'docs/images' } },
  })
  const plan = played()
  mkdirSync(values.folder, { recursive: true })
  const files = { 'engine-fan.svg': fan(plan), 'engine-criticality.svg': criticality(plan) }
  for (const [name, svg] of Object.entries(files)) {
    writeFileSync(join(values.folder, name), svg)
    out(`${join(values.folder, name)}: ${svg.length} characters`)
  }
  return { files: Object.keys(files), planned: plan.plannedEnd, median: plan.end(0.5), likely: plan.end(0.8) }
}

interface Played {
  ids: string[]
  starts: number[]
  finishes: number[]
  plannedEnd: number
  seen: Forecast
  end: (p: number) => number
}

/** Scheduled once on likely lengths, then played through futures with the widths of the documented priors. */
function played(): Played {
  const people = 50
  const instance = referenceInstance(1000, people)
  const { calibration: _, priors: __, ...plan } = referenceProblem(instance, people)
  const ids = instance.mode.map((_, k) => `a${k}`)
  const dated = scheduled(instance)
  const starts = Array.from(dated.schedule.starts, tick => tick / 2)
  const seen = forecast(
    {
      ...plan,
      activities: [...plan.activities, { id: 'end', milestone: true }],
      relations: [...(plan.relations ?? []), ...ids.map(from => ({ from, to: 'end' }))],
      priority: [...ids.keys()].sort((a, b) => starts[a] - starts[b] || a - b).map(k => ids[k]),
    },
    { seed: 1, trials: 2000, keep: [...ids, 'end'] },
  )
  if (!seen.ok) throw new Error(JSON.stringify(seen.refusals))
  return {
    ids,
    starts,
    finishes: Array.from(dated.schedule.finishes, tick => tick / 2),
    plannedEnd: dated.schedule.makespan / 2,
    seen: seen.forecast,
    end: p => Math.round(seen.forecast.quantile('end', p) ?? 0),
  }
}

function scheduled(instance: ReturnType<typeof referenceInstance>): ScheduleResult & { ok: true } {
  const dated = schedule(
    {
      horizon: 8000,
      activities: instance.mode.map((mode, k) => ({
        duration: Math.round(2 * mode),
        needs: [{ skill: instance.skill[k] }],
      })),
      relations: instance.predecessors.flatMap((before, to) =>
        before.map(from => ({ from, to, kind: 'FS' as const, lag: 0 })),
      ),
      people: instance.skills.map(own => ({ skills: own.map(skill => ({ skill, level: 1 })) })),
    },
    { budget: { schedules: 1000 } },
  )
  if (!dated.ok) throw new Error(JSON.stringify(dated.refusals))
  return dated
}

const SIZE = { width: 720, height: 300 }
const PLOT = { left: 48, right: 690, top: 56, bottom: 260 }

/** How many activities are finished by each day: as scheduled, and as the futures have it. */
function fan({ ids, finishes, plannedEnd, seen, end }: Played): string {
  const last = end(0.95)
  const days = Array.from({ length: 101 }, (_, k) => (last * k) / 100)
  const done = countsBy(
    days,
    ids.map(id => seen.samples(id)),
  )
  const x = (day: number) => PLOT.left + ((PLOT.right - PLOT.left) * day) / last
  const y = (count: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * count) / ids.length
  const at = (p: number): Point[] => days.map((day, k) => [x(day), y(done[k][Math.floor(p * seen.trials)])])
  const intended = days.map((day): Point => [x(day), y(finishes.filter(finish => finish <= day).length)])
  const gap = end(0.5) - Math.round(plannedEnd)
  const said = `The schedule ends on day ${Math.round(plannedEnd)}. Half of the futures end by day ${end(0.5)}, four in five by day ${end(0.8)}.`
  return picture(SIZE, said, [
    words({ x: 16, y: 26 }, said, { class: 'lead' }),
    ...[0, 250, 500, 750, 1000].flatMap(count => [
      line(
        [
          [PLOT.left, y(count)],
          [PLOT.right, y(count)],
        ],
        'grid',
      ),
      words({ x: PLOT.left - 8, y: y(count) + 4 }, `${count}`, { class: 'axis', anchor: 'end' }),
    ]),
    ...Array.from({ length: Math.floor(last / 50) + 1 }, (_, k) =>
      words({ x: x(50 * k), y: PLOT.bottom + 18 }, `${50 * k}`, { class: 'axis', anchor: 'middle' }),
    ),
    words({ x: PLOT.left, y: SIZE.height - 8 }, 'activities finished, by working day from now', {
      class: 'axis',
    }),
    band(at(0.1), at(0.9), 'band80'),
    band(at(0.25), at(0.75), 'band50'),
    line(intended, 'intended'),
    line(at(0.5), 'expected'),
    bracket({ from: x(plannedEnd), to: x(end(0.5)), y: PLOT.top }),
    words({ x: x(end(0.5)) + 6, y: PLOT.top - 6 }, `${gap} days later than scheduled`, { class: 'short' }),
    words({ x: x(0.42 * last) - 8, y: intended[42][1] - 8 }, 'as scheduled', {
      class: 'said',
      anchor: 'end',
    }),
    words({ x: x(0.55 * last) + 14, y: at(0.5)[55][1] + 26 }, 'expected, with the middle 50 and 80 %', {
      class: 'word',
    }),
  ])
}

/** By day: how many are finished, future by future, sorted. */
function countsBy(days: readonly number[], samples: readonly Float32Array[]): Int32Array[] {
  return days.map(day => {
    const counts = new Int32Array(samples[0].length)
    for (const finish of samples) for (let t = 0; t < counts.length; t++) if (finish[t] <= day) counts[t]++
    return counts.sort()
  })
}

function bracket({ from, to, y }: { from: number; to: number; y: number }): string {
  return line(
    [
      [from, y + 4],
      [from, y - 4],
      [to, y - 4],
      [to, y + 4],
    ],
    'gap',
  )
}

/** How often each activity, in the order of the schedule, lay on the chain that set the end. */
function criticality({ ids, starts, seen }: Played): string {
  const order = [...ids.keys()].sort((a, b) => starts[a] - starts[b] || a - b)
  const shares = order.map(k => seen.criticality(ids[k]))
  const most = Math.max(...shares)
  const x = (place: number) => 16 + (688 * place) / order.length
  const y = (share: number) => 132 - (72 * share) / most
  const ranked = [...shares.keys()].sort((a, b) => shares[b] - shares[a])
  const rare = shares.filter(share => share < 0.01).length
  const half = enough(ranked.map(place => shares[place]))
  const said = `${half} of ${order.length} activities carry half of what sets the end; ${rare} matter in fewer than 1 in 100 futures.`
  return picture({ width: 720, height: 168 }, said, [
    words({ x: 16, y: 26 }, said, { class: 'lead' }),
    line(
      [
        [16, 132.5],
        [704, 132.5],
      ],
      'grid',
    ),
    ...shares.flatMap((share, place) => (share < 0.01 ? [] : [bar({ x: x(place), y: y(share) })])),
    ...apart(ranked, place => x(place)).map(place => {
      const text = `${ids[order[place]]} ${Math.round(100 * shares[place])} %`
      const anchor = x(place) > 600 ? 'end' : 'start'
      const beside = anchor === 'end' ? -5 : 5
      return words({ x: x(place) + beside, y: y(shares[place]) + 8 }, text, { class: 'word', anchor })
    }),
    words(
      { x: 16, y: 154 },
      'share of futures in which it lay on the chain that set the end; activities by scheduled start',
      {
        class: 'axis',
      },
    ),
  ])
}

function bar({ x, y }: { x: number; y: number }): string {
  return `<rect class="bar" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="1.6" height="${(132 - y).toFixed(1)}"/>`
}

const MARKED = 3
const LABEL = 90

/** The first few that leave each other room for a label. */
function apart(ranked: readonly number[], x: (place: number) => number): number[] {
  const marked: number[] = []
  for (const place of ranked) {
    if (marked.length < MARKED && marked.every(other => Math.abs(x(other) - x(place)) > LABEL))
      marked.push(place)
  }
  return marked
}

/** How many of the greatest make up half of the whole. */
function enough(descending: readonly number[]): number {
  const whole = descending.reduce((sum, share) => sum + share, 0)
  let count = 0
  for (let sum = 0; sum < whole / 2; count++) sum += descending[count]
  return count
}
