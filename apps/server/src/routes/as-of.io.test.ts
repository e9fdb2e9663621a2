import { afterAll, expect, it } from 'vitest'
import { type Installation, installation } from '../testing/installation.ts'

const there: Installation = await installation()
afterAll(() => there.close())

const url = '/api/v1/workspaces/acme'

it('answers every page as of an earlier moment, and says what changed since', async () => {
  const { ask, ids } = there
  const read = async (path: string) => (await ask('leader', { method: 'GET', url: `${url}${path}` })).json()
  const { position } = await read('/replica')
  const outcome = `/outcomes/${ids.acme!.outcome}`
  const then = (await read(outcome)).statement
  const body = { fields: { statement: 'Books are lent by everybody' }, because: 'Counted again.' }
  expect((await ask('leader', { method: 'PATCH', url: `${url}${outcome}`, body })).statusCode).toBe(200)

  const at = `?at=${position}`
  expect((await read(`${outcome}${at}`)).statement).toBe(then)
  expect((await read(outcome)).statement).toBe(body.fields.statement)
  const listed = (await read(`/outcomes${at}`)) as { records: { id: string; statement: string }[] }
  expect(listed.records.find(({ id }) => id === ids.acme!.outcome)?.statement).toBe(then)
  expect((await read(`/replica${at}`)).position).toBe(position)
  expect((await read(`${outcome}/history${at}`)).facts).toHaveLength(
    (await read(`${outcome}/history`)).facts.length - 1,
  )
  expect((await read(`${outcome}/line${at}`)).line.at(-1).statement).toBe(then)
  expect((await read(`/orphans${at}`)).orphans).toBeInstanceOf(Array)
  const titles = async (words: string, when = '') =>
    (await read(`/search?words=${words}${when}`)).found.map((each: { id: string }) => each.id)
  expect(await titles('everybody')).toEqual([ids.acme!.outcome])
  expect(await titles('everybody', `&at=${position}`)).toEqual([])
  expect(await titles(encodeURIComponent(then), `&at=${position}`)).toContain(ids.acme!.outcome)
  expect((await read(`/findings${at}`)).position).toBe(position)
  expect((await read('/findings?at=0')).findings).toEqual([])
  const saysSo = (said: { findings: { subject: { id: string } }[] }) =>
    said.findings.some(({ subject }) => subject.id === ids.acme!.outcome)
  expect(saysSo(await read(`/findings${at}`))).toBe(true)
  expect((await read(`/agenda${at}`)).agenda).toBeInstanceOf(Array)
  expect((await read('/agenda?at=0')).agenda).toEqual([])
  expect((await read(`/outcomes?at=0`)).records).toEqual([])
  expect((await read(`/changes?from=${position}`)).changes).toMatchObject([
    {
      id: ids.acme!.outcome,
      sort: 'edited',
      fields: [{ field: 'statement', before: then, after: body.fields.statement }],
      steps: [{ verb: 'edited', because: 'Counted again.' }],
    },
  ])
})

it('says of what is no moment what to write', async () => {
  const { ask } = there
  for (const [path, status] of [
    ['/replica?at=spring', 400],
    ['/outcomes?at=2026-02-30', 400],
    ['/replica?at=999999', 404],
    ['/findings?at=spring', 400],
    ['/agenda?at=999999', 404],
    ['/search?words=a&at=spring', 400],
    ['/changes?from=spring', 400],
    ['/changes', 400],
    ['/replica?at=1&at=2', 400],
  ] as const) {
    const answer = await ask('leader', { method: 'GET', url: `${url}${path}` })
    expect([path, answer.statusCode]).toEqual([path, status])
  }
})

it('filters readings by their day, and looks back at them by another name', async () => {
  const { ask } = there
  for (const query of ['at=2026-11-01', 'asOf=0']) {
    const answer = await ask('leader', { method: 'GET', url: `${url}/readings?${query}` })
    expect([query, answer.statusCode]).toEqual([query, 200])
  }
})
