/**
 * Time to rank levers on common futures with scarce people, on two threads, and whether early dropping changes the
 * best five. `--activities 1000 --people 50 --levers 50 --trials 2000 [--threads 2] [--full]`
 */
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { referenceInstance, referenceProblem } from '../../forecast/bench/instance.cases.ts'
import type { ForecastProblem } from '../../forecast/problem.ts'
import { seeded } from '../../random/random.ts'
import { type Lever, leverRace, type RaceOptions } from '../race.ts'
import type { FutureScores, LeverJob, LeverTarget } from '../score.ts'

export async function run(args: readonly string[], out: (line: string) => void) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      activities: { type: 'string', default: '1000' },
      people: { type: 'string', default: '50' },
      levers: { type: 'string', default: '50' },
      trials: { type: 'string', default: '2000' },
      threads: { type: 'string', default: '2' },
      full: { type: 'boolean', default: false },
    },
  })
  const [activities, people, count, trials, threads] = [
    values.activities,
    values.people,
    values.levers,
    values.trials,
    values.threads,
  ].map(Number)
  const base = referenceProblem(referenceInstance(activities, people), people)
  const levers = someLevers(base, count)
  const targets = [0.25, 0.5, 0.75, 1].map(part => ({
    id: `a${Math.ceil(activities * part) - 1}`,
    dueAt: 100,
  }))
  const pool = new Pool(threads, base, targets)
  await pool.ready
  const options: RaceOptions = { seed: 1, trials, targets, pairs: 0, evaluate: jobs => pool.evaluate(jobs) }
  const from = performance.now()
  const quick = await leverRace(base, levers, options)
  const ms = performance.now() - from
  const full = await timed(() => leverRace(base, levers, { ...options, dropNone: true }))
  await pool.close()
  const five = (answer: typeof quick) => answer.levers.slice(0, 5).map(one => one.id)
  const figures = {
    activities,
    people,
    levers: count,
    trials,
    threads,
    ms: Math.round(ms),
    futuresPlayed: quick.played,
    bestFive: five(quick),
    fullMs: Math.round(full.ms),
    fullFuturesPlayed: full.value.played,
    fullBestFive: five(full.value),
    sameBestFive: five(quick).join() === five(full.value).join(),
  }
  out(
    `${count} levers, ${trials} trials, ${activities} activities, ${people} people, ${threads} threads: ${figures.ms} ms`,
  )
  out(
    `every lever to the end: ${figures.fullMs} ms; the same best five: ${figures.sameBestFive ? 'yes' : 'no'}`,
  )
  for (const { id, gain } of quick.levers.slice(0, 5))
    out(
      `${id.padEnd(16)} ${gain.days.mean.toFixed(3)} days, 80 % interval ${gain.days.lower.toFixed(3)} to ${gain.days.upper.toFixed(3)}`,
    )
  return figures
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const from = performance.now()
  const value = await work()
  return { ms: performance.now() - from, value }
}

/** Work cut short or dropped, people added, order changed: a mixture as a model would suggest. */
function someLevers(base: ForecastProblem, count: number): Lever[] {
  const random = seeded(7).fork('levers')
  return Array.from({ length: count }, (_, k): Lever => {
    const activity = base.activities[random.below(base.activities.length)]
    const { estimate } = activity
    const sort = k % 4
    if (sort === 0 && estimate?.kind === 'pert') {
      const { least, mode, greatest } = estimate
      const shorter = { ...estimate, least: least / 2, mode: mode / 2, greatest: greatest / 2 }
      return { id: `shorten ${activity.id}`, change: { activities: [{ ...activity, estimate: shorter }] } }
    }
    if (sort === 1) {
      const skills = [{ skill: `s${random.below(8)}`, level: 1 }]
      return {
        id: `lend ${skills[0].skill} ${k}`,
        change: { people: [{ id: `lent${k}`, rate: 0.2 + random.unit(), skills }] },
      }
    }
    if (sort === 2) {
      const priority = [activity.id, ...(base.priority ?? []).filter(id => id !== activity.id)]
      return { id: `first ${activity.id}`, change: { priority } }
    }
    return {
      id: `skip ${activity.id}`,
      change: { activities: [{ ...activity, estimate: { kind: 'fixed', days: 0.1 } }] },
    }
  })
}

/** As many workers as threads; each takes the next job when it is free. */
class Pool {
  readonly ready: Promise<unknown>
  readonly #workers: Worker[]
  readonly #failure: Promise<never>

  constructor(threads: number, base: ForecastProblem, targets: readonly LeverTarget[]) {
    const file = new URL('lever-worker.cases.ts', import.meta.url)
    this.#workers = Array.from({ length: threads }, () => new Worker(file, { workerData: { base, targets } }))
    this.#failure = new Promise((_, fail) => {
      for (const worker of this.#workers) worker.on('error', fail)
    })
    this.ready = Promise.all(this.#workers.map(worker => new Promise(done => worker.once('message', done))))
  }

  async evaluate(jobs: readonly LeverJob[]): Promise<FutureScores[]> {
    const scores: FutureScores[] = []
    let next = 0
    const work = async (worker: Worker) => {
      while (next < jobs.length) {
        const k = next++
        const answer = new Promise<FutureScores>(done => worker.once('message', done))
        worker.postMessage(jobs[k])
        scores[k] = await Promise.race([answer, this.#failure])
      }
    }
    await Promise.all(this.#workers.map(work))
    return scores
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.terminate()))
  }
}
