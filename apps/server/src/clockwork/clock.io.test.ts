import { operator } from '@throughline/host'
import { systemNames } from '@throughline/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installation, installation, type Who } from '../testing/installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.close())

const clock = async (who: Who) =>
  (await here.ask(who, { method: 'GET', url: '/api/v1/workspaces/acme/clock' })).json()

const say = async (kind: string, verb: string, more: object) => {
  const { host } = here
  const steps = [{ kind, verb, ...more }]
  const answer = await host.carryOut({ principal: operator('acme', 'api'), id: host.clock.newId(), steps })
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
}

describe('what happens by itself', () => {
  it('is told with what it is about, what comes and what was done, each to who may see it', async () => {
    await say('workspace', 'edit', {
      subject: 'WS-1',
      fields: { systems: systemNames },
      because: 'All of it.',
    })
    const { outcome } = here.ids.acme!
    const gate = { of: outcome, voices: [] }
    await say('gate', 'add', { fields: { ...gate, direction: 'Past its day', dueOn: '2026-01-05' } })
    await say('gate', 'add', { fields: { ...gate, direction: 'Far ahead', dueOn: '2096-01-05' } })
    await here.outside.clockwork.round()
    const seen = await clock('member')
    const ends = {
      what: 'G-2 ends its day',
      about: expect.objectContaining({ key: 'G-2', title: 'Far ahead' }),
    }
    expect(seen.next).toContainEqual(expect.objectContaining(ends))
    expect(seen.newest).toMatchObject([{ verb: 'proceeded', about: { key: 'G-1' } }])
    expect(seen.waiting).toEqual([])
    const guest = await clock('guest')
    expect(guest).toMatchObject({ newest: [], waiting: [] })
    expect(JSON.stringify(guest)).not.toContain('G-2')
    expect((await clock('otherLeader')).code).toBeDefined()
  })

  it('is counted for whoever watches the server', async () => {
    const { body } = await here.app.inject({ method: 'GET', url: '/metrics' })
    expect(body).toContain('throughline_clock_deeds_total{job="gates"} 1')
  })
})
