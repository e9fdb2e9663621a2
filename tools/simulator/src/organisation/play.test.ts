import { decideAll, type Replica } from '@throughline/model'
import { describe, expect, it } from 'vitest'
import { todayOn } from './ground.ts'
import { habitsOf } from './habits.ts'
import { organisation } from './organisation.ts'
import { play } from './play.ts'
import { truth } from './truth.ts'

const played = (world: Replica, seed: number) =>
  play({ world, truth: truth(seed, habitsOf(12)), from: todayOn, until: '2028-12-29' })

describe('the true world', () => {
  const { replica } = organisation({ seed: 12, records: 400 })

  it('is the same for the same seed, and another for another', () => {
    const days = (seed: number) => [...played(replica, seed).deliveredOn.values()]
    expect(days(1)).toEqual(days(1))
    expect(days(1)).not.toEqual(days(2))
  })

  it('delivers everything that somebody can work on, sooner or later', () => {
    const open = replica.all('deliverable').filter(each => ['planned', 'started'].includes(each.state))
    const { deliveredOn } = played(replica, 3)
    expect(open.filter(each => !deliveredOn.has(each.id))).toEqual([])
    for (const each of open) expect(deliveredOn.get(each.id)! >= todayOn).toBe(true)
  })

  it('takes longer where it is worse than people think', () => {
    const lastDay = (bias: number) => {
      const world = truth(5, { bias, spread: 0.2, answerDays: 3, kept: 0.8 })
      const days = play({ world: replica, truth: world, from: todayOn, until: '2030-12-31' })
      return [...days.deliveredOn.values()].sort().at(-1)!
    }
    expect(lastDay(2.5) > lastDay(0.8)).toBe(true)
  })

  it('gives the same luck to what a change does not touch', () => {
    const before = played(replica, 4)
    const [cut] = replica.all('deliverable').filter(each => each.state === 'planned')
    const start = replica.savepoint()
    const moment = {
      now: `${todayOn}T10:00:00.000Z`,
      actor: 'import',
      via: 'test',
      newId: () => '',
      todayIn: () => todayOn,
    }
    const command = {
      id: cut!.id.replace(/.$/, 'f'),
      kind: 'deliverable',
      verb: 'drop',
      subject: cut!.id,
      because: 'Enough',
    }
    const decision = decideAll(replica, [command], moment)
    expect(decision.ok).toBe(true)
    if (decision.ok)
      replica.apply({ ...decision.facts[0]!, at: moment.now, position: replica.position + 1 } as never)
    const after = played(replica, 4)
    replica.rollback(start)
    expect(after.deliveredOn.has(cut!.id)).toBe(false)
    const others = [...before.deliveredOn].filter(([id]) => id !== cut!.id)
    expect(others.every(([id, on]) => after.deliveredOn.get(id)! <= on)).toBe(true)
    const asBefore = others.filter(([id, on]) => after.deliveredOn.get(id) === on)
    expect(asBefore.length / others.length).toBeGreaterThan(0.8)
  })
})
