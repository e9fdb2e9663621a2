import { expect, it } from 'vitest'
import { openWorld, taken } from './trying-sources.ts'

const issue = (number: number, more: object = {}) => ({
  number,
  title: `Issue ${number}`,
  state: 'open',
  html_url: `https://github.example/tarn/library/issues/${number}`,
  repository_url: 'https://api.github.example/repos/tarn/library',
  user: { login: 'somebody' },
  assignee: null,
  labels: [{ name: 'bug' }],
  body: null,
  ...more,
})
const milestone = { number: 3, title: 'Cards are printed', state: 'open', due_on: '2027-04-30T07:00:00Z' }
const text = JSON.stringify([
  issue(1, { milestone, assignee: { login: 'isla' } }),
  issue(2, { milestone, state: 'closed', state_reason: 'completed' }),
  issue(3),
  issue(4, { pull_request: { url: 'x' } }),
  issue(5, { parent_issue_url: 'https://api.github.example/repos/tarn/library/issues/3' }),
])

it('makes deliverables of milestones and tasks of issues, by number of their repository', () => {
  const world = openWorld()
  const { planned } = taken(world, 'github', { text, map: { people: { isla: 'Isla Merrow' } } })
  expect(planned.troubles).toEqual([])
  expect(planned.added).toEqual({ deliverable: 2, task: 3 })
  expect(planned.told).toContain('1 pull request is left out.')
  const cards = world.sourced('github', 'tarn/library milestone 3')!
  expect(cards).toMatchObject({ statement: 'Cards are printed', dueOn: '2027-04-30', state: 'planned' })
  expect(world.sourced('github', 'tarn/library#1')).toMatchObject({
    parent: cards.id,
    state: 'open',
    assignee: world.named('Isla Merrow', ['person'])[0]!.id,
  })
  expect(world.sourced('github', 'tarn/library#2')).toMatchObject({ state: 'done' })
  expect(taken(world, 'github', { text, map: { people: { isla: 'Isla Merrow' } } }).planned.commands).toEqual(
    [],
  )
})

it('keeps a record of its kind, whatever hangs below it later', () => {
  const world = openWorld()
  taken(world, 'github', { text: JSON.stringify([issue(3)]) })
  const { planned } = taken(world, 'github', { text })
  expect(planned.troubles).toEqual([])
  expect(world.sourced('github', 'tarn/library#3')?.kind).toBe('task')
})

it('reads one issue a line and pages of a list, and tells what is no issue', () => {
  const lines = `${JSON.stringify(issue(1))}\n${JSON.stringify([issue(2), issue(3)])}\n`
  expect(taken(openWorld(), 'github', { text: lines }).planned.added).toEqual({ task: 3 })
  for (const [wrong, code] of [
    ['[{"number": "1"}]', 'invalid-value'],
    ['{"number": 1', 'malformed-json'],
    ['', 'no-plan'],
    ['[]', 'no-plan'],
  ] as const)
    expect(taken(openWorld(), 'github', { text: wrong }).planned.troubles[0]?.code).toBe(code)
})
