import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openWorld, taken } from './trying-sources.ts'

const text = `Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date,Opportunity Owner,Loss Reason
006A,"Ardenvale, 14 branches",Ardenvale Care,Closed Won,"€ 148,000.50",2026-12-01,Isla Merrow,
006B,Tarn pilot,Tarn Council,Negotiation,20000,2027-03-01,Nobody Known,
006C,Tarn vans,Tarn Council,Closed Lost,1200,2026-11-01,,They stay with paper.
006D,,,Prospecting,,,,
`

it('makes engagements of won deals, presale of open ones, and lost ones say why', () => {
  const world = openWorld()
  const { planned } = taken(world, 'crm', { text })
  expect(planned.troubles).toEqual([])
  expect(planned.added).toMatchObject({ client: 2, engagement: 3 })
  const [won, open, lost] = world.all('engagement')
  expect(won).toMatchObject({ deal: 'Ardenvale, 14 branches', state: 'won', value: 148000.5 })
  expect(won?.soldBy).toBe(world.named('Isla Merrow', ['person'])[0]!.id)
  expect(open).toMatchObject({ state: 'presale', client: lost?.client })
  expect(lost).toMatchObject({ state: 'lost', steps: { lost: { why: 'They stay with paper.' } } })
  expect(world.all('remark').map(remark => remark.text)).toEqual(['Sold by in the source: Nobody Known'])
  expect(planned.told.join(' ')).toContain('1 opportunity without a client')
})

it('follows a deal to won or lost and no further: what delivery says of it stays', () => {
  const world = openWorld()
  taken(world, 'crm', { text })
  expect(taken(world, 'crm', { text }).planned.commands).toEqual([])
  const { planned } = taken(world, 'crm', { text: text.replace('Negotiation', 'Closed Won') })
  expect(planned).toMatchObject({ changed: { engagement: 1 } })
  expect(world.all('engagement')[1]).toMatchObject({ state: 'won' })
  const back = taken(world, 'crm', { text })
  expect(back.planned).toMatchObject({ troubles: [], commands: [] })
})

it('opens with a balance, the lost ones with why', () => {
  const world = openWorld()
  expect(taken(world, 'crm', { text, openedOn: '2027-01-11' }).planned.troubles).toEqual([])
  expect(world.all('engagement').map(each => [each.state, each.openedOn])).toEqual([
    ['won', '2027-01-11'],
    ['presale', '2027-01-11'],
    ['lost', '2027-01-11'],
  ])
})

it('tells a won deal without a client, and an amount that is none', () => {
  const wrong = text.replace('Ardenvale Care', '').replace('20000', 'plenty')
  const { planned } = taken(openWorld(), 'crm', { text: wrong })
  expect(planned.troubles.map(({ code, place }) => [code, place.line])).toEqual([
    ['missing-value', 2],
    ['invalid-value', 3],
  ])
})

const pipeline = new URL('../../../../../../shared/data/crm/sales_pipeline.csv', import.meta.url)

it.skipIf(!existsSync(pipeline))('takes a whole pipeline (skipped where the data set is absent)', () => {
  const world = openWorld()
  const { planned } = taken(world, 'crm', { text: readFileSync(pipeline, 'utf8') })
  expect(planned.troubles).toEqual([])
  const states = Object.groupBy(world.all('engagement'), each => each.state)
  expect([states.won?.length, states.lost?.length]).toEqual([2250, 1316])
})
