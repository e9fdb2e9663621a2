import type { ServerResponse } from 'node:http'
import { PassThrough } from 'node:stream'
import type { Access } from '@throughline/host'
import type { Fact } from '@throughline/model'
import { expect, it } from 'vitest'
import { FeedStream } from './feed-stream.ts'

const fact = (position: number) => ({ position, subject: 's', kind: 'task', verb: 'added' }) as Fact

function streamFor(access: Partial<Access>) {
  const out = new PassThrough()
  let ends = 0
  const stream = new FeedStream(out as unknown as ServerResponse, access as Access, () => {
    ends += 1
  })
  return { stream, out, told: () => String(out.read() ?? ''), ended: () => ends }
}

it('tells facts under the position of the last, and those one may not see not at all', () => {
  const { stream, told } = streamFor({
    turns: () => false,
    fact: each => (each.position === 2 ? undefined : each),
  })
  told()
  stream.facts([fact(1), fact(2), fact(3)])
  const text = told()
  expect(text).toMatch(/^id: 3\nevent: facts\ndata: \[.*\]\n\n$/)
  expect(JSON.parse(text.split('data: ')[1]!)).toEqual([fact(1), fact(3)])
  stream.close()
})

it('lets a guest begin anew at each change, and listen on', () => {
  const { stream, told, ended } = streamFor({ turns: () => true })
  told()
  stream.facts([fact(7)])
  stream.facts([fact(8)])
  expect(told()).toBe(
    'id: 7\nevent: reset\ndata: {"position":7}\n\nid: 8\nevent: reset\ndata: {"position":8}\n\n',
  )
  expect(ended()).toBe(0)
  stream.close()
})

it('ends after a reset, and once, whoever ends it', () => {
  for (const turns of [true, false]) {
    const { stream, out, ended } = streamFor({ turns: () => turns })
    stream.reset(9)
    stream.close()
    stream.facts([fact(10)])
    expect(ended()).toBe(1)
    expect(out.writableEnded).toBe(true)
  }
})
