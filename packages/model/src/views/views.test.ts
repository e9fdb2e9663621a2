import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../given.ts'
import { agendaOf } from './agenda.ts'
import { answerDueOn, answererOf } from './answerer.ts'
import { historyOf } from './history.ts'
import { intentOf, lineOfSight } from './line-of-sight.ts'
import { orphanWork } from './orphan-work.ts'
import { isPromisedFor } from './promised-for.ts'
import { audienceOf, openDivergences, readingsOf } from './readings.ts'
import { remainingDays, statusSaid } from './status-said.ts'
import { termOf } from './term.ts'
import { afterWorkingDays, workingDaysBetween, workingDaysOf } from './working-days.ts'

const amina = 'PER-1'
const ben = 'PER-2'

function withLine(): Given {
  const given = Given.organisation()
  given.did('outcome.add', { fields: { ...wholeOutcome, team: 'Platform' } })
  given.did('deliverable.add', { fields: { statement: 'Visit history is imported', parent: 'OUT-1' } })
  given.did('task.add', { fields: { title: 'Map the fields', parent: 'DEL-1', assignee: 'Ben' } })
  return given
}

function agenda(given: Given, of: string): string[] {
  const person = given.replica.one('person', given.id(of))!
  return agendaOf(given.replica, person, given.moment(of)).map(item => `${item.sort} ${item.on.key}`)
}

describe('the line of sight', () => {
  it('leads from a task to the intent', () => {
    const given = withLine()
    const line = lineOfSight(given.replica, given.id('TASK-1')).map(record => record.key)
    expect(line).toEqual(['INT-1', 'OUT-1', 'DEL-1', 'TASK-1'])
  })

  it('ends where the intent is retired, and what hangs there is an orphan, told once', () => {
    const given = withLine()
    given.did('outcome.add', { fields: { statement: 'Nobody asked for this' } })
    given.did('deliverable.add', { fields: { statement: 'A part of it', parent: 'OUT-2' } })
    expect(orphanWork(given.replica).map(record => record.key)).toEqual(['OUT-2'])
    given.did('intent.retire', { subject: 'INT-1', because: 'It no longer matters.' })
    expect(intentOf(given.replica, given.id('TASK-1'))).toBeUndefined()
  })
})

describe('working days', () => {
  it('leave out weekends, holidays and time off, on the nearest calendar', () => {
    const given = Given.organisation()
    given.did('calendar.add', {
      fields: { name: 'Office', holidays: [{ on: '2026-12-24', name: 'Closed' }] },
    })
    given.did('workspace.edit', { subject: 'WS-1', fields: { calendar: 'Office' } })
    given.did('person.edit', {
      subject: amina,
      fields: { timeOff: [{ from: '2026-12-21', to: '2026-12-23', share: 1 }] },
    })
    const days = workingDaysOf(given.replica, given.replica.one('person', given.id(amina)))
    expect(workingDaysBetween(days, '2026-12-18', '2026-12-25')).toBe(2)
    expect(afterWorkingDays(days, '2026-12-18', 2)).toBe('2026-12-25')
    expect(workingDaysBetween(days, '2026-12-18', '2026-12-18')).toBe(0)
  })
})

describe('what was said', () => {
  function committed(): Given {
    const given = withLine()
    given.did('outcome.commit', { subject: 'OUT-1' }, amina)
    return given
  }
  const said = (given: Given) => statusSaid(given.replica, given.record('OUT-1'), given.moment(amina))

  it('is pending before the first word, and outdated past its rhythm, which outranks green', () => {
    const given = committed()
    expect(said(given).shown).toBe('pending')
    given.did('checkIn.add', { fields: { of: 'OUT-1', status: 'onTrack', confidence: 80 } }, amina)
    expect(said(given)).toMatchObject({ shown: 'onTrack', ageDays: 0, owedOn: '2026-12-02' })
    given.now = '2026-12-02T09:00:00.000Z'
    expect(said(given)).toMatchObject({ shown: 'onTrack', ageDays: 9 })
    given.now = '2026-12-03T09:00:00.000Z'
    expect(said(given).shown).toBe('outdated')
  })

  it('lets the newest word speak, and the newest remaining count', () => {
    const given = committed()
    given.did('deliverable.edit', {
      subject: 'DEL-1',
      fields: { owner: 'Ben', done: 'Signed.', remaining: 8 },
    })
    given.did('deliverable.start', { subject: 'DEL-1' })
    given.now = '2026-11-24T09:00:00.000Z'
    given.did('checkIn.add', { fields: { of: 'DEL-1', status: 'atRisk', remaining: 5 } }, ben)
    const left = () => remainingDays(given.replica, given.replica.one('deliverable', given.id('DEL-1'))!)
    expect(left()).toBe(5)
    given.now = '2026-11-25T09:00:00.000Z'
    given.did('deliverable.edit', { subject: 'DEL-1', fields: { remaining: 3 } })
    expect(left()).toBe(3)
  })
})

describe('readings', () => {
  it('are asked of the teams that own something below, unless an audience is named', () => {
    const given = withLine()
    const names = () => audienceOf(given.replica, given.record('INT-1')).map(team => team.name)
    expect(names()).toEqual(['Platform'])
    given.did('intent.edit', { subject: 'INT-1', fields: { audience: ['Sales'] } })
    expect(names()).toEqual(['Sales'])
  })

  it('take a team that has not read as unread, never as aligned', () => {
    const given = withLine()
    expect(readingsOf(given.replica, given.record('INT-1'))).toMatchObject([{ team: { name: 'Platform' } }])
    expect(readingsOf(given.replica, given.record('INT-1'))[0]).not.toHaveProperty('interpretation')
    given.did('interpretation.add', { fields: { understanding: 'By file', of: 'INT-1', team: 'Platform' } })
    given.did('interpretation.diverge', { subject: 'READ-1', fields: { about: 'file or link' } })
    expect(openDivergences(given.replica, given.id('INT-1'))).toHaveLength(1)
  })
})

describe('a question', () => {
  const asked = (given: Given, fields: object) => {
    given.did('question.add', { fields: { text: 'Does it count?', about: 'DEL-1', ...fields } })
    return given.replica.all('question').at(-1)!
  }

  it('goes to the person asked, else the liaison of the asker’s team, else the owner on the line', () => {
    const given = withLine()
    const to = (fields: object) => answererOf(given.replica, asked(given, fields))?.name
    expect(to({ to: 'Ben' })).toBe('Ben Okri')
    expect(to({ askedBy: 'Ben' })).toBe('Cleo Marsh')
    expect(to({})).toBe('Amina Diallo')
  })

  it('is due on the calendar of whoever answers', () => {
    const given = withLine()
    expect(answerDueOn(given.replica, asked(given, {}))).toBe('2026-11-25')
  })
})

describe('the agenda', () => {
  it('asks the owner to confirm what was promised for her, and nobody else', () => {
    const given = withLine()
    given.did('outcome.commit', { subject: 'OUT-1', because: 'Agreed.' }, ben)
    expect(isPromisedFor(given.replica, given.replica.one('outcome', given.id('OUT-1'))!)).toBe(true)
    expect(agenda(given, amina)).toContain('confirm OUT-1')
    given.did('outcome.confirm', { subject: 'OUT-1' }, amina)
    expect(agenda(given, amina)).not.toContain('confirm OUT-1')
    expect(agenda(given, ben)).toEqual([])
  })

  it('puts what is worth most first, and asks nothing for a system that is off', () => {
    const given = withLine()
    given.did('outcome.commit', { subject: 'OUT-1' }, amina)
    const priced = {
      ...wholeOutcome,
      statement: 'Nine of ten clients renew in 2027',
      value: { shape: 'oneOff', amount: 9 },
    }
    given.did('outcome.add', { fields: priced })
    given.did('outcome.commit', { subject: 'OUT-2' }, amina)
    given.did('question.add', { fields: { text: 'Does it count?', about: 'OUT-1', to: 'Amina' } })
    expect(agenda(given, amina)).toEqual(['read TEAM-1', 'answer Q-1'])
    given.now = '2026-11-30T09:00:00.000Z'
    expect(agenda(given, amina)).toEqual(['checkIn OUT-2', 'answer Q-1', 'read TEAM-1', 'checkIn OUT-1'])
    given.did('workspace.edit', { subject: 'WS-1', fields: { systems: ['cascade', 'ownership'] } })
    expect(agenda(given, amina)).toEqual([])
  })
})

describe('a term', () => {
  it('is what the organisation calls a kind, else our word', () => {
    const given = Given.organisation()
    expect(termOf(given.replica, 'outcome')).toBe('Outcome')
    given.did('workspace.edit', {
      subject: 'WS-1',
      fields: { terms: [{ word: 'outcome', shown: 'Objective' }] },
    })
    expect(termOf(given.replica, 'outcome')).toBe('Objective')
  })
})

describe('history', () => {
  it('says who changed what and why, the newest first', () => {
    const given = withLine()
    given.did('outcome.commit', { subject: 'OUT-1' }, amina)
    given.did(
      'outcome.edit',
      { subject: 'OUT-1', fields: { owner: 'Ben' }, because: 'Amina is away.' },
      amina,
    )
    const facts = given.facts.filter(fact => fact.subject === given.id('OUT-1'))
    expect(historyOf(facts, given.replica)).toMatchObject([
      { sentence: 'Changed owner', because: 'Amina is away.', changes: [{ label: 'Owner', to: 'Ben Okri' }] },
      { sentence: 'Committed', by: given.id(amina) },
      { sentence: 'Added' },
    ])
  })
})
