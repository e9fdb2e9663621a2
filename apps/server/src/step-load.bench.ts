/** Five times more than is comfortable, all at once, and back: what is let in is answered in time, the rest is told when. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Asking, administrator, quantile, started } from './mixed-load.bench.ts'

/**
 * `npm run bench -- step-load [--comfortable 300] [--times 5] [--seconds 20] [--json]`: the server in a process of its
 * own, the generator beside it. Requests begin on their beat whether or not the last one was answered.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const given = (name: string, otherwise: number) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? otherwise : Number(args[at + 1])
  }
  const [comfortable, seconds] = [given('comfortable', 300), given('seconds', 20)]
  const folder = await mkdtemp(join(tmpdir(), 'step-load-'))
  const { server, address, setUpLink } = await started(folder)
  try {
    const asking = await administrator(address, setUpLink)
    for (let each = 0; each < 200; each++) await asking.client.task.add({ fields: { title: `Task ${each}` } })
    await spell(asking, comfortable, 3)
    const before = await spell(asking, comfortable, seconds / 2)
    const over = await spell(asking, comfortable * given('times', 5), seconds)
    const recoveredMs = await recovered(asking, quantile(before.accepted, 0.99))
    const after = await spell(asking, comfortable, seconds / 2)
    const figures = {
      'before p99 ms': quantile(before.accepted, 0.99),
      'over: let in': over.accepted.length,
      'over: sent away': over.sentAway,
      'over: p99 ms of those let in': quantile(over.accepted, 0.99),
      'recovered ms': recoveredMs,
      'after p99 ms': quantile(after.accepted, 0.99),
      'sent away before and after': before.sentAway + after.sentAway,
      faults: before.faults + over.faults + after.faults,
    }
    for (const [name, figure] of Object.entries(figures)) out(`${name.padEnd(30)} ${figure}`)
    return figures
  } finally {
    server.kill('SIGTERM')
    await new Promise(resolve => server.once('exit', resolve))
    await rm(folder, { recursive: true })
  }
}

type Figures = Record<string, number>

interface Spell {
  /** Milliseconds to the answer of each that was let in. */
  readonly accepted: number[]
  /** 429 or 503: to be sent again later. */
  sentAway: number
  /** Everything else, no answer included. */
  faults: number
}

async function spell(asking: Asking, perSecond: number, seconds: number): Promise<Spell> {
  const told: Spell = { accepted: [], sentAway: 0, faults: 0 }
  const underWay: Promise<void>[] = []
  const begun = performance.now()
  for (let beat = 0; beat < seconds * perSecond; beat++) {
    const early = begun + (1000 * beat) / perSecond - performance.now()
    if (early > 1) await new Promise(resolve => setTimeout(resolve, early))
    underWay.push(one(asking, beat, told))
  }
  await Promise.all(underWay)
  return told
}

const paths = ['/agenda', '/tasks?limit=20', '/search?words=task&limit=10']

async function one(asking: Asking, beat: number, told: Spell): Promise<void> {
  const at = performance.now()
  const status = await asking.status(paths[beat % paths.length]!).catch(() => 0)
  if (status === 200) told.accepted.push(performance.now() - at)
  else if (status === 429 || status === 503) told.sentAway += 1
  else told.faults += 1
}

/** How long until ten in a row are answered as before, one asked after the other. */
async function recovered(asking: Asking, usualMs: number): Promise<number> {
  const from = performance.now()
  for (let inRow = 0; inRow < 10 && performance.now() - from < 60_000; ) {
    const at = performance.now()
    const isUsual = (await asking.status('/agenda').catch(() => 0)) === 200
    inRow = isUsual && performance.now() - at <= Math.max(2 * usualMs, 50) ? inRow + 1 : 0
  }
  return Math.round(performance.now() - from)
}
