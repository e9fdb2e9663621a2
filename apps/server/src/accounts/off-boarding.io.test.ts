import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Installation, installation } from '../testing/installation.ts'

let here: Installation
beforeEach(async () => {
  here = await installation()
})
afterEach(() => here.close())

const at = '/api/v1/workspaces/acme'

async function invite(who: 'administrator' | 'leader'): Promise<string> {
  const made = await here.ask(who, { method: 'POST', url: `${at}/invitations`, body: { roles: ['leader'] } })
  expect(made.statusCode, made.body).toBe(201)
  return new URL(made.json().path, 'http://x').searchParams.get('token') ?? ''
}

it.each([
  ['is suspended', { suspended: true }],
  ['administers no more', { roles: ['member'] }],
])('whoever %s leaves no way back in by their own invitation', async (_, change) => {
  const { accounts } = here
  const leaver = here.account('leader')
  await accounts.rows.change('membership', { account: leaver }, { roles: 'administrator leader' })
  await accounts.changed()
  const [own, others] = [await invite('leader'), await invite('administrator')]
  const url = `${at}/members/${leaver}`
  expect((await here.ask('administrator', { method: 'PATCH', url, body: change })).statusCode).toBe(204)
  expect(await accounts.links.look('invitation', own)).toBeUndefined()
  expect(await accounts.links.look('invitation', others)).toBeDefined()
})

it('whoever only gets another person keeps what they offered', async () => {
  const token = await invite('administrator')
  const url = `${at}/members/${here.account('administrator')}`
  const body = { person: here.ids.acme!.person }
  expect((await here.ask('administrator', { method: 'PATCH', url, body })).statusCode).toBe(204)
  expect(await here.accounts.links.look('invitation', token)).toBeDefined()
})
