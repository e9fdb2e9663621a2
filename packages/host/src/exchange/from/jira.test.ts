import { expect, it } from 'vitest'
import { openWorld, taken } from './trying-sources.ts'

const head =
  'Summary,Issue key,Issue id,Issue Type,Status,Assignee,Due date,Parent id,Custom field (Epic Link),Original estimate,Remaining Estimate,Time Spent,Custom field (Story Points),Sprint,Sprint,Inward issue link (Blocks),Outward issue link (Blocks),Custom field (Colour)\n'
const rows = [
  'Cards are handed out,LIB-1,101,Epic,In Progress,Isla Merrow,30/Apr/27 12:00 AM,,,,,,,,,,,red',
  'Print the forms,LIB-2,102,Story,Done,jpark,,,LIB-1,28800,0,28800,3,Sprint 1,Sprint 2,,,',
  'Visit the schools,LIB-3,103,Story,To Do,Jun Park,2027-04-01 10:00,,LIB-1,57600,43200,14400,5,,,,,',
  'Call the first school,LIB-4,104,Sub-task,To Do,,,103,,,,,,,,,,',
  'The van drives,LIB-5,105,Epic,To Do,,,,,,,,,,,LIB-1,,',
  'Buy tyres,LIB-6,106,Bug,Closed,,,,,,,,3,,,,,',
]
const text = `${head}${rows.join('\n')}\n`

it('makes deliverables of epics and tasks of what stands below them', () => {
  const world = openWorld()
  const { planned } = taken(world, 'jira', { text })
  expect(planned.troubles).toEqual([])
  expect(planned.added).toMatchObject({ deliverable: 2, task: 4, dependency: 1 })
  const [cards, van] = world.all('deliverable')
  expect(cards).toMatchObject({
    statement: 'Cards are handed out',
    dueOn: '2027-04-30',
    owner: world.named('Isla Merrow', ['person'])[0]!.id,
    state: 'planned',
    remaining: 1.5,
    spentDays: 1.5,
    estimate: { low: 2.4, likely: 3, high: 4.5 },
  })
  expect(world.all('dependency')).toMatchObject([{ to: van!.id, from: cards!.id, type: 'FS' }])
  const tasks = world.all('task').map(({ title, state, parent }) => [title, state, parent])
  expect(tasks).toContainEqual(['Print the forms', 'done', cards!.id])
  expect(tasks).toContainEqual(['Call the first school', 'open', cards!.id])
  expect(tasks).toContainEqual(['Buy tyres', 'done', undefined])
})

it('keeps a name that is nobody’s as a note, tells whom it did not find and which columns it left out', () => {
  const world = openWorld()
  const { planned, people, columns } = taken(world, 'jira', { text })
  expect(world.all('remark').map(remark => remark.text)).toEqual(
    expect.arrayContaining(['Assignee in the source: jpark', 'Sprint in the source: Sprint 2']),
  )
  expect(planned.told.join(' ')).toContain('Story points of 1 issue are left out')
  expect([...people.keys()]).toEqual(['Isla Merrow', 'jpark', 'Jun Park'])
  expect(columns.find(({ name }) => name === 'Custom field (Colour)')?.means).toBeUndefined()
  const mapped = openWorld()
  taken(mapped, 'jira', { text, map: { people: { jpark: 'Jun Park' }, sprints: 'leave', daysPerPoint: 0.5 } })
  expect(mapped.all('remark')).toEqual([])
})

it('finds its own on the second import: remaining and done move, what people said stays', () => {
  const world = openWorld()
  taken(world, 'jira', { text })
  expect(taken(world, 'jira', { text }).planned.commands).toEqual([])
  const later = text
    .replace('Story,To Do,Jun Park', 'Story,Done,Jun Park')
    .replace('57600,43200,14400', '57600,0,57600')
  const { planned } = taken(world, 'jira', { text: later })
  expect(planned).toMatchObject({ added: {}, changed: { deliverable: 1, task: 1 } })
  expect(world.all('deliverable')[0]).toMatchObject({ remaining: 0, spentDays: 3, state: 'planned' })
})

it('opens with a balance where work runs already', () => {
  const world = openWorld()
  const { planned } = taken(world, 'jira', { text, openedOn: '2027-01-11' })
  expect(planned.troubles).toEqual([])
  expect(world.all('deliverable')[0]).toMatchObject({ state: 'started', openedOn: '2027-01-11' })
})

it('tells a line that cannot be read, and imports nothing of the file', () => {
  const world = openWorld()
  const before = world.size
  const wrong = text.replace('30/Apr/27', '03/04/27').replace('57600,43200', '2d,43200')
  const { planned } = taken(world, 'jira', { text: wrong })
  expect(planned.troubles.map(({ place, reason }) => [place.line, reason])).toEqual([
    [2, '‘03/04/27 12:00 AM’ may be read in two ways: day first or month first.'],
    [4, '‘2d’ is no span of work: Original estimate is in seconds.'],
  ])
  expect(world.size).toBe(before)
})

it('leaves out a link that would close a ring of deliverables, and says so', () => {
  const world = openWorld()
  const ring = text.replace('LIB-1,,\n', 'LIB-1,LIB-2,\n')
  const { planned } = taken(world, 'jira', { text: ring })
  expect(planned.troubles).toEqual([])
  expect(world.all('dependency')).toHaveLength(1)
  expect(planned.told.join(' ')).toContain('wait for themselves')
})

it('says which column it lacks', () => {
  const { planned } = taken(openWorld(), 'jira', { text: 'Summary,Status\na,b\n' })
  expect(planned.troubles).toMatchObject([
    { code: 'unknown-column', reason: expect.stringMatching(/Issue key/) },
  ])
  const { planned: asked } = taken(openWorld(), 'jira', { text, map: { colums: {} } as never })
  expect(asked.troubles).toMatchObject([{ remedy: 'Did you mean ‘columns’?' }])
})
