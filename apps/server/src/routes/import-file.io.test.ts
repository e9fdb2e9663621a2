import { systemNames } from '@throughline/model'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Installation, installation } from '../testing/installation.ts'

let there: Installation
beforeAll(async () => {
  there = await installation()
  const { workspace } = await there.host.world('acme')
  const body = { fields: { systems: [...systemNames] } }
  await there.ask('administrator', { method: 'PATCH', url: `${url}/workspaces/${workspace!.id}`, body })
})
afterAll(() => there.close())

const url = '/api/v1/workspaces/acme'
const text =
  'Summary,Issue key,Issue Type,Status,Assignee,Custom field (Epic Link)\nCards are printed,LIB-1,Epic,Open,,\nOrder paper,LIB-2,Task,Done,somebody,LIB-1\n'
const asked = { from: 'jira', file: 'issues.csv', text }

async function post(body: object, who: 'leader' | 'member' | 'observer' = 'leader') {
  return there.ask(who, {
    method: 'POST',
    url: `${url}/imports`,
    body: { id: there.host.clock.newId(), ...body },
  })
}

it('shows what a file would become, brings it in, finds it again, and takes it back as one', async () => {
  const before = (await there.host.world('acme')).all('task').length
  const shown = (await post({ ...asked, dryRun: true })).json()
  expect(shown).toMatchObject({
    outcome: 'dryRun',
    added: { deliverable: 1, task: 1, remark: 1 },
    troubles: [],
    people: [{ name: 'somebody', times: 1, found: null }],
    records: [
      { kind: 'deliverable', title: 'Cards are printed', line: 2, key: null },
      { kind: 'task', state: 'done' },
    ],
  })
  expect((await there.host.world('acme')).all('task').length).toBe(before)
  const done = (await post(asked)).json()
  expect(done).toMatchObject({ outcome: 'done', added: { deliverable: 1 } })
  expect((await post(asked)).json()).toMatchObject({ outcome: 'done', added: {}, changed: {}, unchanged: 3 })
  const undo = { id: there.host.clock.newId(), command: done.command }
  expect((await there.ask('leader', { method: 'POST', url: `${url}/undo`, body: undo })).statusCode).toBe(200)
  expect((await there.host.world('acme')).all('task').length).toBe(before)
  const again = (await post({ ...asked, dryRun: true })).json()
  expect(again).toMatchObject({ added: {}, changed: {} })
  expect(again.told.join(' ')).toContain('3 records were put away here and stay away')
  expect((await post({ ...asked, restores: true })).json()).toMatchObject({ changed: { task: 1 } })
  expect((await there.host.world('acme')).all('task').length).toBe(before + 1)
})

it('refuses at the line, and leaves everything as it was', async () => {
  const { position } = await there.host.replica(principal())
  const wrong = `${text}No key,,Task,Done,,\n`
  const shown = (await post({ ...asked, text: wrong, dryRun: true })).json()
  expect(shown).toMatchObject({ troubleCount: 1, troubles: [{ line: 4, code: 'missing-value' }] })
  expect((await post({ ...asked, text: wrong })).statusCode).toBe(422)
  expect((await post({ ...asked, from: 'msproject' })).statusCode).toBe(422)
  expect((await post({ ...asked, map: { colums: {} } })).statusCode).toBe(422)
  expect((await post({ ...asked, map: [] })).statusCode).toBe(400)
  expect((await post({ ...asked, from: 'excel' })).statusCode).toBe(400)
  for (const who of ['member', 'observer'] as const)
    expect((await post({ ...asked, dryRun: true }, who)).statusCode).toBe(403)
  expect((await there.host.replica(principal())).position).toBe(position)
})

it('takes a plan of our own words the same way', async () => {
  const plan = {
    from: 'plan',
    file: 'plan.yaml',
    text: 'outcomes:\n  - { key: a, statement: Books are read }\n',
  }
  expect((await post({ ...plan, dryRun: true })).json()).toMatchObject({ added: { outcome: 1 } })
})

function principal() {
  return {
    account: 'x',
    person: undefined,
    roles: ['leader' as const],
    workspace: 'acme',
    via: 'api' as const,
  }
}
