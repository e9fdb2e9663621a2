import { expect, it } from 'vitest'
import { emptyWorld, imported, planOf, said } from './trying.ts'

const text = `people: [Isla Merrow, Jun Park]
intents:
  - key: read
    statement: Every child borrows a book a month
    outcomes:
      - key: cards
        statement: Eight of ten pupils hold a card
        owner: Isla
        done: The register lists 80 % of the pupils.
        dueOn: 2027-04-30
        serves: No card, no book.
        state: committed
        deliverables: [{ key: forms, statement: Forms are printed, state: started, owner: Jun, done: They lie at the desks. }]
teams: [{ name: Desk, lead: Isla, parent: House }, House]
`

it('opens with a balance: records stand where they stand today, and what was skipped is listed once', () => {
  const world = emptyWorld()
  const planned = imported(world, planOf('p.yaml', text.replace('2027-04-30', '2027-04-30'), undefined), {
    openedOn: '2027-01-11',
  })
  expect(planned.troubles).toEqual([])
  expect(planned.added).toEqual({ person: 2, team: 2, intent: 1, outcome: 1, deliverable: 1 })
  expect(world.all('outcome')[0]).toMatchObject({ state: 'committed', openedOn: '2027-01-11' })
  expect(world.all('deliverable')[0]).toMatchObject({ state: 'started' })
})

it('without a balance takes the step, and the rules hold', () => {
  const world = emptyWorld()
  expect(imported(world, planOf('p.yaml', text)).troubles).toEqual([])
  expect(world.all('outcome')[0]).toMatchObject({ state: 'committed' })
  expect(world.all('outcome')[0]?.openedOn).toBeUndefined()
  const undone = planOf('p.yaml', text.replace(/ {8}done: .*\n/, ''))
  const refused = imported(emptyWorld(), undone)
  expect(refused.troubles.map(({ code, place }) => [code, place.line])).toEqual([['no-done', 6]])
})

it('makes the same ids on a second try', () => {
  const [one, other] = [
    imported(emptyWorld(), planOf('p.yaml', text)),
    imported(emptyWorld(), planOf('q.yaml', text)),
  ]
  expect(one.id).toBe(other.id)
  expect(one.commands).toEqual(other.commands)
})

it('asks for nothing where nothing changed, and for what changed where something did', () => {
  const world = emptyWorld()
  imported(world, planOf('p.yaml', text))
  expect(imported(world, planOf('p.yaml', text)).commands).toEqual([])
  const changed = text.replace('Eight of ten', 'Nine of ten').replace('2027-04-30', '2027-05-31')
  const planned = imported(world, planOf('p.yaml', changed), { because: 'The school year ends later.' })
  expect(planned.commands).toMatchObject([
    { verb: 'edit', fields: { statement: 'Nine of ten pupils hold a card', dueOn: '2027-05-31' } },
  ])
  expect(planned).toMatchObject({ added: {}, changed: { outcome: 1 }, unchanged: 6 })
  expect(world.all('outcome')).toHaveLength(1)
})

it('gives a change back and forth ids of their own each time', () => {
  const world = emptyWorld()
  const other = text.replace('Eight of ten', 'Nine of ten')
  const because = 'Counted again.'
  const ids = [text, other, text, other].map(each => imported(world, planOf('p.yaml', each), { because }).id)
  expect(new Set(ids).size).toBe(4)
  expect(world.all('outcome')[0]?.statement).toMatch(/^Nine/)
})

it('empties a field that says nothing any more only where it is emptied on purpose', () => {
  const world = emptyWorld()
  imported(world, planOf('p.yaml', text))
  imported(world, planOf('p.yaml', text.replace(/ {8}serves: .*\n/, '')))
  expect(world.all('outcome')[0]?.serves).toBe('No card, no book.')
  imported(world, planOf('p.yaml', text.replace(/serves: .*\n/, 'serves:\n')))
  expect(world.all('outcome')[0]?.serves).toBeUndefined()
})

it('finds people and teams that are there already by their names', () => {
  const world = emptyWorld()
  said(world, { kind: 'person', verb: 'add', fields: { name: 'Isla Merrow' } })
  const planned = imported(world, planOf('p.yaml', 'outcomes: [{ key: a, statement: b, owner: Isla }]\n'))
  expect(planned.troubles).toEqual([])
  expect(world.all('outcome')[0]?.owner).toBe(world.all('person')[0]?.id)
})

it('warns of records without a key of their own', () => {
  const [told] = imported(emptyWorld(), planOf('p.yaml', text)).told
  expect(told).toBe(
    '4 records have no key (‘Isla Merrow’, line 1): a changed title will make another record.',
  )
})

it('finds what an earlier file brought by the key it had there', () => {
  const world = emptyWorld()
  imported(world, planOf('p.yaml', text))
  const planned = imported(
    world,
    planOf('q.yaml', 'outcomes: [{ key: van, statement: The van stops, parent: read }]\n'),
  )
  expect(planned.troubles).toEqual([])
  expect(world.sourced('plan', 'van')?.parent).toBe(world.sourced('plan', 'read')?.id)
})

it('keeps owners as notes where nobody is listed, and says so once', () => {
  const world = emptyWorld()
  const planned = imported(
    world,
    planOf('p.yaml', 'outcomes: [{ key: a, statement: b, owner: Isla, standIn: Jun }]\n'),
  )
  expect(planned.troubles).toEqual([])
  expect(planned.told).toEqual(['2 owner texts are kept as notes: nobody is listed under people.'])
  expect(world.all('outcome')[0]).toMatchObject({ ownerNote: 'Isla' })
  expect(world.all('remark').map(remark => remark.text)).toEqual(['Stand-in in the source: Jun'])
})

it('tells a record that comes back as another kind, and a key that is taken with all that hangs below', () => {
  const world = emptyWorld()
  imported(world, planOf('p.yaml', 'outcomes: [{ key: a, statement: b }]\n'))
  const changed = imported(world, planOf('p.yaml', 'deliverables: [{ key: a, statement: b, tasks: [c] }]\n'))
  expect(changed.troubles.map(trouble => trouble.code)).toContain('changed-kind')
  const twice = 'outcomes:\n  - { key: a, statement: b }\n  - { key: a, statement: c, deliverables: [d] }\n'
  const doubled = imported(emptyWorld(), planOf('p.yaml', twice))
  expect(doubled.troubles.map(({ code, place }) => [code, place.line])).toEqual([['duplicate-key', 3]])
})
