import { describe, expect, it } from 'vitest'
import { provenByMisalignment, saidOf, withSystems } from '../alignment.cases.ts'
import { another, ben } from '../spoken.cases.ts'

describe('sharing', () => {
  it.each([
    ['missing-voice', 'gate'],
    ['late-voice', 'gate'],
    ['uneven-governance', 'sync'],
    ['too-many-levers', 'capacity'],
    ['conflicting-priorities', 'momentum'],
    ['lopsided-triad', 'triad'],
  ] as const)('%s finds what was put in, and is silent without it or its system', provenByMisalignment)

  it('lets an owner move three outcomes, and not a fourth', () => {
    const given = withSystems('capacity')
    for (const place of [1, 2, 3, 4]) {
      if (place === 4) expect(saidOf(given, 'too-many-levers')).toEqual([])
      given.did('outcome.add', {
        fields: { ...another, statement: `${place} of 9 coordinators import a file alone` },
      })
      given.did('outcome.commit', { subject: `OUT-${place + 1}` }, ben)
    }
    expect(saidOf(given, 'too-many-levers')).toEqual([
      'PER-2 Ben Okri answers for 4 outcomes at once; 3 can be moved.',
    ])
  })

  it('tells who was never asked from who was asked and came late', () => {
    const given = withSystems('gate')
    given.now = '2026-11-02T09:00:00.000Z'
    const fields = {
      direction: 'Import by file',
      of: 'OUT-1',
      voices: [{ person: 'Ben', must: true }],
      host: 'Amina',
    }
    given.did('gate.add', { fields: { ...fields, dueOn: '2026-11-09' } })
    given.now = '2026-11-16T09:00:00.000Z'
    given.did('lateInput.add', { fields: { text: 'Pages are to be signed', of: 'OUT-1', from: 'Ben' } })
    given.did('lateInput.add', { fields: { text: 'And dated', of: 'OUT-1', from: 'Cleo' } })
    expect(saidOf(given, 'late-voice').map(each => each.slice(0, 6))).toEqual(['LATE-1'])
    expect(saidOf(given, 'missing-voice')).toEqual([
      'LATE-2 Cleo Marsh changes OUT-1 late, and was never asked about it.',
    ])
  })
})
