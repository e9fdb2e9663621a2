import type { Fact } from '@throughline/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { house, type SmallHouse } from '../testing/house.ts'
import { type SmallTables, smallTables } from '../testing/small-tables.ts'
import type { Consumer } from './consumer.ts'
import { type Consumers, openConsumers } from './consumers.ts'

let here: SmallHouse
let tables: SmallTables
let nodes: Consumers[]
beforeEach(async () => {
  here = await house()
  tables = smallTables()
  nodes = []
})
afterEach(async () => {
  await Promise.all(nodes.map(node => node.close()))
  await tables.close()
  await here.host.close()
})

async function node(): Promise<Consumers> {
  const { ledger } = here
  const troubled = (trouble: unknown) => {
    throw trouble
  }
  const opened = await openConsumers({ ledger, tables, holder: here.id(), onTrouble: troubled })
  nodes.push(opened)
  return opened
}

const sayIntents = async (count: number) => {
  for (let each = 0; each < count; each++)
    await here.say(here.ewa, {
      kind: 'intent',
      verb: 'add',
      fields: { statement: `Clients stay, number ${each}` },
    })
}

function noting(name: string, more: Partial<Consumer> = {}): { consumer: Consumer; taken: number[] } {
  const taken: number[] = []
  const take = async (_: string, fact: Fact) => {
    taken.push(fact.position)
    return true
  }
  return { consumer: { name, begins: 'first', take, ...more }, taken }
}

describe('a consumer', () => {
  it('takes every fact once and in order, also after a restart', async () => {
    const { consumer, taken } = noting('a')
    const first = await node()
    first.add(consumer)
    await first.round()
    expect(taken).toEqual([1, 2, 3])
    await first.close()
    await sayIntents(2)
    const second = await node()
    second.add(consumer)
    await second.round()
    expect(taken).toEqual([1, 2, 3, 4, 5])
  })

  it('begins where the ledger ends, where it asks for that', async () => {
    const { consumer, taken } = noting('late', { begins: 'now' })
    const one = await node()
    one.add(consumer)
    await one.round()
    await sayIntents(1)
    await one.round()
    expect(taken).toEqual([4])
  })

  it('runs on one of several nodes at a time', async () => {
    const [a, b] = [await node(), await node()]
    const { consumer, taken } = noting('shared')
    a.add(consumer)
    b.add(consumer)
    await sayIntents(30)
    await Promise.all([a.round(), b.round(), a.round(), b.round()])
    expect(taken).toEqual(Array.from({ length: 33 }, (_, place) => place + 1))
  })

  it('writes no cursor where nothing new is', async () => {
    const { consumer } = noting('calm')
    const one = await node()
    one.add(consumer)
    await one.round()
    const before = await tables.all('select * from lease')
    await one.round()
    expect(await tables.all('select * from lease')).toEqual(before)
  })
})

describe('a fact that cannot be taken', () => {
  const poisoned = (name: string) => {
    const tried: number[] = []
    const consumer: Consumer = {
      name,
      begins: 'first',
      async take(_, fact) {
        tried.push(fact.position)
        if (fact.position === 2) throw new Error('The other side said 500.')
        return fact.position !== 1
      },
    }
    return { consumer, tried }
  }

  it('is tried three times, then parks the consumer before it, and others go on', async () => {
    const { consumer, tried } = poisoned('sick')
    const well = noting('well')
    const one = await node()
    one.add(consumer)
    one.add(well.consumer)
    for (let round = 0; round < 6; round++) {
      await one.round()
      await tables.passMs(60_000)
    }
    expect(tried).toEqual([1, 2, 2, 2])
    expect(well.taken).toEqual([1, 2, 3])
    expect(await one.cursors.of('sick', 'acme')).toEqual({
      consumer: 'sick',
      workspace: 'acme',
      position: 1,
      state: 'parked',
      tries: 3,
      trouble: 'The other side said 500.',
      isDue: false,
    })
  })

  it('waits before it is tried again', async () => {
    const { consumer, tried } = poisoned('waiting')
    const one = await node()
    one.add(consumer)
    await one.round()
    await one.round()
    expect(tried).toEqual([1, 2])
    await tables.passMs(2_000)
    await one.round()
    expect(tried).toEqual([1, 2, 2])
  })

  it('is left out only when somebody says so, and replayed when somebody says so', async () => {
    const { consumer, tried } = poisoned('led')
    const one = await node()
    one.add(consumer)
    for (let round = 0; round < 3; round++) {
      await one.round()
      await tables.passMs(60_000)
    }
    await one.cursors.resume('led', 'acme', 2)
    await one.round()
    expect(tried).toEqual([1, 2, 2, 2, 3])
    await one.cursors.resume('led', 'acme', 0)
    await one.round()
    expect(tried).toEqual([1, 2, 2, 2, 3, 1, 2])
  })
})

it('a paused consumer takes nothing until it is resumed', async () => {
  const { consumer, taken } = noting('paused')
  const one = await node()
  one.add(consumer)
  await one.round()
  await one.cursors.pause('paused', 'acme')
  await sayIntents(2)
  await one.round()
  expect(taken).toEqual([1, 2, 3])
  await one.cursors.resume('paused', 'acme')
  await one.round()
  expect(taken).toEqual([1, 2, 3, 4, 5])
})

it('a replay asked for while it runs is not overwritten', async () => {
  const one = await node()
  let replayed = false
  const taken: number[] = []
  one.add({
    name: 'racing',
    begins: 'first',
    async take(workspace, fact) {
      taken.push(fact.position)
      if (fact.position === 2 && !replayed) {
        replayed = true
        await one.cursors.resume('racing', workspace, 0)
      }
      return true
    },
  })
  await one.round()
  await one.round()
  expect(taken).toEqual([1, 2, 1, 2, 3])
})

it('a slow consumer delays no other', async () => {
  const one = await node()
  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  const quick = noting('quick')
  one.add({
    name: 'slow',
    begins: 'first',
    async take() {
      await held
      return true
    },
  })
  one.add({
    ...quick.consumer,
    async take(workspace, fact) {
      await quick.consumer.take(workspace, fact)
      if (fact.position === 3) letGo()
      return true
    },
  })
  await one.round()
  expect(quick.taken).toEqual([1, 2, 3])
})
