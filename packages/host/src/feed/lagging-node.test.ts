import { openMemoryLedger } from '@throughline/ledger/memory'
import type { Fact } from '@throughline/model'
import { expect, it } from 'vitest'
import { operator } from '../access/principal.ts'
import type { LiveWorkspace } from '../commands/live-workspace.ts'
import { openHost } from '../open.ts'
import { follow } from './feed.ts'

/** A workspace as a node knows it that has heard of its first facts only. */
async function lagging(position: number) {
  const ledger = openMemoryLedger()
  const host = openHost({ ledger })
  for (const name of ['Acme', 'Beta', 'Gamma', 'Delta', 'Epsilon'])
    await host.carryOut({
      principal: operator('acme', 'api'),
      id: host.clock.newId(),
      steps: [{ kind: 'person', verb: 'add', fields: { name } }],
    })
  await host.close()
  const { position: head } = await ledger.head('acme')
  let tell: (facts: readonly Fact[]) => void = () => {}
  const live = {
    id: 'acme',
    replica: { position },
    listen: (heard: typeof tell) => {
      tell = heard
      return () => {}
    },
    recentAfter: () => [],
  } as unknown as LiveWorkspace
  return { ledger, live, head, tell: (facts: readonly Fact[]) => tell(facts) }
}

const fact = (position: number) => ({ position }) as Fact

async function reading(after: number, from: Awaited<ReturnType<typeof lagging>>) {
  const heard: number[] = []
  const resets: number[] = []
  await follow(from.ledger, from.live, {
    after,
    reader: { facts: facts => heard.push(...facts.map(each => each.position)), reset: at => resets.push(at) },
  })
  return { heard, resets }
}

it('whoever knows more than this node has heard of waits for it, and begins nothing anew', async () => {
  const from = await lagging(2)
  expect(from.head).toBeGreaterThanOrEqual(5)
  const { heard, resets } = await reading(from.head, from)
  from.tell([fact(3), fact(4)])
  from.tell([fact(from.head), fact(from.head + 1)])
  expect(resets).toEqual([])
  expect(heard).toEqual([from.head + 1])
})

it('whoever is ahead of the ledger itself begins anew', async () => {
  const from = await lagging(2)
  expect((await reading(from.head + 1, from)).resets).toEqual([2])
})
