import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, newId, signIn } from '@throughline/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Serving, serve } from '../serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'disk-full-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]).status === 0
if (!mounted) console.log('A full disk skipped: this process may not mount a small one')

describe.skipIf(!mounted)('a disk that is full', () => {
  let serving: Serving
  beforeAll(async () => {
    serving = await serve({ port: 0, dataDir: folder })
  })
  afterAll(async () => {
    await serving?.close()
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes nothing more, shows what it has, and goes on by itself once there is room', async () => {
    const at = { baseUrl: serving.address }
    const known = { email: 'ada@acme.example', password: 'a password of some length' }
    const token = new URL(serving.setUpLink!).searchParams.get('token')
    const founded = await ask<{ workspace: string }>(at, '/api/v1/set-up', { token, ...known, name: 'Ada' })
    const signedIn = await signIn(at, known)
    if (!founded.ok || !signedIn.ok) throw new Error('nobody was signed in')
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${signedIn.token}` }
    const path = `${serving.address}/api/v1/workspaces/${founded.workspace}`
    const add = (id: string) => {
      const body = JSON.stringify({ id, kind: 'task', verb: 'add', fields: { title: id } })
      return fetch(`${path}/commands`, { method: 'POST', headers, body })
    }
    const health = async () => (await (await fetch(`${serving.address}/api/v1/health`)).json()) as object
    const kept: string[] = []
    fill()
    let refused: { id: string; answer: Response } | undefined
    while (!refused && kept.length < 2_000) {
      const id = newId()
      const answer = await add(id)
      if (answer.ok) kept.push(id)
      else refused = { id, answer }
    }
    expect(refused?.answer.status).toBe(507)
    expect(refused?.answer.headers.get('retry-after')).toBe('5')
    expect(await health()).toMatchObject({ status: 'degraded', because: 'full' })
    const shown = await (await fetch(`${path}/replica`, { headers })).text()
    for (const id of kept) expect(shown).toContain(id)
    rmSync(join(folder, 'ballast'))
    expect((await add(refused!.id)).status).toBeLessThan(300)
    expect(await health()).toMatchObject({ status: 'ok' })
    expect(await (await fetch(`${path}/replica`, { headers })).text()).toContain(refused!.id)
  })

  /** Leaves room for a few commands. */
  function fill(): void {
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - 200_000)))
  }
})
