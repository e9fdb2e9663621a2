import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'
import { systemNames } from '../people/systems.ts'
import { agendaOf } from './agenda.ts'
import { impactDueOn } from './impact-due.ts'
import { lessonsFor, usesOf } from './lessons.ts'
import { participation, pulseTrends, resultsToPublish } from './pulse-results.ts'
import { evidenceOf, redItems } from './red-items.ts'
import { retroFacts } from './retro-facts.ts'
import { themes } from './themes.ts'

const on = '2026-11-23'

function organisation(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: [...systemNames] } })
  given.did('outcome.add', { fields: wholeOutcome })
  return given
}

describe('the impact day', () => {
  function delivered(signals: string[] = []): Given {
    const given = organisation()
    for (const name of ['Visits', 'Renewals', 'Revenue']) given.did('signal.add', { fields: { name } })
    const opening = { state: 'delivered', openedOn: on }
    const fields = { statement: 'The pilot plans', parent: 'INT-1', signals }
    given.did('outcome.add', { fields, opening })
    return given
  }
  const due = (given: Given) => impactDueOn(given.replica, given.replica.one('outcome', given.id('OUT-2'))!)

  it('is six weeks after delivery where no driver says otherwise', () => {
    expect(due(delivered())).toBe('2027-01-04')
    const given = organisation()
    expect(impactDueOn(given.replica, given.replica.all('outcome')[0]!)).toBeUndefined()
  })

  it('is the longest lag from its signals upwards', () => {
    const given = delivered(['SIG-1'])
    const drive = (cause: string, effect: string, lag: number) =>
      given.did('driver.add', { fields: { condition: `${cause} moves ${effect}`, cause, effect, lag } })
    drive('SIG-1', 'SIG-2', 4)
    drive('SIG-2', 'SIG-3', 9)
    drive('SIG-1', 'SIG-3', 2)
    // 23 November and 13 weeks.
    expect(due(given)).toBe('2027-02-22')
  })
})

describe('the facts of a retrospective', () => {
  it('are the waits, decisions, late risks, signals, moved days and reopened work of what it looks at', () => {
    const given = organisation()
    const signal = { name: 'Days to first visit', target: 30 }
    given.did('signal.add', { fields: signal, opening: { openedOn: on } })
    given.did('outcome.edit', { subject: 'OUT-1', fields: { signals: ['SIG-1'] } })
    given.did('reading.add', { fields: { signal: 'SIG-1', value: 61, at: on } })
    given.did('deliverable.add', { fields: { statement: 'History is imported', parent: 'OUT-1', dueOn: on } })
    given.did('decision.add', { fields: { question: 'File or link?', about: ['OUT-1'], raisedOn: on } })
    given.now = '2026-12-01T09:00:00.000Z'
    const done = 'Every visit of two years is there.'
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { owner: 'Amina', done } })
    given.did('deliverable.start', { subject: 'DEL-1' }, 'PER-1')
    given.now = '2026-12-07T09:00:00.000Z'
    const slipped = { subject: 'DEL-1', fields: { dueOn: '2026-12-18' }, because: 'The decision waited.' }
    given.did('deliverable.edit', slipped)
    given.did('risk.add', { fields: { statement: 'Notes are missing', affects: ['DEL-1'] } })
    given.did('decision.decide', { subject: 'D-1', fields: { choice: 'File', rationale: 'Sooner' } })
    given.did('reading.add', { fields: { signal: 'SIG-1', value: 44, at: '2026-12-07' } })
    given.did('deliverable.deliver', { subject: 'DEL-1' })
    given.did('deliverable.reopen', { subject: 'DEL-1', because: 'Two branches lack notes.' })
    given.did('retro.add', { fields: { name: 'Autumn', of: 'OUT-1' } })
    const facts = retroFacts(given.replica, given.replica.all('retro')[0]!, '2026-12-14')
    expect(facts.waits).toMatchObject([{ of: { key: 'D-1' }, days: 10 }])
    expect(facts.decisions).toMatchObject([{ of: { key: 'D-1' }, latency: { total: 10 } }])
    expect(facts.lateRisks).toMatchObject([{ key: 'R-1' }])
    expect(facts.signals).toMatchObject([{ of: { key: 'SIG-1' }, before: 61, now: 44, target: 30 }])
    expect(facts.moved).toMatchObject([{ of: { key: 'DEL-1' }, moves: [{ from: on, to: '2026-12-18' }] }])
    expect(facts.reopened).toMatchObject([{ key: 'DEL-1' }])
  })
})

describe('themes', () => {
  it('are patterns across held retrospectives, however they are written', () => {
    const given = organisation()
    for (const theme of ['Decisions', 'decisions ', 'DECISIONS', 'Holidays']) {
      const items = [{ text: 'It waited', theme, votes: ['PER-1'] }]
      const opening = { state: 'held', openedOn: on }
      given.did('retro.add', { fields: { name: theme, of: 'OUT-1', items }, opening })
    }
    const found = themes(given.replica).map(each => [
      each.theme,
      each.retros.length,
      each.votes,
      each.isRepeated,
    ])
    expect(found).toEqual([
      ['Decisions', 3, 3, true],
      ['Holidays', 1, 1, false],
    ])
  })
})

describe('lessons', () => {
  it('come by condition, theme or words, those not yet answered first', () => {
    const given = organisation()
    const learned = (text: string, more: object = {}) =>
      given.did('lesson.add', { fields: { text, ...more } })
    learned('Nobody is free in August', { appliesWhen: "subject.kind == 'outcome' && subject.says('visit')" })
    learned('Count in weeks', { appliesWhen: "subject.kind == 'gate'" })
    learned('Call the branch first', { themes: ['first visit'] })
    learned('New clients plan a first visit late when nobody asks them')
    learned('Keep the coffee warm')
    given.did('lesson.take', { subject: 'LES-1', fields: { takenAt: ['OUT-1'] } })
    const found = lessonsFor(given.replica, given.record('OUT-1'), on)
    expect(found.map(each => [each.lesson.key, each.by, each.here])).toEqual([
      ['LES-3', 'theme', 'new'],
      ['LES-4', 'words', 'new'],
      ['LES-1', 'condition', 'taken'],
    ])
    expect(usesOf(given.replica.all('lesson')[0]!)).toEqual({ shown: 0, taken: 1, refused: 0 })
    const systems = systemNames.filter(name => name !== 'library')
    given.did('workspace.edit', { subject: 'WS-1', fields: { systems } })
    expect(lessonsFor(given.replica, given.record('OUT-1'), on)).toEqual([])
  })
})

describe('a pulse', () => {
  const tally = (answered: number, agreed: number, team?: string) => ({
    question: 'safety',
    answered,
    agreed,
    ...(team ? { team } : {}),
  })

  it('publishes what no small group can be read from', () => {
    const given = organisation()
    const platform = given.id('TEAM-1')
    const sales = given.id('TEAM-2')
    const shown = (...tallies: ReturnType<typeof tally>[]) =>
      resultsToPublish(given.replica, tallies).map(each => [each.team ?? 'all', each.agree])
    expect(shown(tally(12, 9), tally(6, 6, platform), tally(6, 3, sales))).toEqual([
      ['all', 75],
      [platform, 100],
      [sales, 50],
    ])
    // Four of Sales would be what is left when Platform is taken off.
    expect(shown(tally(10, 5), tally(6, 3, platform), tally(4, 2, sales))).toEqual([['all', 50]])
    expect(shown(tally(4, 2))).toEqual([])
  })

  it('is followed round by round', () => {
    const given = organisation()
    for (const [name, agree] of [
      ['Autumn', 70],
      ['Winter', 55],
    ] as const) {
      const opening = { state: 'closed', openedOn: on }
      const record = given.did('pulse.add', { fields: { name, audience: ['Platform'] }, opening })
      const results = [{ question: 'safety', answered: 8, agree }]
      given.did('pulse.publish', { subject: record.id, fields: { invited: 10, answered: 8, results } })
    }
    const trend = pulseTrends(given.replica)
    expect(trend.map(each => [each.question, each.rounds.map(round => round.agree)])).toEqual([
      ['safety', [70, 55]],
    ])
    expect(participation(given.replica).map(each => each.share)).toEqual([80, 80])
  })
})

describe('what waits in health and learning', () => {
  const waits = (given: Given, key: string) =>
    agendaOf(given.replica, given.replica.one('person', given.id(key))!, given.moment(key))
      .filter(each => each.sort === 'do')
      .map(each => `${each.deed?.wait} ${each.on.key}`)

  it('is a red item until one intervention answers it', () => {
    const given = organisation()
    const items = [{ item: 'feedback', colour: 'red', note: 'Three questions wait.' }]
    given.did('assessment.add', { fields: { name: 'November', team: 'Platform', items } })
    expect(redItems(given.replica, given.replica.all('assessment')[0]!)).toEqual([
      { item: 'feedback', note: 'Three questions wait.' },
    ])
    expect(waits(given, 'PER-1')).toEqual(['redItem ASM-1'])
    const from = { assessment: 'ASM-1', item: 'feedback' }
    const fields = { sentence: 'Cleo answers daily', from, proposedTo: 'Amina', judgeOn: on }
    given.did('intervention.add', { fields })
    expect(waits(given, 'PER-1')).toEqual(['intervention IV-1'])
    given.did('intervention.adopt', { subject: 'IV-1', because: 'It is small.' }, 'PER-1')
    expect(waits(given, 'PER-1')).toEqual(['interventionDue IV-1'])
    expect(evidenceOf('feedback').findings).toContain('afraid-to-speak')
  })

  it('is a pulse, an audit and a retrospective', () => {
    const given = organisation()
    const dates = { opensOn: on, closesOn: '2026-11-27', audience: ['Platform'] }
    given.did('pulse.add', {
      fields: { name: 'November', ...dates },
      opening: { state: 'open', openedOn: on },
    })
    given.did('cycle.add', { fields: { name: 'Winter' } })
    given.did('audit.add', { fields: { name: 'Autumn', of: 'CYC-1', auditor: 'Amina' } })
    given.did('retro.add', { fields: { name: 'Pilot', of: 'OUT-1', host: 'Amina', dueOn: '2026-11-27' } })
    given.did('retro.add', { fields: { name: 'Year', of: 'OUT-1', host: 'Amina', dueOn: '2027-11-27' } })
    expect(waits(given, 'PER-1').sort()).toEqual(['audit AUD-1', 'pulse PULSE-1', 'retro RETRO-1'])
    expect(waits(given, 'PER-2')).toEqual([])
  })
})
