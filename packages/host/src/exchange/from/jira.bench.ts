/** What a dry run of a large export costs: milliseconds to read and to plan it, megabytes on top. */
import { planImport } from '../import-plan.ts'
import { momentOn } from '../plan-world.ts'
import { today } from '../trying.ts'
import { readSource } from './read-source.ts'
import { knownIn } from './source.ts'
import { openWorld } from './trying-sources.ts'

export async function run(
  args: readonly string[],
  out: (line: string) => void,
): Promise<Record<string, number>> {
  const rows = Number(args[0] ?? 50_000)
  const bytes = new TextEncoder().encode(issues(rows))
  const world = openWorld()
  const known = knownIn(world, today, world.kept().records)
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const begun = performance.now()
  const { plan } = await readSource(
    'jira',
    { file: 'issues.csv', bytes },
    { more: { sprints: 'leave' }, known },
  )
  const read = performance.now()
  const planned = planImport(plan, world, { moment: momentOn(today) })
  const done = performance.now()
  const figures = {
    rows,
    megabytes: Math.round(bytes.length / 1e6),
    readMs: Math.round(read - begun),
    planMs: Math.round(done - read),
    moreMegabytes: Math.round((process.memoryUsage().rss - before) / 1024 / 1024),
    commands: planned.commands.length,
    troubles: planned.troubles.length,
  }
  for (const [name, figure] of Object.entries(figures)) out(`${name.padEnd(22)} ${figure}`)
  return figures
}

/** An epic and 49 stories, again and again; each epic waits for the one before it. */
function issues(rows: number): string {
  const head =
    'Summary,Issue key,Issue id,Issue Type,Status,Assignee,Due date,Epic Link,Original estimate,Time Spent,Sprint,Inward issue link (Blocks),Description\n'
  const lines = Array.from({ length: rows }, (_, at) => {
    const isEpic = at % 50 === 0
    const blocks = isEpic && at > 0 ? `LIB-${at - 49}` : ''
    const epic = isEpic ? '' : `LIB-${at - (at % 50) + 1}`
    const who = at % 3 === 0 ? 'Isla Merrow' : 'Jun Park'
    return `Issue number ${at},LIB-${at + 1},${1000 + at},${isEpic ? 'Epic' : 'Story'},${at % 2 ? 'Done' : 'Open'},${who},2027-04-30,${epic},28800,14400,,${blocks},"Some words, ${'that say more '.repeat(8)}"`
  })
  return head + lines.join('\n')
}
