import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PoolAsked, planForecast, planProblem, poolForeseen, poolsAsked } from '@throughline/diagnosis'
import { decide, Replica } from '@throughline/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Step } from '../../commands/asked.ts'
import { openAskedPools } from '../../consumers/asked-pools.ts'
import { openLeases } from '../../consumers/leases.ts'
import { ordinaryTables } from '../../tables/ordinary-tables.ts'
import { commonPools } from './common-pools.ts'
import { ownPools } from './foreseen-pools.ts'
import { poolKey } from './pool-key.ts'
import { poolIn, poolText } from './pool-text.ts'
import { deliverableOf, pooledPlanSteps } from './pooled-plan.cases.ts'

const today = '2026-11-23'
const moment = { now: `${today}T09:00:00.000Z`, todayIn: () => today, actor: 'import', via: 'test' }
const run = { seed: 1, trials: 40 }

function saying(replica: Replica, steps: readonly Step[]): Replica {
  for (const step of steps) {
    const position = replica.position + 1
    const command = { ...step, id: `c${position}` }
    const decision = decide(replica, command, { ...moment, newId: () => `n${position}` })
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusals))
    const { now: at, actor, via } = moment
    replica.apply({ ...decision.fact, position, at, actor, via, command: command.id, ordinal: 0 })
  }
  return replica
}

function planned() {
  const replica = saying(new Replica(), pooledPlanSteps({ deliverables: 60, pools: 6, seed: 1, today }))
  const plan = () => planProblem(replica, moment, { asPlan: true })
  return { replica, plan, asked: () => poolsAsked(plan(), run) }
}

describe('a pool', () => {
  it('is asked about in the same words until something in it changes', () => {
    const { replica, asked } = planned()
    const before = asked().map(poolKey)
    expect(new Set(before).size).toBe(6)
    const fields = { estimate: { low: 1, likely: 2, high: 9 } }
    saying(replica, [{ kind: 'deliverable', verb: 'edit', subject: deliverableOf(3, 4), fields }])
    const after = asked().map(poolKey)
    expect(after.filter(key => !before.includes(key))).toHaveLength(1)
  })

  it('is answered with the same figures as the plan as a whole, also through text', async () => {
    const { plan, asked } = planned()
    const whole = planForecast(plan(), run)
    if (!whole.ok) throw new Error('refused')
    for (const pool of await ownPools().foreseen(asked())) {
      const read = poolIn(poolText({ foreseen: pool }))
      expect(read).toEqual(pool)
      for (const { id, pOnTime } of read.works) expect(whole.forecast.nodes.get(id)?.pOnTime).toEqual(pOnTime)
    }
  })
})

describe('nodes that share a database', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pools-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const node = async (holder: string) => {
    const tables = await ordinaryTables({ dataDir: folder })
    const leases = await openLeases(tables, holder)
    const asked = await openAskedPools(tables, leases)
    let answered = 0
    const counting = {
      ...asked,
      answerSome: async () => {
        const count = await asked.answerSome()
        answered += count
        return count
      },
    }
    return { tables, leases, asked, pools: commonPools(counting, 'acme'), answered: () => answered }
  }

  it('play each pool once between them, and all have all answers', async () => {
    const questions = planned().asked()
    const [one, two] = [await node('one'), await node('two')]
    const [ofOne, ofTwo] = await Promise.all([one.pools.foreseen(questions), two.pools.foreseen(questions)])
    expect(ofOne).toEqual(ofTwo)
    expect(ofOne).toEqual(questions.map(question => poolForeseen(question)))
    expect(one.answered() + two.answered()).toBe(6)
    for (const each of [one, two]) await each.tables.close()
  })

  it('answer for one that has died once its lease has ended, and say a fault to whoever waits', async () => {
    const [one, two] = [await node('one'), await node('two')]
    const broken = { ...planned().asked()[0]!, keep: ['nobody'] } as PoolAsked
    await expect(one.pools.foreseen([broken])).rejects.toThrow()
    const [question] = planned().asked()
    const changed = { ...question!, seed: 7 }
    const slot = Number.parseInt(poolKey(changed).slice(0, 8), 16) % 64
    const dead = (await two.leases.acquire(`foresee ${slot}`, 0.3))!
    expect((await one.pools.foreseen([changed]))[0]).toEqual(poolForeseen(changed))
    expect(await two.leases.isHeld(dead)).toBe(false)
    for (const each of [one, two]) await each.tables.close()
  })
})
