/** A change to another reader's feed: 100 readers of one workspace, one writer, milliseconds from sending to hearing. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, connect, newId, signIn } from '@throughline/client'
import { quietLog, type Serving, serve } from './serve.ts'

const password = 'a password for a folder that is thrown away'

export async function run(
  args: readonly string[],
  out: (line: string) => void,
): Promise<Record<string, number>> {
  const readers = Number(args[0] ?? 100)
  const changes = Number(args[1] ?? 200)
  const folder = await mkdtemp(join(tmpdir(), 'fan-out-'))
  const serving = await serve({ port: 0, dataDir: folder, sample: true, log: quietLog('silent') })
  try {
    const figures = await measured(serving, { readers, changes })
    for (const [name, figure] of Object.entries(figures)) out(`${name.padEnd(16)} ${figure}`)
    return figures
  } finally {
    await serving.close()
    await rm(folder, { recursive: true })
  }
}

/** Readers are the people of the sample, several windows each, the writer an administrator of it. */
async function measured(serving: Serving, { readers, changes }: { readers: number; changes: number }) {
  const at = { baseUrl: serving.address }
  const writer = await administrator(serving)
  const sample = await ask<{ people: { id: string }[] }>(at, '/api/v1/sample')
  if (!sample.ok) throw new Error(sample.problem.title)
  const { position } = await writer.replica()
  const sent = new Map<string, number>()
  const waits: number[] = []
  const stops: (() => void)[] = []
  let open = 0
  for (let reader = 0; reader < readers; reader++) {
    const cookie = await openAs(serving, sample.people[reader % sample.people.length]!.id)
    const withCookie: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie } })
    const client = connect({ ...at, workspace: 'sample', fetch: withCookie })
    stops.push(
      client.feed({
        after: position,
        onFacts: facts => {
          for (const fact of facts) waits.push(performance.now() - (sent.get(fact.command) ?? 0))
        },
        onReset: () => {},
        onState: state => {
          if (state === 'open') open += 1
        },
      }),
    )
  }
  await until(() => open === readers)
  for (let change = 0; change < changes; change++) {
    const id = newId()
    sent.set(id, performance.now())
    await writer.task.add({ id, fields: { title: `Change ${change}` } })
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  await until(() => waits.length === readers * changes)
  for (const stop of stops) stop()
  waits.sort((a, b) => a - b)
  const quantile = (part: number) => Number((waits[Math.floor(waits.length * part)] ?? 0).toPrecision(3))
  return {
    readers,
    changes,
    heard: waits.length,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
    p99Ms: quantile(0.99),
  }
}

async function administrator(serving: Serving) {
  const at = { baseUrl: serving.address }
  const token = new URL(serving.setUpLink ?? '').searchParams.get('token')
  const said = { email: 'ada@acme.example', password }
  const founded = await ask(at, '/api/v1/set-up', { token, ...said, name: 'Ada', workspace: 'sample' })
  const signedIn = await signIn(at, said)
  if (!founded.ok || !signedIn.ok) throw new Error('the server could not be set up')
  return connect({ ...at, workspace: 'sample', token: signedIn.token })
}

async function openAs(serving: Serving, person: string): Promise<string> {
  const response = await fetch(`${serving.address}/api/v1/sample/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 1000 && !isSo(); waited++)
    await new Promise(resolve => setTimeout(resolve, 20))
}
