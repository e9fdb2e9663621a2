import type { Finding } from '@throughline/diagnosis'
import type { AnyRecord, Records } from '@throughline/model'
import { Given, wholeOutcome } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { findingWaits } from './finding-waits.ts'
import { withLeft } from './leaving.ts'
import { repliesTo } from './replies.ts'
import { stakeWords } from './stake-words.ts'
import { type Wait, waitsFor } from './wait.ts'
import { waitWords } from './wait-words.ts'
import { waitingForOthers } from './waiting-for-others.ts'

const today = '2026-11-23'

const person = (given: Given, key: string) => given.record(key) as unknown as Records['person']

function waits(given: Given, key = 'PER-1'): Wait[] {
  return waitsFor(given.replica, person(given, key), given.moment(key))
}

/** Ben committed it for Amina, since she was away. */
function promised(given: Given): void {
  given.did('outcome.add', { fields: wholeOutcome })
  given.did('outcome.commit', { subject: 'OUT-1', because: 'Amina agreed by phone' }, 'PER-2')
}

const words = (given: Given, wait: Wait) => waitWords(wait, given.replica, today)
const says = (given: Given, wait: Wait) => repliesTo(wait, given.replica).map(reply => reply.says)

describe('what waits for somebody', () => {
  it('is confirmed, or said to lack something', () => {
    const given = Given.organisation()
    promised(given)
    const [confirm] = waits(given).filter(wait => wait.sort === 'confirm')
    expect(words(given, confirm!)).toEqual({
      verb: 'Confirm',
      title: 'OUT-1 is promised for you by 30 April.',
      why: `‘${wholeOutcome.statement}’. Ben Okri committed it: ‘Amina agreed by phone’.`,
    })
    expect(says(given, confirm!)).toEqual(['Confirm it', 'Say what is missing …', 'Open OUT-1'])
  })

  it('is answered with one key where only yes or no is asked', () => {
    const given = Given.organisation()
    const ask = (text: string) =>
      given.did('question.add', { fields: { text, about: 'INT-1', to: 'Amina' } }, 'PER-2')
    ask('Does the pilot week count?')
    ask('Is it by file or by live link?')
    ask('Who signs?')
    const [yesNo, either, who] = waits(given)
    expect(says(given, yesNo!)).toEqual(['Yes', 'No', 'Write …'])
    expect([says(given, either!), says(given, who!)]).toEqual([['Write …'], ['Write …']])
    expect(words(given, yesNo!).why).toBe('Ben Okri asks about INT-1. Due Wednesday.')
  })

  it('is one thing where two readings differ from each other', () => {
    const given = Given.organisation()
    given.did('interpretation.add', { fields: { understanding: 'By file', of: 'INT-1', team: 'Platform' } })
    given.did('interpretation.add', { fields: { understanding: 'By link', of: 'INT-1', team: 'Sales' } })
    const [one, other] = [given.id('READ-1'), given.id('READ-2')]
    const differ = (subject: string, from: string) =>
      given.did('interpretation.diverge', {
        subject,
        fields: { about: 'File or live link', differs: [{ from, about: 'File or live link' }] },
      })
    differ(one, other)
    differ(other, one)
    const settle = waits(given).filter(wait => wait.sort === 'resolve')
    expect(settle.map(wait => words(given, wait))).toEqual([
      { verb: 'Settle', title: 'Platform and Sales read INT-1 differently.', why: 'File or live link.' },
    ])
  })

  it('comes by stake: money first, then what is late', () => {
    const given = Given.organisation()
    given.did('workspace.edit', { subject: 'WS-1', fields: { currency: 'EUR', valueUnit: 'money' } })
    given.did('outcome.add', { fields: { ...wholeOutcome, value: { shape: 'oneOff', amount: 62_000 } } })
    given.did('outcome.propose', { subject: 'OUT-1' }, 'PER-2')
    given.did('question.add', { fields: { text: 'Who signs?', about: 'INT-1', to: 'Amina' } }, 'PER-2')
    given.now = '2026-12-04T09:00:00.000Z'
    const [first, second] = waits(given)
    expect([first?.sort, second?.sort]).toEqual(['accept', 'answer'])
    expect(stakeWords(given.replica, first!.about.id, first!.stake)?.figure).toBe('€\u202f62\u202fk')
    expect(stakeWords(given.replica, second!.about.id, second!.stake)).toEqual({
      figure: '7 days',
      of: 'late',
    })
  })
})

describe('findings about what somebody answers for', () => {
  const finding = (record: AnyRecord, code: string, more: Partial<Finding> = {}): Finding => ({
    code,
    leg: 'clarity',
    severity: 'warning',
    subject: { kind: record.kind, id: record.id, key: record.key, title: '' },
    sentence: `${record.key} is so.`,
    evidence: [],
    cost: {},
    remedy: 'Mend it.',
    ...more,
  })

  function looks(given: Given, findings: Finding[]): Wait[] {
    return findingWaits({
      world: given.replica,
      person: person(given, 'PER-1'),
      findings,
      waits: waits(given),
    })
  }

  it('are one for each record, mine, and no notes', () => {
    const given = Given.organisation()
    const mine = given.did('outcome.add', { fields: wholeOutcome })
    const theirs = given.did('outcome.add', { fields: { ...wholeOutcome, statement: 'Other', owner: 'Ben' } })
    const found = looks(given, [
      finding(mine, 'vague-statement'),
      finding(mine, 'no-done'),
      finding(theirs, 'no-done'),
      finding(given.record('INT-1'), 'stale-intent', { severity: 'note' }),
    ])
    expect(found.map(wait => wait.id)).toEqual([`look vague-statement ${mine.id}`])
  })

  it('are never more than the workspace shows of one subject', () => {
    const given = Given.organisation()
    const many = Array.from({ length: 9 }, (_, at) =>
      given.did('outcome.add', { fields: { ...wholeOutcome, statement: `Outcome ${at}` } }),
    )
    expect(
      looks(
        given,
        many.map(record => finding(record, 'no-done')),
      ),
    ).toHaveLength(7)
  })

  it('offer the wording, or ask for the sentence, or open the record', () => {
    const given = Given.organisation()
    const outcome = given.did('outcome.add', { fields: wholeOutcome })
    const command = { kind: 'outcome', verb: 'edit', subject: outcome.id }
    const first = (more: Partial<Finding>) => {
      const [look] = looks(given, [finding(outcome, 'no-done', more)])
      return says(given, look!)
    }
    expect(first({ command: { ...command, offer: { done: 'Nine of ten do.' } } })[0]).toBe('Use this wording')
    expect(first({ field: 'done', command })[0]).toBe('Write ‘done when’ …')
    expect(first({ field: 'dueOn', command })).toEqual(['Open OUT-1', 'Show why'])
    expect(first({ command: { ...command, verb: 'commit' } })[0]).toBe('Commit it')
  })
})

describe('what somebody waits for', () => {
  it('is told with who and when, the late ones first', () => {
    const given = Given.organisation()
    promised(given)
    given.did('question.add', {
      fields: { text: 'Who signs?', about: 'INT-1', to: 'Cleo', askedBy: 'Ben' },
    })
    given.now = '2026-12-07T09:00:00.000Z'
    const told = waitingForOthers(given.replica, given.id('PER-2'), '2026-12-07')
    expect(told.map(({ who, says: words, when, tone }) => [who, words, when, tone])).toEqual([
      ['Cleo Marsh', 'Who signs?', '12 days late', 'off'],
      ['Amina Diallo', 'OUT-1 to be confirmed', 'asked 14 days ago', 'risk'],
    ])
  })
})

describe('a row that leaves', () => {
  const row = (id: string) => ({ id }) as Wait

  it('stays where it stood, and not where it came back', () => {
    const left = [{ wait: row('b'), at: 1 }]
    const ids = (shown: ReturnType<typeof withLeft>) =>
      shown.map(each => `${each.wait.id}${each.isLeaving ? ' leaves' : ''}`)
    expect(ids(withLeft([row('a'), row('c')], left))).toEqual(['a', 'b leaves', 'c'])
    expect(ids(withLeft([row('a'), row('b')], left))).toEqual(['a', 'b'])
  })
})
