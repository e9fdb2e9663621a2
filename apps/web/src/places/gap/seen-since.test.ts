import { Given } from '@throughline/model/given'
import { expect, test } from 'vitest'
import { seenInWords, seenSince } from './seen-since.ts'

const say = (days: number) => `${Math.round(days)} days`

test('what a promise’s even odds did since the change was pulled, and nothing before', () => {
  const given = pulled()
  expect(seenSince(given.replica, change(given))).toEqual([])
  given.now = '2026-12-21T09:00:00.000Z'
  foresee(given, { madeOn: '2026-12-21', p50On: '2027-02-05', pOnTime: 0.58 })
  const seen = seenSince(given.replica, change(given))
  expect(seen).toMatchObject([{ earlier: 5, was: 0.31, is: 0.58 }])
  expect(seenInWords(seen, say)).toBe('OUT-1: 5 working days earlier, 31 to 58\u202f%')
})

test('what came after it was judged is no part of it', () => {
  const given = pulled()
  given.now = '2026-12-21T09:00:00.000Z'
  foresee(given, { madeOn: '2026-12-21', p50On: '2027-02-19', pOnTime: 0.2 })
  const measured = { days: -5 }
  given.did('intervention.judge', { subject: 'IV-1', fields: { measured } }, given.id('PER-1'))
  given.now = '2027-01-11T09:00:00.000Z'
  foresee(given, { madeOn: '2027-01-11', p50On: '2027-01-29', pOnTime: 0.7 })
  expect(seenInWords(seenSince(given.replica, change(given)), say)).toBe(
    'OUT-1: 5 working days later, 31 to 20\u202f%',
  )
})

/** OUT-1 with a forecast, and a change below it that its owner pulled. */
function pulled(): Given {
  const given = Given.organisation()
  const systems = ['cascade', 'forecast', 'diagnosis', 'sync']
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems }, because: 'All.' })
  const fields = { statement: 'Branches plan visits in the product', parent: 'INT-1', owner: 'Amina' }
  const promised = { ...fields, done: 'Visits stand in the product.', dueOn: '2027-01-29' }
  given.did('outcome.add', { fields: promised })
  const passOver = ['meaning-lost', 'vague-statement', 'no-done']
  given.did('outcome.commit', { subject: 'OUT-1', because: 'Agreed.', passOver }, given.id('PER-1'))
  foresee(given, { madeOn: '2026-11-23', p50On: '2027-02-12', pOnTime: 0.31 })
  const edit = { kind: 'outcome', verb: 'edit', subject: given.id('OUT-1'), fields: [] }
  given.did('intervention.add', {
    fields: {
      sentence: 'Amina gets two days a week for it',
      proposedTo: 'Amina',
      commands: [edit],
      judgeOn: '2026-12-21',
    },
  })
  given.now = '2026-11-24T09:00:00.000Z'
  given.did('intervention.adopt', { subject: 'IV-1', because: 'It helps.' }, given.id('PER-1'))
  return given
}

function foresee(given: Given, said: { madeOn: string; p50On: string; pOnTime: number }) {
  const atPosition = given.replica.position
  given.did('forecast.add', { fields: { ...said, of: 'OUT-1', atPosition, p80On: '2027-03-03' } })
}

function change(given: Given) {
  return given.replica.one('intervention', given.id('IV-1'))!
}
