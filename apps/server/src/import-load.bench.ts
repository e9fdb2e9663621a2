/** Reading while a large file is brought in: milliseconds of reads, and seconds of the import. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { ask, newId, signIn } from '@throughline/client'

const password = 'a password for a folder that is thrown away'

type Figures = Record<string, number>

/**
 * `npm run bench -- import-load [--rows 50000] [--per-second 50] [--json]`: the server in a process of its own. First
 * reads alone, then reads for as long as the import takes, begun on their beat whether or not the last was answered.
 */
export async function run(args: readonly string[], out: (line: string) => void): Promise<Figures> {
  const given = (name: string, otherwise: number) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? otherwise : Number(args[at + 1])
  }
  const [rows, perSecond] = [given('rows', 50_000), given('per-second', 50)]
  const folder = await mkdtemp(join(tmpdir(), 'import-load-'))
  const { server, address, setUpLink } = await started(folder)
  try {
    const at = await founded(address, setUpLink)
    await reading(at, perSecond, setTimeout(2_000))
    const alone = await reading(at, perSecond, setTimeout(5_000))
    const body = {
      id: newId(),
      from: 'jira',
      file: 'issues.csv',
      text: issues(rows),
      map: { sprints: 'leave' },
    }
    const begun = performance.now()
    const brought = at.post('/imports', body)
    const meanwhile = await reading(at, perSecond, brought)
    const figures = {
      rows,
      'import s': Number(((performance.now() - begun) / 1000).toPrecision(3)),
      'records added': await brought,
      ...told('alone', alone),
      ...told('meanwhile', meanwhile),
      load: Number(loadavg()[0]!.toPrecision(3)),
    }
    for (const [name, figure] of Object.entries(figures)) out(`${name.padEnd(22)} ${figure}`)
    return figures
  } finally {
    server.kill('SIGTERM')
    await new Promise(resolve => server.once('exit', resolve))
    await rm(folder, { recursive: true })
  }
}

interface At {
  readonly read: () => Promise<boolean>
  readonly post: (path: string, body: object) => Promise<number>
}

async function founded(baseUrl: string, setUpLink: string): Promise<At> {
  const token = new URL(setUpLink).searchParams.get('token')
  const said = { email: 'ada@acme.example', password }
  const founding = { token, ...said, name: 'Ada', organisation: 'Acme' }
  const made = await ask<{ workspace: string }>({ baseUrl }, '/api/v1/set-up', founding)
  const signedIn = await signIn({ baseUrl }, said)
  if (!made.ok || !signedIn.ok) throw new Error('the server could not be set up')
  const url = `${baseUrl}/api/v1/workspaces/${made.workspace}`
  const headers = { authorization: `Bearer ${signedIn.token}` }
  return {
    async read() {
      const response = await fetch(`${url}/agenda`, { headers })
      await response.arrayBuffer()
      return response.ok
    },
    async post(path, body) {
      const more = { ...headers, 'content-type': 'application/json' }
      const response = await fetch(url + path, { method: 'POST', headers: more, body: JSON.stringify(body) })
      const answer = (await response.json()) as { added?: Record<string, number> }
      if (!response.ok) throw new Error(JSON.stringify(answer).slice(0, 500))
      return Object.values(answer.added ?? {}).reduce((sum, count) => sum + count, 0)
    },
  }
}

/** Milliseconds of each read, until something ends. */
async function reading({ read }: At, perSecond: number, until: Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  const underWay: Promise<void>[] = []
  let going = true
  void until.finally(() => {
    going = false
  })
  while (going) {
    const begun = performance.now()
    underWay.push(
      read().then(ok => {
        if (!ok) throw new Error('a read was refused')
        times.push(performance.now() - begun)
      }),
    )
    await setTimeout(1000 / perSecond)
  }
  await Promise.all(underWay)
  return times
}

function told(name: string, times: readonly number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => Number((sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toPrecision(3))
  return {
    [`${name} reads`]: sorted.length,
    [`${name} p50 ms`]: at(0.5),
    [`${name} p95 ms`]: at(0.95),
    [`${name} p99 ms`]: at(0.99),
    [`${name} most ms`]: at(1),
  }
}

async function started(
  folder: string,
): Promise<{ server: ChildProcess; address: string; setUpLink: string }> {
  const script = new URL('./kill-check-server.ts', import.meta.url).pathname
  const server = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  server.stdin!.end(`${JSON.stringify({ dataDir: folder })}\n`)
  for await (const line of createInterface({ input: server.stdout! })) {
    const { address, setUpLink } = JSON.parse(line) as { address: string; setUpLink: string }
    return { server, address, setUpLink }
  }
  throw new Error('the server ended before it served')
}

/** An epic and 49 stories, again and again. */
function issues(rows: number): string {
  const head = 'Summary,Issue key,Issue id,Issue Type,Status,Due date,Epic Link,Original estimate\n'
  const lines = Array.from({ length: rows }, (_, at) => {
    const isEpic = at % 50 === 0
    const epic = isEpic ? '' : `LIB-${at - (at % 50) + 1}`
    return `Issue number ${at},LIB-${at + 1},${1000 + at},${isEpic ? 'Epic' : 'Story'},Open,2027-04-30,${epic},28800`
  })
  return head + lines.join('\n')
}
