import { expect, it } from 'vitest'
import { checkPlan } from '../check.ts'
import { emptyWorld, imported, planOf, said, saidBy, today } from '../trying.ts'

const lines = [
  { id: 1, part: '2027-q1', head: 'CEO: Grow. 120% of plan.', kind: 'note', text: 'VP Product' },
  {
    id: 2,
    part: '2027-q1',
    head: 'CEO: Grow. 120% of plan.',
    kind: 'O',
    up: 1,
    who: 'Isla Merrow',
    text: 'Isla Merrow: Build a pipeline. 3x in quarter.',
  },
  {
    id: 3,
    part: '2027-q1',
    head: 'CEO: Grow. 120% of plan.',
    kind: 'KR',
    up: 2,
    who: 'Outreach',
    text: 'Outreach: Publish two guides by March',
    score: 100,
  },
  {
    id: 4,
    part: '2027-q1',
    head: 'CEO: Grow. 120% of plan.',
    kind: 'O',
    up: 3,
    who: 'Head of Books',
    text: 'Head of Books: Improve quality',
    result: 'Half done',
  },
  {
    id: 5,
    part: '2027-q1',
    head: 'CEO: Grow. 120% of plan.',
    kind: 'O',
    who: 'Head of Nothing',
    text: 'Head of Nothing: Ship the catalogue',
  },
]
  .map(line => JSON.stringify(line))
  .join('\n')

const map = `
system: goals
lines: { kind: { not: note } }
tree: { key: id, parent: up }
records:
  - kind: intent
    once: true
    key: &top { join: [part, { from: head, match: 'CEO: (.+)$', part: first }] }
    fields: { statement: { from: head, match: 'CEO: (.+)$', part: first }, horizonOn: { from: part, day: last } }
  - kind: outcome
    when: { kind: O, not: { leaf: true, text: { matches: ': Ship' } } }
    key: id
    state: { from: score, choose: { 100: delivered } }
    fields: &fields
      statement: { from: text, match: ': (.+)$', part: first }
      done:
        - { from: text, match: ': (.+)$', part: rest }
        - { below: { from: text, match: ': (.+)$' } }
        - { from: text, match: ': (.+)$', measurable: true }
      parent: { above: true, else: *top }
      dueOn: { from: part, day: last }
      owner: { from: who, as: [person, { title: '^Head ' }, { team: make }] }
    notes: ['Result: {result}']
  - kind: deliverable
    when: { any: [{ kind: KR }, { leaf: true, text: { matches: ': Ship' } }] }
    key: id
    state: { when: { score: { equals: 100 } }, then: { is: delivered } }
    fields: *fields
`

function world() {
  const replica = emptyWorld()
  said(replica, { kind: 'person', verb: 'add', fields: { name: 'Isla Merrow' } })
  said(replica, { kind: 'person', verb: 'add', fields: { name: 'Tobias Quill', title: 'Head of Books' } })
  return replica
}

it('makes of lines what the map says', () => {
  const replica = world()
  expect(imported(replica, planOf('g.jsonl', lines, map), { openedOn: today }).troubles).toEqual([])
  const all = saidBy(replica)
  expect(all['goals 2027-q1 Grow']).toMatchObject({
    kind: 'intent',
    statement: 'Grow',
    horizonOn: '2027-03-31',
  })
  expect(all['goals 2']).toMatchObject({
    kind: 'outcome',
    statement: 'Build a pipeline',
    done: '3x in quarter.',
    parent: 'goals 2027-q1 Grow',
    dueOn: '2027-03-31',
    state: 'draft',
  })
})

it('moves up what hangs below a line that is left out, or on what cannot hold it', () => {
  const replica = world()
  imported(replica, planOf('g.jsonl', lines, map), { openedOn: today })
  const all = saidBy(replica)
  expect(all['goals 3']).toMatchObject({ kind: 'deliverable', parent: 'goals 2', state: 'delivered' })
  expect(all['goals 4']).toMatchObject({ kind: 'outcome', parent: 'goals 2' })
  expect(all['goals 5']).toMatchObject({ kind: 'deliverable', parent: 'goals 2027-q1 Grow' })
})

it('reads an owner text as a person, a title or a team, and keeps what names nobody as a note', () => {
  const replica = world()
  const planned = imported(replica, planOf('g.jsonl', lines, map), { openedOn: today })
  const of = (key: string) => replica.sourced('goals', key)!
  const name = (id: unknown) => replica.one('person', id as string)?.name
  expect(name(of('2').owner)).toBe('Isla Merrow')
  expect(name(of('4').owner)).toBe('Tobias Quill')
  expect(of('3')).toMatchObject({ ownerNote: 'Outreach', team: replica.all('team')[0]?.id })
  expect(of('3').owner).toBeUndefined()
  expect(of('5')).toMatchObject({ ownerNote: 'Head of Nothing' })
  expect(of('5').team).toBeUndefined()
  expect(planned.told).toContain('2 owner texts are kept as notes: they name nobody here.')
  expect(replica.all('remark').map(remark => remark.text)).toEqual(['Result: Half done'])
})

it('takes a measurable text for its own done, and the lines below for another', () => {
  const replica = world()
  imported(replica, planOf('g.jsonl', lines, map), { openedOn: today })
  expect(replica.sourced('goals', '3')?.done).toBe('Improve quality')
  expect(replica.sourced('goals', '5')?.done).toBe('Ship the catalogue')
  expect(replica.sourced('goals', '4')?.done).toBeUndefined()
})

it('says once what a plan without people cannot be judged on', () => {
  const report = checkPlan(planOf('g.jsonl', lines, map), today)
  expect(report.findings.map(finding => finding.code)).not.toContain('no-owner')
  expect(report.cannot.filter(each => each.code === 'no-owner')).toEqual([
    { code: 'no-owner', needs: 'people' },
  ])
})
