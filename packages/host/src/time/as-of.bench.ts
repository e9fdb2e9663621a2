/** What looking back costs on a ledger in a file: milliseconds near its end, again, halfway, and at an instant. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operator } from '../access/principal.ts'
import { openHost } from '../open.ts'
import { openLedger } from '../open-ledger.ts'

export async function run(
  args: readonly string[],
  out: (line: string) => void,
): Promise<Record<string, number>> {
  const records = Number(args[0] ?? 50_000)
  const folder = await mkdtemp(join(tmpdir(), 'as-of-'))
  const ledger = await openLedger({ dataDir: folder })
  const host = openHost({ ledger })
  const principal = operator('acme', 'cli')
  await host.carryOut({
    principal,
    id: host.clock.newId(),
    steps: [{ kind: 'workspace', verb: 'add', fields: { name: 'Acme' } }],
  })
  for (let made = 0; made < records; made += 5000) {
    const steps = Array.from({ length: 5000 }, (_, at) => ({
      kind: 'deliverable',
      verb: 'add',
      subject: host.clock.newId(),
      fields: { statement: `Thing ${made + at}`, dueOn: '2027-04-30' },
    }))
    const answer = await host.carryOut({ principal, id: host.clock.newId(), steps, isImport: true })
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer).slice(0, 500))
  }
  const head = (await host.replica(principal)).position
  const timed = async (at: string): Promise<number> => {
    const begun = performance.now()
    const said = await host.asOf(principal, at)
    if ('wrong' in said) throw new Error(said.reason)
    return Math.round(performance.now() - begun)
  }
  const figures = {
    facts: head,
    nearEndMs: await timed(String(head - 100)),
    againMs: await timed(String(head - 100)),
    halfwayMs: await timed(String(Math.floor(head / 2))),
    instantMs: await timed(new Date(Date.now() - 1).toISOString()),
    megabytes: Math.round(process.memoryUsage().rss / 1024 / 1024),
  }
  for (const [name, figure] of Object.entries(figures)) out(`${name.padEnd(22)} ${figure}`)
  await host.close()
  await rm(folder, { recursive: true })
  return figures
}
