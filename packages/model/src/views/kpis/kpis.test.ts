import { describe, expect, it } from 'vitest'
import { Given, wholeOutcome } from '../../given.ts'
import { kpis, kpiTrends, periodsUpTo } from './kpis.ts'

const period = { name: 'Winter', from: '2026-11-01', to: '2027-01-31' }

function measured(given: Given, name: string, team?: string) {
  const kpi = kpis.find(each => each.name === name)!
  return kpi.measured({ world: given.replica, period, team: team && given.id(team) })
}

/** OUT-1 of Platform is committed on 23 November; every system of the start is on. */
function committed(): Given {
  const given = Given.organisation()
  given.did('outcome.add', { fields: { ...wholeOutcome, team: 'Platform' } })
  given.did('outcome.commit', { subject: 'OUT-1' }, 'PER-1')
  return given
}

function systems(given: Given, ...names: string[]): void {
  const on = [...((given.record('WS-1').systems ?? []) as string[]), ...names]
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: on } })
}

function at(given: Given, day: string): void {
  given.now = `${day}T09:00:00.000Z`
}

/** A deliverable below OUT-1, started and delivered on days of its own. */
function work(given: Given, days: { start: string; deliver?: string }, fields: object = {}): string {
  const whole = { statement: 'A thing is there', parent: 'OUT-1', dueOn: '2026-12-18', owner: 'Amina' }
  const done = 'A coordinator has planned one full week.'
  const key = given.did('deliverable.add', { fields: { ...whole, done, ...fields } }).key
  at(given, days.start)
  given.did('deliverable.start', { subject: key }, 'PER-1')
  if (days.deliver) at(given, days.deliver)
  if (days.deliver) given.did('deliverable.deliver', { subject: key }, 'PER-1')
  return key
}

describe('KPIs of delivery', () => {
  it('count what was delivered by its first promised day, whatever became of the day', () => {
    const given = committed()
    work(given, { start: '2026-11-24', deliver: '2026-12-18' })
    const late = work(given, { start: '2026-12-18' })
    at(given, '2026-12-19')
    given.did('deliverable.edit', { subject: late, fields: { dueOn: '2026-12-30' }, because: 'Ill.' })
    at(given, '2026-12-29')
    given.did('deliverable.deliver', { subject: late }, 'PER-1')
    expect(measured(given, 'onTime')).toEqual({ value: 50, of: 2 })
    expect(measured(given, 'onTime', 'TEAM-2')).toEqual({ of: 0 })
  })

  it('count days from the decision for an intent to its first output', () => {
    const given = committed()
    given.did('intent.edit', { subject: 'INT-1', fields: { decidedOn: '2026-11-02' } })
    work(given, { start: '2026-11-24', deliver: '2026-12-01' })
    work(given, { start: '2026-12-01', deliver: '2026-12-20' })
    expect(measured(given, 'firstOutput')).toEqual({ value: 29, of: 1 })
  })

  it('count promises kept, to clients and inside', () => {
    const given = committed()
    systems(given, 'bridge')
    given.did('client.add', { fields: { name: 'Ardenvale' } })
    given.did('engagement.add', { fields: { deal: 'Ardenvale', client: 'CLI-1', deliveryLead: 'Amina' } })
    const promised = (state: string) => {
      const fields = {
        what: `A promise ${state}`,
        engagement: 'ENG-1',
        dueOn: '2026-12-11',
        mapsTo: ['OUT-1'],
      }
      given.did('promise.add', { fields, opening: { state, openedOn: '2026-11-23' } })
    }
    for (const state of ['kept', 'kept', 'kept', 'broken', 'declined']) promised(state)
    given.did('outcome.edit', { subject: 'OUT-1', fields: { dueOn: '2027-03-30' }, because: 'Ill.' })
    expect(measured(given, 'promisesKept')).toEqual({ value: 75, of: 4, parts: { clients: 75 } })
  })

  it('count outcomes that proved themselves once their effect could show', () => {
    const given = committed()
    for (const state of ['validated', 'unproven', 'delivered', 'committed'])
      given.did('outcome.add', { fields: wholeOutcome, opening: { state, openedOn: '2026-11-23' } })
    const value = measured(given, 'proven')
    expect([value.of, Math.round(value.value!)]).toEqual([3, 33])
  })
})

describe('KPIs of seeing in time', () => {
  it('count what was raised before the work began', () => {
    const given = committed()
    systems(given, 'risks')
    given.did('risk.add', { fields: { statement: 'Notes are missing', affects: ['OUT-1'] } })
    given.did('question.add', { fields: { text: 'Who tests?', about: 'OUT-1', sort: 'concern' } })
    given.did('question.add', { fields: { text: 'Which week?', about: 'OUT-1' } })
    work(given, { start: '2026-11-25' })
    at(given, '2026-12-02')
    given.did('risk.add', { fields: { statement: 'Managers are away', affects: ['OUT-1'] } })
    const value = measured(given, 'foundEarly')
    expect([value.of, Math.round(value.value!)]).toEqual([3, 67])
  })

  it('count late inputs and concerns after readiness, for each engagement', () => {
    const given = committed()
    systems(given, 'bridge')
    given.did('client.add', { fields: { name: 'Ardenvale' } })
    const context = { whyBought: 'Visits', stakeholders: [], constraints: [] }
    const people = { lead: 'Cleo', deliveryLead: 'Amina', root: 'OUT-1', context }
    given.did('engagement.add', { fields: { deal: 'Ardenvale', client: 'CLI-1', ...people } })
    given.did('engagement.win', { subject: 'ENG-1' })
    given.did('question.add', { fields: { text: 'Early enough', about: 'ENG-1', sort: 'concern' } })
    at(given, '2026-11-24')
    given.did('engagement.ready', { subject: 'ENG-1' })
    at(given, '2026-12-02')
    systems(given, 'gate')
    given.did('lateInput.add', { fields: { text: 'Sign each page', of: 'OUT-1' } })
    given.did('question.add', { fields: { text: 'Nobody told us', about: 'ENG-1', sort: 'concern' } })
    expect(measured(given, 'surprises')).toEqual({ value: 2, of: 1 })
  })
})

describe('KPIs of effort', () => {
  it('count what was done again', () => {
    const given = committed()
    const again = work(given, { start: '2026-11-24', deliver: '2026-12-01' }, { spentDays: 10 })
    given.did('deliverable.reopen', { subject: again, because: 'Notes are missing.' })
    given.did('deliverable.deliver', { subject: again }, 'PER-1')
    work(given, { start: '2026-12-01', deliver: '2026-12-10' }, { spentDays: 30 })
    expect(measured(given, 'reworkShare')).toEqual({ value: 25, of: 2 })
  })

  it('count what was begun outside the baseline as soon as it was written down', () => {
    const given = committed()
    work(given, { start: '2026-12-10' }, { spentDays: 8 })
    work(given, { start: '2026-12-11' }, { spentDays: 2 })
    expect(measured(given, 'unplannedShare')).toEqual({ value: 20, of: 2 })
  })

  it('lay the effort that was estimated beside what it took', () => {
    const given = committed()
    const estimate = { low: 6, likely: 8, high: 10 }
    work(given, { start: '2026-11-24', deliver: '2026-12-01' }, { spentDays: 10, estimate })
    work(given, { start: '2026-12-01', deliver: '2026-12-02' }, { spentDays: 5 })
    expect(measured(given, 'deliveryEfficiency')).toEqual({ value: 80, of: 1 })
  })
})

describe('KPIs of habits', () => {
  it('take the median latency of decisions, in its parts', () => {
    const given = committed()
    systems(given, 'decisions')
    for (const raisedOn of ['2026-11-09', '2026-11-16', '2026-11-20']) {
      const record = given.did('decision.add', { fields: { question: 'Which?', about: ['OUT-1'], raisedOn } })
      given.did('decision.decide', { subject: record.id, fields: { choice: 'A', rationale: 'Sooner' } })
    }
    expect(measured(given, 'decisionLatency')).toMatchObject({ value: 5, of: 3, parts: { decider: 5 } })
  })

  it('count warnings passed over for each commitment', () => {
    const given = committed()
    given.did('outcome.add', { fields: { ...wholeOutcome, serves: null } })
    const passing = { subject: 'OUT-2', passOver: ['meaning-lost'], because: 'It is plain.' }
    given.did('outcome.commit', passing, 'PER-1')
    expect(measured(given, 'overrides')).toEqual({ value: 50, of: 2 })
  })

  it('count hours of coordination of all hours', () => {
    const given = committed()
    given.did('person.edit', { subject: 'Amina', fields: { teams: ['Platform'] } })
    given.did('cadence.add', { fields: { name: 'Sync', team: 'Platform', minutes: 60 } })
    const value = measured(given, 'coordinationShare', 'TEAM-1')
    expect(value.value).toBeGreaterThan(0)
    expect(value.value).toBeLessThanOrEqual(2.5)
  })

  it('count owners who were in rhythm at the end', () => {
    const given = committed()
    const say = () => given.did('checkIn.add', { fields: { of: 'OUT-1', status: 'onTrack' } }, 'PER-1')
    at(given, '2026-12-14')
    say()
    expect(measured(given, 'use')).toEqual({ value: 0, of: 1 })
    at(given, '2027-01-25')
    say()
    expect(measured(given, 'use')).toEqual({ value: 100, of: 1 })
  })
})

describe('the trend', () => {
  it('runs over cycles, the last one cut at the day; without cycles over twelve weeks each', () => {
    const given = committed()
    expect(periodsUpTo(given.replica, '2026-11-23', 2)).toEqual([
      { name: '2026-08-31', from: '2026-06-09', to: '2026-08-31' },
      { name: '2026-11-23', from: '2026-09-01', to: '2026-11-23' },
    ])
    systems(given, 'schedule')
    const cycle = (name: string, startsOn: string, endsOn: string) =>
      given.did('cycle.add', { fields: { name, startsOn, endsOn } })
    cycle('Winter', '2026-11-01', '2027-01-31')
    cycle('Autumn', '2026-08-01', '2026-10-31')
    cycle('Spring', '2027-02-01', '2027-04-30')
    const [first] = kpiTrends(given.replica, { on: '2026-11-23' })
    expect(first?.periods.map(each => [each.period.name, each.period.to])).toEqual([
      ['Autumn', '2026-10-31'],
      ['Winter', '2026-11-23'],
    ])
    expect(kpiTrends(given.replica, { on: '2026-11-23' })).toHaveLength(13)
  })
})
