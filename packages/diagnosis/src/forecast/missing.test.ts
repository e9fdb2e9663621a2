import { Given, wholeOutcome } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { planProblem } from '../problem/plan-problem.ts'
import { chanceInWords } from './chance-in-words.ts'
import { missing } from './missing.ts'
import { planForecast } from './plan-forecast.ts'

const done = 'Visits stand in the product.'

function organised(): Given {
  const given = Given.organisation()
  const systems = ['cascade', 'forecast', 'economics', 'dependencies', 'decisions', 'capacity', 'schedule']
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems }, because: 'All.' })
  given.did('outcome.add', { fields: { ...wholeOutcome, dueOn: '2026-12-18' } })
  return given
}

function work(given: Given, more: object = {}): Given {
  const statement = 'The history of 14 branches is imported'
  given.did('deliverable.add', { fields: { statement, parent: 'OUT-1', owner: 'Amina', done, ...more } })
  return given
}

function foreseen(given: Given, key: string) {
  const plan = planProblem(given.replica, given.moment('import'), { asPlan: true })
  const answer = planForecast(plan, { seed: 1, trials: 200 })
  return answer.ok ? answer.forecast.nodes.get(given.id(key)) : undefined
}

describe('what cannot be forecast', () => {
  const told = (given: Given, key: string) => missing(foreseen(given, key)!.cannot!, given.replica)

  it('says that nothing stands below an outcome', () => {
    expect(told(organised(), 'OUT-1')).toEqual({
      reason: 'Nothing stands below OUT-1.',
      remedy: 'Add a deliverable with an estimate to OUT-1.',
    })
  })

  it('says which estimate is missing', () => {
    expect(told(work(organised()), 'DEL-1')).toEqual({
      reason: 'DEL-1 has no estimate.',
      remedy: 'Give DEL-1 a low, a likely and a high estimate.',
    })
    expect(told(work(organised()), 'OUT-1').reason).toMatch(/DEL-1/)
  })

  it('says which skill nobody has, by its name', () => {
    const given = organised()
    given.did('skill.add', { fields: { name: 'Welding' } })
    work(given, {
      estimate: { low: 1, likely: 2, high: 3 },
      needs: [{ skill: given.id('SKILL-1'), level: 3, people: 1 }],
    })
    expect(told(given, 'DEL-1').reason).toMatch(/^Nobody can do DEL-1.*Welding/)
  })

  it('forecasts with one person for everything, each after the other', () => {
    const given = organised()
    for (let k = 0; k < 12; k++) work(given, { estimate: { low: 4, likely: 5, high: 6 } })
    const last = foreseen(given, 'OUT-1')!
    expect(last.p50On! > '2027-02-15').toBe(true)
    expect(last.pOnTime).toBe(0)
  })

  it('bears zero and absurd values', () => {
    const given = work(work(organised(), { estimate: { low: 0, likely: 0, high: 0 } }), {
      estimate: { low: 1, likely: 1e5, high: 1e6 },
    })
    expect([foreseen(given, 'DEL-1')?.p50On, foreseen(given, 'OUT-1')?.pOnTime]).toEqual(['2026-11-23', 0])
  })

  it('has no ring of waits to forecast: the link that would close it is refused', () => {
    const given = work(work(organised()))
    given.did('dependency.add', { fields: { what: 'One', from: 'DEL-1', to: 'DEL-2' } })
    const codes = given.refusedWith('dependency.add', { fields: { what: 'Two', from: 'DEL-2', to: 'DEL-1' } })
    expect(codes).toEqual(['cycle'])
  })
})

describe('words for chances', () => {
  it.each([
    [0, 'very unlikely (< 1 %)'],
    [0.1, 'very unlikely (10 %)'],
    [0.11, 'unlikely (11 %)'],
    [0.33, 'unlikely (33 %)'],
    [0.34, 'even odds (34 %)'],
    [0.65, 'even odds (65 %)'],
    [0.66, 'likely (66 %)'],
    [0.89, 'likely (89 %)'],
    [0.9, 'very likely (90 %)'],
    [1, 'very likely (> 99 %)'],
  ])('%d is %s', (chance, words) => {
    expect(chanceInWords(chance)).toBe(words)
  })
})
