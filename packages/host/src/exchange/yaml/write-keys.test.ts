import { expect, it } from 'vitest'
import { emptyWorld, imported, planOf } from '../trying.ts'
import { withKeys } from './write-keys.ts'

const text = `# The plan of the valley.
people: [Isla Merrow, { name: Jun Park }]   # two of eleven
intents:
  # the first
  - statement: Every child borrows a book a month
    outcomes:
      - Cards are held   # by whom?
      - key: van
        statement: The van stops
        deliverables:
          - "Forms: printed"
  - { statement: Cards are held }
`

it('writes keys and leaves everything else, comments included', () => {
  expect(withKeys(planOf('p.yaml', text), text, emptyWorld())).toEqual({
    count: 6,
    text: `# The plan of the valley.
people: [{ key: isla-merrow, name: Isla Merrow }, { key: jun-park, name: Jun Park }]   # two of eleven
intents:
  # the first
  - key: every-child-borrows-a-book
    statement: Every child borrows a book a month
    outcomes:
      - key: cards-are-held
        statement: Cards are held   # by whom?
      - key: van
        statement: The van stops
        deliverables:
          - key: forms-printed
            statement: "Forms: printed"
  - { key: cards-are-held-2, statement: Cards are held }
`,
  })
})

it('writes none for what is there already under another', () => {
  const world = emptyWorld()
  imported(world, planOf('p.yaml', text))
  expect(withKeys(planOf('p.yaml', text), text, world)).toEqual({ text, count: 0 })
})

it('finds the records again once their titles change', () => {
  const keyed = withKeys(planOf('p.yaml', text), text, emptyWorld()).text
  const world = emptyWorld()
  imported(world, planOf('p.yaml', keyed))
  const planned = imported(world, planOf('p.yaml', keyed.replace('a book a month', 'two books a month')))
  expect(planned).toMatchObject({ added: {}, changed: { intent: 1 } })
})
