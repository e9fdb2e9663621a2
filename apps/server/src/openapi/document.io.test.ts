import { afterAll, expect, it } from 'vitest'
import { type Installation, installation } from '../testing/installation.ts'

const there: Installation = await installation()
afterAll(() => there.close())

it('is written a few routes at a time, so that others have their turn, and once', async () => {
  let turns = 0
  let going = true
  const count = () => {
    turns += 1
    if (going) setImmediate(count)
  }
  count()
  const read = () => there.ask('nobody', { method: 'GET', url: '/api/v1/openapi.json' })
  const first = await read()
  const routes = Object.values(first.json().paths as object).flatMap(path => Object.keys(path)).length
  expect(turns).toBeGreaterThan(routes / 4 - 1)
  const before = turns
  expect((await read()).body).toBe(first.body)
  going = false
  expect(turns - before).toBeLessThan(routes / 4)
})

it('names every route of the policy but those of browsers', async () => {
  const { paths } = (await there.ask('nobody', { method: 'GET', url: '/api/v1/openapi.json' })).json()
  for (const { method, url } of there.app.routeTable) {
    if (['HEAD', 'OPTIONS'].includes(method) || url === '/*') continue
    expect(paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()], `${method} ${url}`).toBeDefined()
  }
})
