import type { Causes, Finding, Foreseen, Gap } from '@throughline/diagnosis'
import { Given } from '@throughline/model/given'
import { describe, expect, test } from 'vitest'
import type { Lever, Outlook } from '../../data/outlook-said.ts'
import { lacksOf } from './lacks.ts'
import { seenThrough } from './lenses.ts'
import { bestInWords, gainInWords, sumInWords } from './lever-words.ts'
import { type Scope, scopeOf } from './scope.ts'
import { gapSearchIn } from './search.ts'
import { acuteInWords, headline, intendedAndExpected } from './sentences.ts'
import { verdictOn } from './verdict-on.ts'

describe('the answer in a sentence', () => {
  test('value and days short', () => {
    expect(headline(scope({ gap: 312_000, gapDays: 31 }))).toBe('€\u202f310\u202fk and 31 days short.')
  })

  test('days alone where the lost value never comes back, and none where the gap is nothing', () => {
    expect(headline(scope({ gap: 312_000, gapDays: null }))).toBe('€\u202f310\u202fk short.')
    expect(headline(scope({ gap: 2000, gapDays: 1 }))).toBe('No gap worth naming.')
  })

  test('without a value: mean lateness', () => {
    expect(headline({ ...scope({ lateDaysMean: 12.3 }), by: 'days' })).toBe('12 days late on average.')
    expect(headline({ ...scope({ lateDaysMean: 0.1 }), by: 'days' })).toBe('On its days, on average.')
    expect(headline({ ...scope({ lateDaysMean: null }), by: 'days' })).toBe('No day can be told yet.')
  })

  test('what was intended and by when', () => {
    const { intended, rest, expected } = intendedAndExpected(scope({}), '2026-11-23')
    expect(`${intended}${rest}${expected}`).toBe('€\u202f1.4\u202fM intended by 30 June; €\u202f1.1\u202fM')
  })

  test('the most acute leg is named only where it leads', () => {
    expect(acuteInWords(causes({ acute: 'alignment' }))).toBe(
      'Over half is alignment: people wait for each other. ',
    )
    expect(acuteInWords(causes({}))).toBe('Clarity, alignment and feedback are close. ')
    expect(acuteInWords(causes({ legs: { clarity: 0, alignment: -20, feedback: 4 }, plansOwn: 320 }))).toBe(
      'Hardly any of it is clarity, alignment or feedback: it is the plan’s own. ',
    )
    const more = causes({ acute: 'alignment', legs: { clarity: 0, alignment: 500, feedback: 0 } })
    expect(acuteInWords(more)).toBe('Alignment alone costs more than the gap: people wait for each other. ')
    expect(acuteInWords(undefined)).toBe('')
  })

  test('a lever as one would say it', () => {
    expect(bestInWords(lever)).toBe('‘Decide D-12 this week’ wins back the most for its effort.')
    expect(gainInWords(lever, amount => `€ ${amount}`)).toBe(
      '9 working days earlier on average, worth about € 96; sure of that.',
    )
    expect(gainInWords(lever, undefined)).toBe('9 working days earlier on average; sure of that.')
  })

  test('several together are less or more than their sum, or just that', () => {
    expect(sumInWords(190, [96, 74, 58], String)).toBe(
      'Less than their sum by 38: they end some of the same waits.',
    )
    expect(sumInWords(190, [80, 74], String)).toBe('More than their sum by 36: one makes room for the other.')
    expect(sumInWords(190, [96, 94], String)).toBe('As much as their sum: they do not touch each other.')
    expect(sumInWords(96, [96], String)).toBe('')
  })
})

test('an intervention worked, did less, or did nothing, by the figure that both have', () => {
  expect(verdictOn({ value: 100, days: 4 }, { days: 3 })).toBe('It worked.')
  expect(verdictOn({ days: 8 }, { days: 3 })).toBe('Less than expected.')
  expect(verdictOn({ days: 8 }, { days: 0 })).toBe('No effect seen.')
  expect(verdictOn(undefined, { days: 2 })).toBe('It had an effect.')
  expect(verdictOn({ days: 8 }, {})).toBe('Judged without a figure.')
})

test('the address keeps what it knows and leaves out the rest', () => {
  const kept = { of: 'INT-1', see: 'causes', as: 'table', with: ['decide D-1'] }
  expect(gapSearchIn({ ...kept, open: 'x' })).toEqual(kept)
  expect(gapSearchIn({ see: 'all', as: 3, with: 'decide D-1', of: 7 })).toEqual({})
})

test('what is missing is listed with what can be mended at once first, then what frees the most', () => {
  const { replica } = Given.organisation()
  const [amina, platform] = [replica.keyed('PER-1')!, replica.keyed('TEAM-1')!]
  const intent = replica.keyed('INT-1')!
  const cannot = (id: string, because: 'no-estimate' | 'depends-on', mend: string): Foreseen => ({
    id,
    observations: 0,
    cannot: { because, mend },
  })
  const nodes = [
    cannot('a', 'depends-on', intent.id),
    cannot('b', 'depends-on', intent.id),
    cannot('c', 'no-estimate', amina.id),
    cannot('d', 'no-estimate', platform.id),
    cannot('e', 'no-estimate', platform.id),
  ]
  const lacks = lacksOf(replica, { nodes } as unknown as Outlook)
  expect(lacks.map(each => [each.record.key, each.frees])).toEqual([
    [platform.key, 2],
    [amina.key, 1],
    [intent.key, 2],
  ])
})

test('the scope of an intent takes its own gap, and the whole where nothing is asked', () => {
  const { replica } = Given.organisation()
  const intent = replica.one('intent', replica.keyed('INT-1')!.id)!
  const { gap } = scope({})
  const said = {
    nodes: [{ id: intent.id, pOnTime: 0.22, observations: 0 }],
    curves: {},
    madeOn: '2026-11-23',
    gap: {
      whole: { ...gap, gap: 1 },
      intents: [{ ...gap, id: intent.id, gap: 2, notAgreed: [] }],
      outcomes: [],
    },
  } as unknown as Outlook
  expect(scopeOf(replica, said, undefined)).toMatchObject({ gap: { gap: 1 }, by: 'value' })
  const own = scopeOf(replica, said, 'INT-1')
  expect(own).toMatchObject({ gap: { gap: 2 }, foreseen: { pOnTime: 0.22 } })
  expect(own.horizonOn).toBe(intent.horizonOn)
})

test('lenses part what was found', () => {
  const of = (code: string) => ({ code }) as Finding
  expect(seenThrough('all', of('anything'))).toBe(true)
  expect(seenThrough('momentum', of('slow-decision'))).toBe(true)
  expect(seenThrough('pitfalls', of('slow-decision'))).toBe(false)
  expect(seenThrough('pitfalls', of('vague-statement'))).toBe(true)
})

function scope(change: Partial<Gap>): Scope {
  return {
    intent: undefined,
    curve: undefined,
    foreseen: undefined,
    horizonOn: '2027-06-30',
    by: 'value',
    unit: { currency: 'EUR' },
    gap: {
      intended: 1_400_000,
      asLastPromised: 1_400_000,
      expected: 1_090_000,
      expected10: 840_000,
      expected90: 1_300_000,
      gap: 310_000,
      notYetAgreed: 0,
      gapDays: 31,
      lateDaysP80: 40,
      lateDaysMean: 20,
      ...change,
    },
  }
}

function causes(change: Partial<Causes>): Causes {
  return {
    by: 'value',
    gap: 310,
    notYetAgreed: 0,
    causes: [],
    legs: { clarity: 45, alignment: 170, feedback: 95 },
    chance: 0,
    plansOwn: 0,
    ...change,
  }
}

const lever: Lever = {
  id: 'decide D-12',
  kind: 'decide',
  about: 'd12',
  who: [],
  deed: 'Decide D-12 this week',
  sentence: '',
  gain: {
    days: { mean: 9, standardError: 1, lower: 7.7, upper: 10.3 },
    onTime: { mean: 0.1, standardError: 0.01, lower: 0.09, upper: 0.11 },
    value: { mean: 96, standardError: 10, lower: 83, upper: 109 },
  },
  steps: [],
}
