import { afterAll, beforeAll, expect, it } from 'vitest'
import { canary, type Installation, installation } from '../testing/installation.ts'

let here: Installation
beforeAll(async () => {
  here = await installation()
})
afterAll(() => here.close())

const at = '/api/v1/workspaces/acme/calendar-feed'

it('is read by a secret address, until its person ends it or makes another', async () => {
  const owned = { fields: { owner: here.ids.acme!.person, dueOn: '2099-03-31' } }
  const url = '/api/v1/workspaces/acme/outcomes/OUT-1'
  expect((await here.ask('leader', { method: 'PATCH', url, body: owned })).statusCode).toBe(200)
  const make = async () =>
    (await here.ask('leader', { method: 'POST', url: at, body: {} })).json().path as string
  const read = (path: string) => here.app.inject({ method: 'GET', url: path })
  const first = await make()
  const told = await read(first)
  expect(told.statusCode).toBe(200)
  expect(told.headers['content-type']).toContain('text/calendar')
  expect(told.body).toContain('DTSTART;VALUE=DATE:20990331')
  expect(told.body).toContain('SUMMARY:Due: OUT-1 Visits')
  expect(told.body).not.toContain(canary)
  const second = await make()
  expect((await read(first)).statusCode).toBe(404)
  expect((await read(second)).statusCode).toBe(200)
  const place = { account: here.account('leader'), workspace: 'acme' }
  await here.accounts.rows.change('membership', place, { suspended: true })
  expect((await read(second)).statusCode).toBe(404)
  await here.accounts.rows.change('membership', place, { suspended: false })
  expect((await here.ask('leader', { method: 'DELETE', url: at })).statusCode).toBe(204)
  expect((await read(second)).statusCode).toBe(404)
  expect((await here.ask('observer', { method: 'POST', url: at, body: {} })).statusCode).toBe(422)
})
