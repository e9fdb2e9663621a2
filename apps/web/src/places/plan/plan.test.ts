import { compared, type Records } from '@throughline/model'
import { castReplica } from '@throughline/simulator'
import { describe, expect, test } from 'vitest'
import { completed } from '../../data/plan/leaning.ts'
import { PlanThinking } from '../../data/plan/thinking.ts'
import { askedRows } from './asked/asked-rows.ts'
import { graphOfPlan } from './graph/graph-of-plan.ts'
import { heatOfPlace, movedTo, placeOf } from './risks/heat.ts'
import { sequenceOf } from './sequence/ranked.ts'
import { across, closedRuns, fitted, weeksOf } from './timeline/days-across.ts'
import { timelineRows } from './timeline/timeline-rows.ts'

const day = '2026-11-23'
const world = castReplica(day)
const thinking = new PlanThinking()
thinking.answer({ of: 'world', position: world.position, day, whole: true, records: world.kept().records })
const seen = completed(thinking.seen(), {})!
const planned = world.keyed('DEL-34')!

describe('the timeline', () => {
  test('places days, weeks and closed days across the chart', () => {
    const to = across('2026-11-16', 7, 840)
    expect([to.x('2026-11-23'), to.xEnd('2026-11-22'), to.dayAt(49)]).toEqual([49, 49, '2026-11-23'])
    expect(weeksOf(to)[0]).toMatchObject({ monday: '2026-11-16', number: 47, x: 0 })
    const closed = closedRuns(to, on => on < '2026-12-24' || on > '2027-01-03')
    expect(closed).toEqual([{ from: '2026-12-24', to: '2027-01-04' }])
    expect(fitted(day, '2027-03-01', 900).from).toBe('2026-11-16')
  })

  test('has each piece of open work once by outcome, what is least likely first, and again by person', () => {
    const rows = timelineRows({ world, seen, byPeople: false })
    const work = rows.filter(row => row.sort === 'work').map(row => row.record.id)
    expect(new Set(work).size).toBe(work.length)
    expect(work).toContain(planned.id)
    const chances = rows.filter(row => row.sort === 'outcome').map(row => row.node?.pOnTime ?? -1)
    expect(chances).toEqual(chances.toSorted((a, b) => Math.round(a * 100) - Math.round(b * 100)))
    expect(timelineRows({ world, seen, byPeople: true })[0]?.sort).toBe('person')
    const ofOne = timelineRows({ world, seen, byPeople: false, intent: 'INT-2' })
    expect(ofOne.length).toBeLessThan(rows.length)
  })
})

describe('a day that is tried', () => {
  test('moves what hangs on it, and nothing where it is the day that stands', () => {
    const later = thinking.moved({ id: planned.id, startOn: '2027-02-15' })
    const outcome = world.keyed('OUT-14')!
    expect(later.find(({ id }) => id === outcome.id)?.days).toBeGreaterThan(0)
    expect(thinking.moved({ id: planned.id }).filter(({ days }) => days !== 0)).toEqual([])
  })

  test('changes the chance alone where only the promise moves', () => {
    const [own] = thinking
      .moved({ id: planned.id, dueOn: '2027-06-30' })
      .filter(({ id }) => id === planned.id)
    expect(own?.days).toBe(0)
    expect(own?.pOnTime).toBeGreaterThan(seen.nodes.get(planned.id)!.pOnTime!)
  })

  test('is explained by steps that end with the work itself', () => {
    const why = thinking.why(planned.id)!
    expect(why.steps.at(-1)?.id).toBe(planned.id)
    expect(why.steps.map(step => step.on)).toEqual(why.steps.map(step => step.on).toSorted())
    expect(why.p50On).toBe(seen.nodes.get(planned.id)!.p50On)
  })

  test('is compared as a side, and leaves the world as it was', () => {
    const fields = [{ field: 'startNoEarlierOn', value: '2027-03-01' }]
    const side = thinking.side({
      changes: [{ kind: 'deliverable', verb: 'edit', subject: 'DEL-34', fields }],
    })
    expect(side.refusals).toEqual([])
    expect(side.nodes.get(planned.id)!.p50On! > seen.nodes.get(planned.id)!.p50On!).toBe(true)
    const dated = thinking.side({
      changes: [
        {
          kind: 'deliverable',
          verb: 'edit',
          subject: 'DEL-34',
          fields: [{ field: 'dueOn', value: '2027-01-22' }],
        },
        { kind: 'deliverable', verb: 'drop', subject: 'DEL-36' },
      ],
    })
    const now = thinking.side({ changes: [] })
    const { moved, removed } = compared(now.scope, dated.scope)
    expect([moved.map(({ line, to }) => [line.key, to]), removed.map(({ key }) => key)]).toEqual([
      [['DEL-34', '2027-01-22']],
      ['DEL-36'],
    ])
    expect(now.openWork - dated.openWork).toBe(1)
    expect(thinking.side({ changes: [] }).nodes.get(planned.id)!.p50On! < '2027-03-01').toBe(true)
  })
})

test('the graph ties what waits to what it waits for, unagreed ones marked', () => {
  const { records, edges } = graphOfPlan(world, seen, {})
  const named = edges.map(({ from, to, isAgreed }) => `${records[from]!.key} ${records[to]!.key} ${isAgreed}`)
  expect(named).toContain('DEL-31 DEL-33 false')
  expect(named).toContain('DEL-34 OUT-14 true')
})

test('a risk stands by its odds and delay, and takes those of where it is moved', () => {
  const risk = world.keyed('R-5') as unknown as Records['risk']
  const place = placeOf(risk)!
  expect(place).toEqual({ odds: 2, delay: 3 })
  expect(movedTo(risk, place)).toEqual({})
  expect(movedTo(risk, { odds: 3, delay: 3 })).toEqual({ probability: 60 })
  const { delay } = movedTo(risk, { odds: 2, delay: 1 })
  expect(delay!.low <= delay!.likely && delay!.likely <= delay!.high).toBe(true)
  expect(heatOfPlace({ odds: 4, delay: 4 })).toBe(5)
})

test('the sequence goes by cost of delay for each day of work; regulated work stands apart', () => {
  const { ranked, regulated } = sequenceOf(world, day)
  const cd3 = ranked.map(each => each.cd3)
  expect(cd3.length).toBeGreaterThan(0)
  expect(cd3).toEqual(cd3.toSorted((a, b) => b - a))
  expect(ranked.some(each => regulated.includes(each.outcome))).toBe(false)
})

test('whoever is asked sees it as theirs, whoever waits as awaited', () => {
  const named = (name: string) => world.all('person').find(person => person.name === name)!.id
  const mine = askedRows(world, named('Hanna Voss')).find(({ dependency }) => dependency.key === 'DEP-7')
  const awaited = askedRows(world, named('Daniel Osei')).find(({ dependency }) => dependency.key === 'DEP-7')
  expect([mine?.sort, awaited?.sort]).toEqual(['mine', 'awaited'])
})
