import type { Finding } from '@throughline/diagnosis'
import { expect, it } from 'vitest'
import { answerReplies } from './answer-replies.ts'

it('answers a finding with a reason: that it is so, or that it is not', () => {
  const finding = { code: 'no-owner', subject: { id: 'a', key: 'OUT-1' } } as Finding
  const deeds = answerReplies(finding).map(each => each.deed)
  const steps = deeds.map(deed => (deed.sort === 'write' ? deed.steps('The branch closes.')[0] : undefined))
  expect(steps.map(each => each?.fields)).toEqual([
    { because: 'The branch closes.', sort: 'accept', to: { detector: 'no-owner', subject: 'a' } },
    { because: 'The branch closes.', sort: 'dismiss', to: { detector: 'no-owner', subject: 'a' } },
  ])
  expect(steps.every(each => each?.kind === 'response' && each.verb === 'add')).toBe(true)
})
