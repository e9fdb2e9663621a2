import type { AnyRecord } from '@throughline/model'
import { expect, it } from 'vitest'
import { LocalReplica } from './local-replica.ts'
import { isOwn } from './own.ts'
import { Elsewhere } from './server.cases.ts'

it('one’s own is what one leads, made, or stands below it; and what nobody leads', () => {
  const there = Elsewhere.organisation()
  there.did({
    kind: 'deliverable',
    verb: 'add',
    fields: { statement: 'History is in', parent: 'OUT-1', owner: 'Ben' },
  })
  there.did({ kind: 'intent', verb: 'add', fields: { statement: 'Nine of ten clients renew' } })
  const { world } = new LocalReplica(there.kept())
  const record = (key: string) => world.keyed(key) as AnyRecord
  const own = (key: string, person: string) => isOwn(world, record(key), record(person).id)
  expect([own('OUT-1', 'PER-1'), own('OUT-1', 'PER-2')]).toEqual([true, false])
  expect([own('DEL-1', 'PER-1'), own('DEL-1', 'PER-2')]).toEqual([true, true])
  expect(own('INT-2', 'PER-2')).toBe(true)
})
