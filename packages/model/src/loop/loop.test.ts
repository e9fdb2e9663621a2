import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'

function committed(): Given {
  const given = Given.organisation()
  given.did('outcome.add', { fields: wholeOutcome })
  given.did('outcome.commit', { subject: 'OUT-1' }, 'PER-1')
  return given
}

const word = {
  fields: { of: 'OUT-1', status: 'atRisk', confidence: 60, note: 'The import is slower than we hoped.' },
}

describe('checking in', () => {
  it('[loop.1] is for the owner or the stand-in', () => {
    const given = committed()
    expect(given.refusedWith('checkIn.add', word, 'PER-2')).toEqual(['not-yours'])
    expect(given.refusedWith('checkIn.add', word, 'PER-1')).toEqual([])
    given.did('outcome.edit', { subject: 'OUT-1', fields: { standIn: 'Ben' } })
    expect(given.refusedWith('checkIn.add', word, 'PER-2')).toEqual([])
  })

  it('[loop.2] speaks of work that has not ended', () => {
    const given = committed()
    given.did('outcome.deliver', { subject: 'OUT-1' }, 'PER-1')
    expect(given.refusedWith('checkIn.add', word, 'PER-1')).toEqual(['already-ended'])
  })

  it('is said once and never edited', () => {
    const given = committed()
    given.did('checkIn.add', word, 'PER-1')
    expect(given.refusedWith('checkIn.edit', { subject: 'CHK-1', fields: { status: 'onTrack' } })).toEqual([
      'unknown-verb',
    ])
  })
})
