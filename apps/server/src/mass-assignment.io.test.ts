/** What the server alone says of a record or an account is not taken from whoever writes, wherever they put it. */
import { registry } from '@throughline/model'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { everyKind } from './testing/every-kind.ts'
import { type Installation, installation } from './testing/installation.ts'

let here: Installation
let made: Map<string, string>
beforeAll(async () => {
  here = await installation()
  made = await everyKind(here, 'acme')
})
afterAll(() => here.close())

const at = '/api/v1/workspaces/acme'
/** Names that tables, facts and records carry. */
const servers = {
  ...{ workspace: 'other', tenantId: 'other', ws: 'other', position: 1, seq: 1, version: 99, hash: 'x' },
  ...{ actor: 'clock', via: 'clock', at: '2020-01-01T00:00:00Z', createdBy: 'x', createdAt: '2020-01-01' },
  ...{ changedBy: 'x', stateAt: '2020-01-01', key: 'OUT-1', archived: true, passedOver: [], steps: [] },
  ...{ account: 'x', roles: ['leader'], role: 'leader', grants: ['*'], suspended: false, isImport: true },
  ...{ constructor: {}, prototype: {} },
}

it('no kind takes them, beside its fields or among them', { timeout: 120_000 }, async () => {
  let asked = 0
  for (const kind of Object.values(registry.kinds)) {
    const id = made.get(kind.name)
    if (id === undefined || kind.saidOnce) continue
    const url = `${at}/${kind.plural}/${id}`
    const heads = await here.ledger.head('acme')
    for (const [name, value] of Object.entries(servers)) {
      const beside = { fields: {}, [name]: value }
      const among = { fields: { [name]: value } }
      for (const body of name in kind.fields ? [beside] : [beside, among]) {
        const answer = await here.ask('leader', { method: 'PATCH', url, body })
        asked += 1
        expect([kind.name, name, answer.statusCode >= 400]).toEqual([kind.name, name, true])
      }
    }
    expect([kind.name, await here.ledger.head('acme')]).toEqual([kind.name, heads])
  }
  expect(asked).toBeGreaterThan(1400)
})

it.each([
  ['POST', `${at}/keys`, { name: 'A program', grants: ['read'] }],
  ['POST', `${at}/invitations`, { roles: ['member'] }],
  ['POST', `${at}/webhooks`, { name: 'A program', url: 'https://example.org/' }],
  ['POST', '/api/auth/sign-in/email', { email: 'ada@acme.example', password: 'x' }],
  ['POST', '/api/auth/change-password', { currentPassword: 'x', newPassword: 'a long password' }],
] as const)('%s %s takes none of them', async (method, url, right) => {
  for (const [name, value] of Object.entries(servers)) {
    if (name in right) continue
    const answer = await here.ask('administrator', { method, url, body: { ...right, [name]: value } })
    // Some are slowed down before they are read.
    expect([400, 429], name).toContain(answer.statusCode)
  }
})
