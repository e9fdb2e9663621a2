import { agendaOf } from '@throughline/model'
import { Given } from '@throughline/model/given'
import { expect, test } from 'vitest'
import { doReplies } from './do-replies.ts'
import type { Wait } from './wait.ts'

test('a decision is taken by one of its options and its reason, or deferred', () => {
  const given = Given.organisation()
  const systems = ['cascade', 'decisions', 'rights']
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems }, because: 'All.' })
  const options = [{ title: 'File first' }, { title: 'Live link first' }]
  const fields = { question: 'Which import first?', decider: 'Amina', options }
  given.did('decision.add', { fields, passOver: ['right-missing'], because: 'It waits.' })
  const amina = given.replica.one('person', given.id('PER-1'))!
  const [item] = agendaOf(given.replica, amina, { todayIn: () => given.now.slice(0, 10) })
  const replies = doReplies({ ...item!, id: 'one', together: [] } as Wait)
  expect(replies.map(({ says }) => says)).toEqual(['File first …', 'Live link first …', 'Decide …'])
  const [first] = replies
  expect(first!.deed.sort === 'write' && first!.deed.steps('It pays first.')).toMatchObject([
    { kind: 'decision', verb: 'decide', fields: { choice: 'File first', rationale: 'It pays first.' } },
  ])
})

test('a notice is acknowledged with one press, or asked about', () => {
  const on = { id: 'n', kind: 'notice', key: 'NOT-1', state: 'sent' } as unknown as Wait['on']
  const deed = { wait: 'notice', verb: 'I know', asks: 'OUT-1: due moved.' }
  const replies = doReplies({ on, about: on, deed, id: 'n', sort: 'do', together: [] } as unknown as Wait)
  expect(replies.map(({ says, deed: { sort } }) => [says, sort])).toEqual([
    ['I know', 'say'],
    ['Ask …', 'write'],
  ])
})

test('what changes more than one record, or wants a day, is begun on its record', () => {
  const on = { id: 'i', kind: 'intervention', key: 'IV-1', state: 'proposed' } as unknown as Wait['on']
  const deed = { wait: 'intervention', verb: 'Adopt', asks: 'Decide this week' }
  const [adopt] = doReplies({ on, about: on, deed, id: 'i', sort: 'do', together: [] } as unknown as Wait)
  expect(adopt).toEqual({
    says: 'Adopt …',
    deed: { sort: 'go', to: '/strategy?open=IV-1&say=adopt' },
  })
})
