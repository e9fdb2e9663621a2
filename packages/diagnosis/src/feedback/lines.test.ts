import type { Given } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { saidOf, withSystems } from '../alignment.cases.ts'
import { amina, ben, findingOf, found } from '../spoken.cases.ts'

const today = '2026-11-23T09:00:00.000Z'

/** Says something on a day, and comes back to today. */
function onDay(given: Given, day: string, say: () => void): Given {
  given.now = `${day}T09:00:00.000Z`
  say()
  given.now = today
  return given
}

function committedOn(day: string, ...systems: Parameters<typeof withSystems>): Given {
  const given = withSystems(...systems)
  const from = given.record('OUT-1')
  given.replica.put({
    ...from,
    steps: { committed: { ...from.steps.committed!, at: `${day}T09:00:00.000Z` } },
  })
  return given
}

describe('silent-owner', () => {
  it('waits for two check-ins in a row, with two working days of grace each time', () => {
    expect(saidOf(committedOn('2026-11-06'), 'silent-owner')).toEqual([])
    expect(saidOf(committedOn('2026-11-04'), 'silent-owner')).toEqual([
      'OUT-1 Nothing was said of OUT-1 for 19 days; 2 check-ins are missing in a row.',
    ])
  })

  it('is silent after a word, and where nobody answers for it at all', () => {
    const given = committedOn('2026-10-01')
    given.did('checkIn.add', { fields: { of: 'OUT-1', status: 'onTrack' } }, amina)
    expect(saidOf(given, 'silent-owner')).toEqual([])
    const none = committedOn('2026-10-01')
    none.did('outcome.edit', { subject: 'OUT-1', fields: { owner: null }, because: 'She left it.' })
    expect(saidOf(none, 'silent-owner')).toEqual([])
    expect(saidOf(none, 'no-owner')).toHaveLength(1)
  })
})

describe('stuck-blocker', () => {
  const blocked = (sinceOn: string) => {
    const given = withSystems()
    const fields = { of: 'OUT-1', status: 'atRisk', blocked: { by: 'The export', sinceOn } }
    given.did('checkIn.add', { fields }, amina)
    return given
  }

  it('waits five working days, and is over with the next word', () => {
    expect(saidOf(blocked('2026-11-16'), 'stuck-blocker')).toEqual([])
    const given = blocked('2026-11-13')
    expect(saidOf(given, 'stuck-blocker')).toEqual([
      'OUT-1 OUT-1 has been blocked for 6 working days, by: The export.',
    ])
    given.did('checkIn.add', { fields: { of: 'OUT-1', status: 'atRisk' } }, amina)
    expect(saidOf(given, 'stuck-blocker')).toEqual([])
  })
})

describe('sliding-deadline', () => {
  it('counts the second move after the promise, and the days it slid', () => {
    const given = withSystems('momentum')
    const move = (day: string, dueOn: string) =>
      onDay(given, day, () =>
        given.did(
          'outcome.edit',
          { subject: 'OUT-1', fields: { dueOn }, because: 'The export is late.' },
          amina,
        ),
      )
    move('2026-11-24', '2027-05-10')
    expect(saidOf(given, 'sliding-deadline')).toEqual([])
    move('2026-11-25', '2027-05-30')
    expect(findingOf(given, 'sliding-deadline')).toMatchObject({
      sentence: 'The day of OUT-1 was moved 2 times, later by 15 days on average.',
      cost: { days: 30 },
      severity: 'warning',
    })
  })
})

describe('untested-assumption and unreviewed-risk', () => {
  it('speak from the day after theirs, while what hangs on them is open', () => {
    const given = withSystems('risks')
    const fields = {
      statement: 'One lesson is enough',
      affects: ['OUT-1'],
      testOn: '2026-11-22',
      confidence: 50,
    }
    given.did('assumption.add', { fields })
    given.did('risk.add', {
      fields: { statement: 'The supplier stops', affects: ['OUT-1'], reviewOn: '2026-11-23' },
    })
    expect(saidOf(given, 'untested-assumption')).toEqual([
      'A-1 A-1 was to be tested by 2026-11-22, 1 day ago, and is still only believed.',
    ])
    expect(saidOf(given, 'unreviewed-risk')).toEqual([])
    given.did('outcome.drop', { subject: 'OUT-1', because: 'Not needed.' }, amina)
    expect(saidOf(given, 'untested-assumption')).toEqual([])
  })
})

describe('action-not-done', () => {
  it('waits ten working days after its day', () => {
    const given = withSystems()
    given.did('action.add', { fields: { what: 'Ask the branches', who: 'Ben', dueOn: '2026-11-09' } }, ben)
    expect(saidOf(given, 'action-not-done')).toEqual([])
    given.did('action.add', { fields: { what: 'Ask again', who: 'Ben', dueOn: '2026-11-06' } }, ben)
    expect(saidOf(given, 'action-not-done')).toEqual([
      'ACT-2 ACT-2 is open 11 working days after its day, 2026-11-06.',
    ])
  })
})

describe('signal-shift', () => {
  const read = (values: readonly number[]) => {
    const given = withSystems('metrics')
    given.did('signal.add', {
      fields: { name: 'Days to the first visit', better: 'down', informs: 'Who is trained' },
    })
    for (const [at, value] of values.entries())
      given.did('reading.add', {
        fields: { signal: 'SIG-1', value, at: `2026-10-${String(at + 1).padStart(2, '0')}` },
      })
    return given
  }
  const quiet = [50, 52, 49, 51, 50, 48, 51, 52, 49, 50]

  it('is silent on noise, and says since when it changed and whether for the better', () => {
    expect(saidOf(read(quiet), 'signal-shift')).toEqual([])
    const shifted = read([...quiet, 40, 41, 39, 40, 42, 40, 41, 39])
    expect(saidOf(shifted, 'signal-shift')).toEqual([
      'SIG-1 SIG-1 has really changed since 2026-10-11, for the better.',
    ])
    const carried = { cause: 'The wizard', sinceOn: '2026-10-11' }
    shifted.did('signal.acceptShift', { subject: 'SIG-1', fields: carried })
    expect(saidOf(shifted, 'signal-shift')).toEqual([])
  })
})

it('says nothing of a small world in which all is well', () => {
  const given = withSystems(
    'momentum',
    'metrics',
    'risks',
    'retrospectives',
    'health',
    'adaptation',
    'pitfalls',
  )
  expect(found(given).filter(each => each.leg === 'feedback')).toEqual([])
})
