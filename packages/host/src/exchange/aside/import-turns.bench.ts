/**
 * How long a large import keeps the thread that everybody is answered by, in milliseconds of processor, so that a busy
 * machine measures the same: `npm run bench -- import-turns [--rows 50000] [--json]`. Each turn is a time in which nobody else is answered.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operator } from '../../access/principal.ts'
import { openHost } from '../../open.ts'
import { openLedger } from '../../open-ledger.ts'

type Figures = Record<string, number>

export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const at = args.indexOf('--rows')
  const rows = at < 0 ? 50_000 : Number(args[at + 1])
  const folder = await mkdtemp(join(tmpdir(), 'import-turns-'))
  const host = openHost({ ledger: await openLedger({ dataDir: folder }) })
  const principal = operator('acme', 'api')
  const begin = [{ kind: 'workspace', verb: 'add', fields: { name: 'Acme' } }]
  await host.carryOut({ principal, id: host.clock.newId(), steps: begin })
  const asked = { from: 'jira', file: 'issues.csv', text: issues(rows), map: { sprints: 'leave' } } as const
  const planning = turns()
  const { shown, steps } = await host.planFile(principal, { ...asked, because: 'Moved here.' })
  const planned = planning()
  if (shown.troubleCount > 0) throw new Error(JSON.stringify(shown.troubles[0]))
  const bringing = turns()
  const answer = await host.carryOut({ principal, id: host.clock.newId(), steps, isImport: true })
  const brought = bringing()
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer).slice(0, 500))
  await host.close()
  await rm(folder, { recursive: true })
  const figures = { rows, ...told('plan', planned), ...told('bring in', brought) }
  for (const [name, figure] of Object.entries(figures)) out(`${name.padEnd(26)} ${figure}`)
  return figures
}

/** Milliseconds of processor of each turn of this thread, from now until it is asked. */
function turns(): () => number[] {
  const found: number[] = []
  let last = process.threadCpuUsage()
  let isGoing = true
  const turn = () => {
    const now = process.threadCpuUsage()
    found.push((now.user + now.system - last.user - last.system) / 1000)
    last = now
    if (isGoing) setImmediate(turn)
  }
  setImmediate(turn)
  return () => {
    isGoing = false
    return found
  }
}

function told(name: string, found: readonly number[]): Figures {
  const long = found.filter(each => each > 50)
  const sum = (all: readonly number[]) => Math.round(all.reduce((total, each) => total + each, 0))
  return {
    [`${name}: longest turn ms`]: Math.round(found.reduce((most, each) => Math.max(most, each), 0)),
    [`${name}: turns over 50 ms`]: long.length,
    [`${name}: of them in all ms`]: sum(long),
  }
}

/** An epic and 49 stories, again and again. */
function issues(rows: number): string {
  const head = 'Summary,Issue key,Issue id,Issue Type,Status,Due date,Epic Link,Original estimate\n'
  const lines = Array.from({ length: rows }, (_, place) => {
    const isEpic = place % 50 === 0
    const epic = isEpic ? '' : `LIB-${place - (place % 50) + 1}`
    return `Issue number ${place},LIB-${place + 1},${1000 + place},${isEpic ? 'Epic' : 'Story'},Open,2027-04-30,${epic},28800`
  })
  return head + lines.join('\n')
}
