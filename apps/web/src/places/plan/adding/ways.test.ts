import type { AddedSaid, RepairForAddition } from '@throughline/diagnosis'
import { decideAll, type Moment } from '@throughline/model'
import { castReplica } from '@throughline/simulator'
import { describe, expect, it } from 'vitest'
import { additionOf, fits, questionOf, stepsOf, type Thought, waysOf } from './ways.ts'

const today = '2026-11-23'
const world = castReplica(today)
const cut = world.keyed('DEL-51')!
const mei = world.named('Mei Castel', ['person'])[0]!

const thought: Thought = {
  statement: 'Visits on paper are scanned and checked',
  parent: world.keyed('OUT-14')!.id,
  whose: mei.id,
  estimate: { low: 4, likely: 6, high: 9 },
  fromOn: today,
  byOn: '2026-12-18',
}

const leaving = (already = false): RepairForAddition => ({
  ...{ kind: 'cut', about: cut.id, sentence: 'Leave DEL-51 out.', already },
  steps: [{ kind: 'deliverable', verb: 'drop', subject: cut.id }],
})
const waiting: RepairForAddition = {
  ...{ kind: 'move', about: 'new', sentence: 'Begin what is added 2 weeks later.', weeks: 2 },
  ...{ steps: [], already: false },
}

function said(smallest: RepairForAddition[], cuts: RepairForAddition[], unmetDays = 0): AddedSaid {
  const of = (repairs: RepairForAddition[]) => ({ repairs, unmetDays, proved: true, unmetDaysAlready: 0 })
  return {
    ...{
      position: 1,
      madeOn: today,
      madeAt: `${today}T09:00:00.000Z`,
      seed: 1,
      trials: 2000,
      adding: additionOf(world, thought)!,
    },
    ...{ repairs: of(smallest), cuts: of(cuts), asks: { kind: 'decision', verb: 'add' } },
  }
}

let ids = 0
const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`
const moment: Moment = {
  ...{ now: `${today}T09:00:00.000Z`, actor: 'import', via: 'web', newId },
  todayIn: () => today,
}

describe('work that is added', () => {
  it('is asked about once it is known who does it, how long and by when', () => {
    expect(additionOf(world, thought)).toEqual({
      ...{ person: mei.id, personDays: 6, fromOn: today, byOn: '2026-12-18' },
    })
    expect(additionOf(world, { ...thought, whose: undefined })).toBeUndefined()
    expect(additionOf(world, { ...thought, estimate: { low: 0, likely: 0, high: 0 } })).toBeUndefined()
    expect(additionOf(world, { ...thought, byOn: '2026-11-01' })).toBeUndefined()
  })

  it('fits where nothing gives way that would not without it', () => {
    expect(fits(waysOf(said([leaving(true)], [])))).toBe(true)
    expect(fits(waysOf(said([leaving()], [])))).toBe(false)
    expect(fits(waysOf(said([], [], 3)))).toBe(false)
  })

  it('is answered by what is cut, by what waits, or by leaving it; one answer once', () => {
    const titles = (of: AddedSaid) => waysOf(of).map(way => way.title)
    expect(titles(said([waiting], [leaving()]))).toEqual([
      'Begin what is added 2 weeks later.',
      'Leave DEL-51 out.',
      'Do not add it.',
    ])
    expect(titles(said([leaving()], [leaving()]))).toEqual(['Leave DEL-51 out.', 'Do not add it.'])
  })

  it('stands in the plan with what makes room for it and the decision that says so, all together', () => {
    const ways = waysOf(said([waiting], [leaving()]))
    const way = ways.find(each => each.id === 'cut')!
    const steps = stepsOf(world, { thought, ways, way, because: 'The auditors ask for it.', newId })
    expect(steps.map(({ kind, verb }) => `${kind}.${verb}`)).toEqual([
      'deliverable.add',
      'deliverable.drop',
      'decision.add',
      'decision.decide',
    ])
    const commands = steps.map(step => ({ ...step, id: newId(), because: 'The auditors ask for it.' }))
    const replica = castReplica(today)
    expect(decideAll(replica, commands as never, moment)).toMatchObject({ ok: true })
    expect(steps[3]!.fields).toMatchObject({ choice: 'Leave DEL-51 out.' })
  })

  it('begins when it can, where it is the one that waits; and is not there where it is left', () => {
    const ways = waysOf(said([waiting], [leaving()]))
    const told = (id: string) => ({
      thought,
      ways,
      way: ways.find(each => each.id === id)!,
      because: 'So.',
      newId,
    })
    expect(stepsOf(world, told('smallest'))[0]!.fields).toMatchObject({
      startNoEarlierOn: '2026-12-07',
      dueOn: '2027-01-01',
    })
    expect(stepsOf(world, told('not')).map(({ kind }) => kind)).toEqual(['decision', 'decision'])
    expect(questionOf(thought, ways)).toMatchObject({
      about: [cut.id],
      options: [{}, {}, { title: 'Do not add it.' }],
    })
  })
})
