import { acts, decideAll, type Records, readingsOf } from '@throughline/model'
import { Given } from '@throughline/model/given'
import { describe, expect, it } from 'vitest'
import { divergencesOf } from './divergences.ts'
import { linesIn, textOf } from './lines.ts'
import { mayWriteFor } from './may-write.ts'
import { questionsAbout } from './questions.ts'
import { standingSentence } from './standing.ts'

function act(given: Given, name: string, told: Record<string, unknown>, by = 'PER-1') {
  const decision = decideAll(
    given.replica,
    acts[name]!.commands(given.replica, told, given.moment(by)),
    given.moment(by),
  )
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals))
  for (const fact of decision.facts) given.kept(fact, by)
}

function read(): Given {
  const given = Given.organisation()
  given.did('intent.edit', { subject: 'INT-1', fields: { audience: ['Platform', 'Sales'] } })
  for (const team of ['Platform', 'Sales'])
    given.did('interpretation.add', { fields: { understanding: `As ${team}`, of: 'INT-1', team } })
  return given
}

describe('lines', () => {
  it('are taken as they are pasted, without bullets and doubles', () => {
    expect(linesIn('- One\n2) Two\n\n• One\n  Three  ').map(line => line.line)).toEqual([
      'One',
      'Two',
      'Three',
    ])
  })

  it('stay bound to what they became', () => {
    const before = [{ line: 'One', as: 'DEL' }, { line: 'Two' }]
    expect(linesIn('Two\nOne\nThree', before)).toEqual([
      { line: 'Two' },
      { line: 'One', as: 'DEL' },
      { line: 'Three' },
    ])
    expect(linesIn(textOf(before), before)).toEqual(before)
  })
})

describe('where readings differ', () => {
  it('two that differ from each other are one divergence, until it is settled', () => {
    const given = read()
    const of = given.id('INT-1')
    const [one, other] = [given.id('READ-1'), given.id('READ-2')]
    act(given, 'interpretation.differ', { one, other, about: 'File or link' })
    expect(divergencesOf(given.replica, of)).toMatchObject([
      { key: 'READ-1', about: 'File or link', readings: [{ id: one }, { id: other }] },
    ])
    act(given, 'interpretation.settle', { interpretation: other, resolution: 'File first.' })
    expect(divergencesOf(given.replica, of)).toEqual([])
  })
})

describe('how far it is read', () => {
  it.each([
    [0, 0, 0, 'No team owns something below it yet, so nobody is asked to read it.'],
    [5, 2, 1, 'Two of five teams have not read it. One divergence is open.'],
    [2, 0, 0, 'Both teams have read it. No divergence is open.'],
    [3, 3, 0, 'No team has read it yet.'],
    [3, 1, 0, 'One of three teams has not read it. No divergence is open.'],
  ])('%i teams, %i unread, %i divergences', (teams, unread, divergences, sentence) => {
    const readings = Array.from({ length: teams }, (_, at) => ({
      team: {} as Records['team'],
      since: '',
      ...(at >= unread ? { interpretation: {} as Records['interpretation'] } : {}),
    }))
    expect(standingSentence(readings, divergences)).toBe(sentence)
  })

  it('is of the audience', () => {
    const given = read()
    expect(readingsOf(given.replica, given.record('INT-1'))).toHaveLength(2)
  })
})

describe('questions about it', () => {
  it('stand with who answers and by when, the late ones on top, the answered ones below', () => {
    const given = read()
    const ask = (text: string, about: string) =>
      given.did('question.add', { fields: { text, about, to: 'Amina' } })
    ask('First?', 'INT-1')
    ask('Second?', 'READ-1')
    given.did('question.answer', { subject: 'Q-1', fields: { answer: 'Yes.' } }, 'PER-1')
    const asked = () =>
      questionsAbout(given.replica, given.id('INT-1'), given.now.slice(0, 10)).map(each => [
        each.question.key,
        each.answerer?.name,
        each.clock,
      ])
    expect(asked()).toEqual([
      ['Q-2', 'Amina Diallo', 'by Wednesday'],
      ['Q-1', 'Amina Diallo', 'by Wednesday'],
    ])
    given.now = '2026-11-30T09:00:00.000Z'
    expect(asked()[0]).toEqual(['Q-2', 'Amina Diallo', '5 days late'])
  })
})

describe('who writes a reading', () => {
  it('is of the team, leads it, speaks for it, or leads here', () => {
    const given = read()
    const team = given.record('TEAM-2') as unknown as Records['team']
    const may = (key: string, roles: string[] = ['member']) =>
      mayWriteFor(team, { person: given.record(key) as unknown as Records['person'], roles })
    expect([may('PER-2'), may('PER-3'), may('PER-1'), may('PER-1', ['leader'])]).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect(mayWriteFor(team, { person: undefined, roles: ['member'] })).toBe(false)
  })
})
