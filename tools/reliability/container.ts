/**
 * `npm run check:container`
 *
 * Carries out the steps of the Containerfile where no container can be built: what it copies of the last commit goes
 * into an empty folder, its commands run there, and its entry point starts as its user, with its variables, until its
 * own health check is content; then its stop signal must end it. What only a container does stays untried: its base
 * images, its file system, its volume. Needs root, to become the user, and npm. Ends with one line of JSON.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from '../check/run.ts'
import { type Containerfile, readContainerfile } from './container/read-containerfile.ts'

const port = 4399
const steps: { readonly step: string; readonly seconds: number }[] = []
const folder = mkdtempSync(join(tmpdir(), 'container-'))
chmodSync(folder, 0o755)
try {
  const file = readContainerfile(readFileSync('Containerfile', 'utf8'))
  const work = join(folder, 'work')
  mkdirSync(work)
  await timed('copy', () => copied(file, work))
  for (const command of file.builds) await timed(command, () => shell(command, work))
  const served = await timed('start, health check, stop', () => started(file, work))
  console.log(JSON.stringify({ check: 'container', ok: true, user: file.uid, ...served, steps }))
} catch (trouble) {
  console.log(
    JSON.stringify({ check: 'container', ok: false, trouble: String(trouble).slice(0, 2_000), steps }),
  )
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const done = await work()
  steps.push({ step, seconds: Math.round((performance.now() - from) / 100) / 10 })
  return done
}

/** Nothing but what it names: whatever else the build needs is missing, as it would be there. */
async function copied({ copies }: Containerfile, work: string): Promise<void> {
  await shell(`git archive HEAD ${copies.join(' ')} | tar -x -C ${work}`, process.cwd())
}

async function shell(command: string, cwd: string): Promise<void> {
  const { ok, output } = await run('sh', ['-c', command], { cwd, env: { CI: 'true' } })
  if (!ok) throw new Error(`${command}\n${output.slice(-1_500)}`)
}

interface Served {
  /** From the start to a content health check. */
  readonly healthyMs: number
  readonly stoppedMs: number
}

async function started(file: Containerfile, work: string): Promise<Served> {
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  chownSync(data, file.uid, file.uid)
  // Its node, wherever this machine keeps it.
  const env = { ...file.env, THROUGHLINE_DATA: data, PORT: String(port), HOME: data, PATH: pathWithNode() }
  const from = performance.now()
  const server = asUser(file, { words: [...file.entry, ...file.command], work, env })
  let said = ''
  server.stderr?.on('data', part => {
    said += part
  })
  const ended = new Promise<number | null>(resolve => server.once('exit', code => resolve(code)))
  try {
    while (!(await isHealthy(file, { work, env })))
      if (server.exitCode !== null || performance.now() - from > 60_000)
        throw new Error(`it does not become healthy: ${said.slice(-1_500)}`)
    const healthyMs = Math.round(performance.now() - from)
    const stopping = performance.now()
    server.kill(file.stopSignal)
    const code = await ended
    if (code !== 0) throw new Error(`it ended with ${code} when it was asked to stop`)
    return { healthyMs, stoppedMs: Math.round(performance.now() - stopping) }
  } finally {
    server.kill('SIGKILL')
  }
}

interface Words {
  readonly words: readonly string[]
  readonly work: string
  readonly env: Record<string, string>
}

function asUser({ uid }: Containerfile, { words, work, env }: Words): ChildProcess {
  const user = ['--reuid', String(uid), '--regid', String(uid), '--clear-groups', '--', ...words]
  return spawn('setpriv', user, { cwd: work, env, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function isHealthy(file: Containerfile, { work, env }: Omit<Words, 'words'>): Promise<boolean> {
  const check = asUser(file, { words: file.health, work, env })
  return (await new Promise<number | null>(resolve => check.once('exit', code => resolve(code)))) === 0
}

function pathWithNode(): string {
  return `${dirname(process.execPath)}:/usr/bin:/bin`
}
