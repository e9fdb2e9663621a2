import { openMemoryLedger } from '@throughline/ledger/memory'
import type { Fact } from '@throughline/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openHost } from '../open.ts'
import { fixedClock, house } from '../testing/house.ts'
import { behindMost } from './feed.ts'

it('tells every reader every fact once and in order, wherever it begins and whichever node writes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ node: fc.integer({ min: 0, max: 1 }), joins: fc.boolean(), back: fc.nat(5) }), {
        minLength: 1,
        maxLength: 12,
      }),
      async steps => {
        const ledger = openMemoryLedger()
        const { ewa, host, id } = await house(ledger)
        const nodes = [host, openHost({ ledger, clock: fixedClock() })]
        const heard: { from: number; positions: number[] }[] = []
        const writing: Promise<unknown>[] = []
        for (const { node, joins, back } of steps) {
          const step = { kind: 'task', verb: 'add', fields: { title: 'Call' } }
          writing.push(nodes[node]!.carryOut({ principal: ewa, id: id(), steps: [step] }))
          if (!joins) continue
          const from = Math.max(0, (await ledger.head('acme')).position - back)
          const reader = { from, positions: [] as number[] }
          heard.push(reader)
          await nodes[1 - node]!.follow('acme', from, {
            facts: facts => reader.positions.push(...facts.map(fact => fact.position)),
            reset: () => reader.positions.push(-1),
          })
        }
        await Promise.all(writing)
        await Promise.all(
          nodes.map(each =>
            each.carryOut({
              principal: ewa,
              id: id(),
              steps: [{ kind: 'task', verb: 'add', fields: { title: 'End' } }],
            }),
          ),
        )
        const { position } = await ledger.head('acme')
        await expect.poll(() => heard.every(each => each.positions.at(-1) === position)).toBe(true)
        for (const { from, positions } of heard)
          expect(positions).toEqual(Array.from({ length: position - from }, (_, at) => from + 1 + at))
      },
    ),
    { seed: 7, numRuns: 30 },
  )
})

it('sends a reader back to the start who is too far behind, or ahead of everything', async () => {
  const { host, ledger, ewa, id } = await house()
  const title = 'Call'
  const steps = Array.from({ length: 500 }, () => ({ kind: 'task', verb: 'add', fields: { title } }))
  for (let batch = 0; batch < behindMost / 500; batch++)
    await host.carryOut({ principal: ewa, id: id(), steps })
  const { position } = await ledger.head('acme')
  const told = async (after: number) => {
    const heard: { facts: Fact[]; reset: number[] } = { facts: [], reset: [] }
    const stop = await host.follow('acme', after, {
      facts: facts => heard.facts.push(...facts),
      reset: to => heard.reset.push(to),
    })
    stop()
    return heard
  }
  expect(await told(0)).toEqual({ facts: [], reset: [position] })
  expect(await told(position + 1)).toEqual({ facts: [], reset: [position] })
  const close = await told(position - behindMost)
  expect(close.reset).toEqual([])
  expect(close.facts).toHaveLength(behindMost)
})
