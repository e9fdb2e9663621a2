/** Checking a real company's objectives with the example map: the whole process, started anew each time. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../../', import.meta.url)
const pathOf = (path: string) => fileURLToPath(new URL(path, root))

/** Arguments: rounds (default 9). */
export function run(args: readonly string[], out: (line: string) => void): Record<string, unknown> {
  const [rounds = 9] = args.map(Number)
  const file = pathOf('../shared/data/okr/gitlab_okr_items.jsonl')
  if (!existsSync(file)) {
    out('Skipped: the objectives are not here.')
    return { skipped: 'no data' }
  }
  const words = [
    'check',
    file,
    '--map',
    pathOf('examples/objectives.map.yaml'),
    '--today',
    '2018-04-02',
    '--json',
  ]
  const seconds: number[] = []
  let report = ''
  for (let round = 0; round < rounds; round++) {
    const start = process.hrtime.bigint()
    const { stdout } = spawnSync(process.execPath, [pathOf('apps/cli/bin/throughline.mjs'), ...words], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9)
    report = stdout
  }
  seconds.sort((a, b) => a - b)
  const { records, findings } = (JSON.parse(report) as { counts: { records: object; findings: object } })
    .counts
  const [median, slowest] = [seconds[seconds.length >> 1]!, seconds.at(-1)!].map(each =>
    Number(each.toFixed(2)),
  )
  out(`Median ${median} s, slowest ${slowest} s of ${rounds}.`)
  return { rounds, medianSeconds: median, slowestSeconds: slowest, records, findings }
}
