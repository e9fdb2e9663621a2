import { expect, it } from 'vitest'
import { Points } from './entry.ts'
import { planOf } from './trying.ts'
import { entryTitle } from './unkeyed.ts'

const plan = planOf(
  'p.yaml',
  `people: [Isla Merrow, { name: Jun Park, title: Systems }]
intents:
  - key: INT-1
    statement: Books are read   # by whom?
    outcomes:
      - statement: Cards are held
        owner: Isla
        deliverables:
          - Forms are printed
          - statement: 2027
            estimate: 3/5/9
            tasks: [Count them]
    questions: [By whom?]
deliverables:
  - { statement: Loose, parent: INT-1, optional: yes, contributes: [{ to: INT-1, how: It helps }] }
`,
)

it('reads nested, flat and shortened records alike', () => {
  const told = plan.entries.map(entry => [entry.kind, entryTitle(entry)])
  expect(plan.troubles).toEqual([])
  expect(told).toEqual([
    ['person', 'Isla Merrow'],
    ['person', 'Jun Park'],
    ['intent', 'Books are read'],
    ['outcome', 'Cards are held'],
    ['deliverable', 'Forms are printed'],
    ['deliverable', '2027'],
    ['task', 'Count them'],
    ['question', 'By whom?'],
    ['deliverable', 'Loose'],
  ])
})

it('hangs a record on the one it is written under, by the field that its kind hangs by', () => {
  const byTitle = new Map(plan.entries.map(entry => [entryTitle(entry), entry]))
  const above = (title: string, field: string) => {
    const value = byTitle.get(title)?.fields[field]?.value
    return value instanceof Points ? entryTitle(value.to) : value
  }
  expect(above('Cards are held', 'parent')).toBe('Books are read')
  expect(above('Count them', 'parent')).toBe('2027')
  expect(above('By whom?', 'about')).toBe('Books are read')
  expect(above('Loose', 'parent')).toBe('INT-1')
})

it('reads values in the shapes that fields keep', () => {
  const [estimated, loose] = ['2027', 'Loose'].map(title =>
    plan.entries.find(entry => entryTitle(entry) === title),
  )
  expect(estimated?.fields.estimate?.value).toEqual({ low: 3, likely: 5, high: 9 })
  expect(loose?.fields.optional?.value).toBe(true)
  expect(loose?.fields.contributes?.value).toEqual([{ to: 'INT-1', how: 'It helps' }])
})

it('knows the place of every record and field', () => {
  const intent = plan.entries.find(entry => entry.kind === 'intent')
  expect(intent?.place).toMatchObject({ line: 3, column: 5 })
  expect(intent?.fields.statement?.place).toEqual({ file: 'p.yaml', line: 4, column: 16, width: 14 })
  expect(plan.entries[1]?.fields.title?.place).toMatchObject({ line: 1, column: 48 })
})

it('makes keys from titles where none is written, and keeps equal titles apart', () => {
  const twins = planOf('p.yaml', 'outcomes: [Same, Same, { key: 7, statement: Same }]\n').entries
  expect(twins.map(entry => entry.source.key)).toEqual(['outcome: Same', 'outcome: Same (2)', '7'])
})
