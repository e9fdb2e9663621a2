import type { ScheduleSaid } from '@throughline/diagnosis'
import type { AnyRecord } from '@throughline/model'
import { castReplica } from '@throughline/simulator'
import { describe, expect, it } from 'vitest'
import type { Outlook } from '../outlook-said.ts'
import { completed } from './leaning.ts'
import { largestHere, PlanThinking } from './thinking.ts'

const day = '2026-11-23'
const world = castReplica(day)
const records = world.kept().records
const madeAt = `${day}T09:00:00.000Z`
const work = world.keyed('DEL-34') as unknown as AnyRecord

function thoughtOf(more: number) {
  const thinking = new PlanThinking()
  const copies = Array.from({ length: more }, (_, k) => ({
    ...work,
    id: `copy-${k}`,
    key: `DEL-${9000 + k}`,
  }))
  thinking.answer({ of: 'world', position: 7, day, whole: true, records: [...records, ...copies] })
  return thinking.seen()
}

function serverSaid(position: number): Outlook {
  const node = { id: work.id, observations: 3, p50On: '2027-02-01', p80On: '2027-03-01', pOnTime: 0.4 }
  return {
    position,
    madeOn: day,
    madeAt,
    seed: 1,
    trials: 2000,
    assumed: [],
    nodes: [node],
    gap: {},
    curves: {},
  } as never
}

const scheduled = {
  position: 7,
  madeOn: day,
  madeAt,
  seed: 1,
  trials: 2000,
  work: [],
  undated: [],
} as ScheduleSaid

describe('where the figures of Plan come from', () => {
  it('forecasts a small plan here, and takes the server’s word of the same position', () => {
    const thought = thoughtOf(0)
    expect(completed(thought, {})?.made).toMatchObject({ by: 'browser', position: 7, trials: 2000 })
    expect(completed(thought, { outlook: serverSaid(6) })?.made.by).toBe('browser')
    const seen = completed(thought, { outlook: serverSaid(7) })!
    expect(seen.made.by).toBe('server')
    expect(seen.nodes.get(work.id)?.p50On).toBe('2027-02-01')
    expect(seen.nodes.size).toBeGreaterThan(20)
  })

  it('leans on the server for a plan of more than a thousand activities, however old its word is', () => {
    const thought = thoughtOf(largestHere)
    expect(thought.leans).toBe(true)
    expect(thought.waits.length).toBeGreaterThan(0)
    expect(completed(thought, {})).toBeUndefined()
    const seen = completed(thought, { outlook: serverSaid(3), schedule: scheduled })!
    expect(seen.made).toEqual({ by: 'server', on: day, at: madeAt, position: 3, trials: 2000 })
    expect(seen.load).toBeUndefined()
  })
})
