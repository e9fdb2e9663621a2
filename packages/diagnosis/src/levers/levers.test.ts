import { type Command, decideAll, type Moment } from '@throughline/model'
import { castReplica } from '@throughline/simulator'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Explaining } from '../gap/causes.ts'
import { explained } from '../gap/explaining.cases.ts'
import type { Candidate } from './candidate.ts'
import { gainSentence, twoFigures } from './gain-sentence.ts'
import { leverCandidates, triedTogether, type WeighedLevers, weighedLevers } from './levers.ts'
import { leaders } from './standing-of-people.ts'

const today = '2026-11-23'
const world = castReplica(today)
const moment: Moment = {
  now: `${today}T09:00:00.000Z`,
  todayIn: () => today,
  actor: 'import',
  via: 'test',
  newId: () => 'new',
}

describe('levers of the sample', () => {
  let explaining: Explaining
  let candidates: Candidate[]
  let weighed: WeighedLevers
  const named = (id: string) => candidates.find(each => each.id === id)
  const people = (id: string) => (named(id)?.who ?? []).map(who => world.one('person', who)?.name)

  beforeAll(async () => {
    explaining = explained(world, moment, { trials: 300 })
    candidates = leverCandidates(explaining)
    weighed = await weighedLevers(explaining, { seed: 1, trials: 400 })
  }, 60_000)

  it.each([
    ['decide D-12', 'Decide D-12 this week', ['Ines Duarte']],
    ['accept DEP-7', 'Accept DEP-7, with 18 December as its date', ['Hanna Voss']],
    ['lend PER-28 DEL-31', 'Lend Nell Crowe to DEL-31 for all of the time', ['Daniel Osei']],
    ['standIn OUT-15', 'Name a stand-in for OUT-15, beside Petra Vance', ['Ewa Lindgren']],
    ['answer G-4', 'Marek Dolny answers G-4 this week', ['Marek Dolny']],
  ])('%s says what is done, and by whom', (id, deed, who) => {
    expect([named(id)?.deed, people(id)]).toEqual([deed, who])
  })

  it('puts the decision, the loan and the overloaded engineer among the best', () => {
    const best = weighed.best.map(each => each.lever.id)
    expect(best).toEqual(expect.arrayContaining(['decide D-12', 'protect PER-32']))
    for (const { gain } of weighed.best) expect(gain.value.lower).toBeGreaterThan(0)
  })

  it('never lends whoever leads', () => {
    const lent = candidates.filter(each => each.kind === 'lend').map(each => each.id.split(' ')[1])
    const leading = [...leaders(world)].map(id => world.record(id)?.key)
    expect(leading.length).toBeGreaterThan(5)
    expect(lent.filter(key => leading.includes(key))).toEqual([])
  })

  it('steps can be decided as they stand', () => {
    const passOver = ['promised-for', 'late-dependency', 'meaning-lost', 'vague-statement', 'no-done']
    const refused = candidates.flatMap(({ id, steps }) => {
      const commands = steps.map(
        (step, k): Command => ({ ...step, id: `c${k}`, because: 'It helps.', passOver }),
      )
      const answer = decideAll(world, commands, moment)
      return answer.ok ? [] : [`${id}: ${answer.refusals.map(each => each.code).join()}`]
    })
    expect(refused).toEqual([])
  })

  it('a promise with another day wins a chance and no day', () => {
    const one = weighed.folded.find(each => each.lever.kind === 'renegotiate')!
    expect(one.gain.onTime.mean).toBeGreaterThan(0.2)
    expect(one.gain.days.mean).toBe(0)
    expect(gainSentence(one, world, 'value')).toMatch(
      /points likelier to be kept; nothing comes earlier by it/,
    )
  })

  it('several tried together win at least what the better of them does', async () => {
    const gain = (levers: readonly Candidate[]) => triedTogether(explaining, levers, { seed: 1, trials: 400 })
    const tried = [named('decide D-12')!, named('protect PER-32')!]
    const alone = await Promise.all(tried.map(async each => (await gain([each]))!.value.mean))
    const both = (await gain(tried))!.value.mean
    expect(both).toBeGreaterThan(Math.max(...alone))
    expect(await gain([])).toBeUndefined()
  })

  it('sentences give money and days with two figures', () => {
    const decide = [...weighed.best, ...weighed.folded].find(each => each.lever.id === 'decide D-12')!
    expect(gainSentence(decide, world, 'value')).toMatch(
      /^Decide D-12 this week: .*working days? earlier on average, worth about €\u202f[\d.]+\u202fk; we are /,
    )
    expect([twoFigures(0), twoFigures(0.456), twoFigures(96.4), twoFigures(1234)]).toEqual([
      '0',
      '0.46',
      '96',
      '1200',
    ])
  })
})
