import { expect, it } from 'vitest'
import { readPlan } from '../read-plan.ts'

const sheet = `Nr,Kind,What,Part of,Who,Best,Likely,Worst,After,Worth
R1,Result,Eight of ten hold a card,,Adaeze Obi,,,,,900
W1,Work,The forms are there,R1,Adaeze Obi,3,5,9,,
W2,Work,The letters are out,R1,Jun Park,2,3,4,W1; R1,
`

const map = `system: sheet
records:
  - kind: outcome
    when: { Kind: Result }
    key: Nr
    fields:
      <<: &named { statement: What, parent: Part of, owner: { from: Who, as: [{ person: make }] } }
      value: { parts: { shape: { is: steady }, amount: Worth, per: { is: week } } }
  - kind: deliverable
    when: { Kind: Work }
    key: Nr
    fields: { <<: [*named], owner: { from: Who, as: [person] }, estimate: '{Best}/{Likely}/{Worst}' }
  - kind: dependency
    each: { from: After, split: ';' }
    key: '{each}>{Nr}'
    fields: { what: 'What {each} gives', from: each, to: Nr }
`

const read = (text: string) =>
  readPlan(
    { file: 'sheet.csv', bytes: new TextEncoder().encode(sheet) },
    { file: 'sheet.map.yaml', bytes: new TextEncoder().encode(text) },
  )

it('reads a work plan: three estimates, a value of several parts, and one dependency for each predecessor', () => {
  const { entries, troubles } = read(map)
  expect(troubles).toEqual([])
  const said = entries.map(({ kind, fields }) => [
    kind,
    Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])),
  ])
  expect(said).toMatchObject([
    [
      'outcome',
      { statement: 'Eight of ten hold a card', value: { shape: 'steady', amount: 900, per: 'week' } },
    ],
    [
      'deliverable',
      { statement: 'The forms are there', parent: 'R1', estimate: { low: 3, likely: 5, high: 9 } },
    ],
    ['deliverable', { estimate: { low: 2, likely: 3, high: 4 } }],
    ['dependency', { what: 'What W1 gives', from: 'W1', to: 'W2' }],
    ['dependency', { from: 'R1', to: 'W2' }],
  ])
  expect(entries.map(({ source }) => source.key).slice(3)).toEqual(['W1>W2', 'R1>W2'])
})

it('lets what a group says itself stand before what it takes in, and says where there is no group', () => {
  const owner = read(map).entries[2]!.fields.owner!.value
  expect(owner).toMatchObject({ readings: [{ as: 'person' }] })
  const wrong = read(map.replace('<<: [*named]', '<<: [What]'))
  expect(wrong.troubles).toMatchObject([{ code: 'malformed-map', reason: '<< takes in a group.' }])
})
