import { describe, expect, it } from 'vitest'
import { Given, type Saying, wholeOutcome } from '../../given.ts'
import { systemNames } from '../../people/systems.ts'
import { registry, titleOf } from '../../registry.ts'
import { explained, isExplained } from './explained.ts'

const on = '2026-11-23'

/** One of nearly everything, so that every explanation has something to say. */
function organisation(): Given {
  const given = Given.organisation()
  given.did('workspace.edit', { subject: 'WS-1', fields: { systems: [...systemNames], costPerDay: 500 } })
  given.did('outcome.add', { fields: { ...wholeOutcome, team: 'Platform', regulated: true } })
  plan(given)
  measures(given)
  deal(given)
  asked(given)
  return given
}

/** Said, whatever warns. */
function put(given: Given, word: string, saying: Saying): void {
  const because = 'The trade fair ends first.'
  const passOver = given.refusedWith(word, { ...saying, because })
  given.did(word, { ...saying, because, passOver })
}

function plan(given: Given): void {
  const work = { statement: 'History is imported', parent: 'OUT-1', estimate: { low: 2, likely: 4, high: 9 } }
  put(given, 'deliverable.add', { fields: { ...work, owner: 'Amina', done: 'Two years are there.' } })
  const belief = { statement: 'Every visit has a day', affects: ['OUT-1'], confidence: 60 }
  put(given, 'assumption.add', {
    fields: { ...belief, ifBroken: { delay: { low: 5, likely: 10, high: 15 } } },
  })
  put(given, 'cycle.add', { fields: { name: 'Spring', startsOn: on, endsOn: '2027-06-30' } })
  const odds = { probability: 25, delay: { low: 4, likely: 8, high: 12 } }
  put(given, 'risk.add', { fields: { statement: 'The old files are empty', affects: ['OUT-1'], ...odds } })
  put(given, 'cadence.add', { fields: { name: 'Sync', team: 'Sales', recurrence: 'FREQ=WEEKLY;BYDAY=TH' } })
}

function measures(given: Given): void {
  const visits = { name: 'Planned visits', unit: '%', better: 'up', target: 80, targetOn: '2027-04-30' }
  put(given, 'signal.add', { fields: visits })
  put(given, 'signal.add', { fields: { name: 'Complete packs', unit: '%' } })
  put(given, 'reading.add', { fields: { signal: 'SIG-1', value: 61, at: on } })
  const drives = { effect: 'SIG-1', cause: 'SIG-2', holds: 'no' }
  put(given, 'driver.add', { fields: { condition: 'The pack holds what is asked for', ...drives } })
  put(given, 'signal.add', { fields: { name: 'Packs sent' } })
  put(given, 'reading.add', { fields: { signal: 'SIG-3', value: 9, at: on } })
  const flow = { flow: 'Delivery', capacityPerWeek: 6, inflow: 'SIG-3' }
  put(given, 'stage.add', { fields: { name: 'Kick-off', order: 1, ...flow } })
  put(given, 'stage.add', { fields: { name: 'Set-up', order: 2, ...flow, capacityPerWeek: 12 } })
}

function deal(given: Given): void {
  put(given, 'client.add', { fields: { name: 'Ardenvale' } })
  const sold = { client: 'Ardenvale', value: 20000, targetMargin: 30, root: 'OUT-1', lead: 'Ben' }
  put(given, 'engagement.add', { fields: { deal: 'Visits for 14 branches', ...sold } })
  put(given, 'promise.add', { fields: { what: 'A trainer in each branch', engagement: 'ENG-1' } })
  const effort = { low: 1, likely: 2, high: 4 }
  put(given, 'changeRequest.add', { fields: { what: 'One more branch', of: 'ENG-1', effort, price: 1500 } })
}

function asked(given: Given): void {
  put(given, 'charter.add', { fields: { name: 'Charter of the visits', of: 'OUT-1' } })
  put(given, 'handOff.add', {
    fields: { what: 'The visits of 14 branches', from: 'Sales', to: 'Platform', about: 'ENG-1' },
  })
  put(given, 'right.add', { fields: { domain: 'scope', scope: 'OUT-1', decider: 'Amina' } })
  put(given, 'decision.add', { fields: { question: 'File or link?', about: ['OUT-1'], domain: 'scope' } })
  put(given, 'escalation.add', { fields: { ask: 'Lend us a tester', from: 'OUT-1' } })
  const voices = [{ person: 'Ben', must: true }, { person: 'Cleo' }]
  put(given, 'gate.add', { fields: { direction: 'Import first', of: 'OUT-1', voices, dueOn: '2026-11-27' } })
  given.did(
    'gate.answer',
    { subject: 'G-1', fields: { answers: [{ person: 'Ben', answer: 'agree' }] } },
    'PER-2',
  )
  const rated = { people: { rating: 'green' }, process: { rating: 'green' }, metrics: { rating: 'green' } }
  put(given, 'triad.add', { fields: { name: 'Platform', of: 'Platform', ...rated } })
  put(given, 'lesson.add', {
    fields: { text: 'Count the visits of two years', advice: 'scale', themes: ['visit'] },
  })
  given.now = '2026-12-01T09:00:00.000Z'
  put(given, 'deliverable.start', { subject: 'DEL-1' })
  put(given, 'team.edit', { subject: 'Platform', fields: { lead: 'Cleo' } })
  given.now = '2026-12-02T09:00:00.000Z'
  const late = { statement: 'The export stops', affects: ['DEL-1'], probability: 10 }
  put(given, 'risk.add', { fields: late })
  put(given, 'outcome.commit', { subject: 'OUT-1' })
  put(given, 'retro.add', { fields: { name: 'Import', of: 'OUT-1', when: 'system', dueOn: '2026-12-10' } })
}

const said = (given: Given, key: string) =>
  Object.fromEntries(
    explained(given.replica, given.record(key), { todayIn: () => given.now.slice(0, 10) }).map(each => [
      each.name,
      each.lines.map(line => line.text),
    ]),
  )

describe('what the facts say', () => {
  const given = organisation()

  it('of a retrospective is what it opens with', () => {
    expect(said(given, 'RETRO-1')).toEqual({
      waits: ['D-1 File or link? — waited 7 working days.'],
      decisions: ['D-1 File or link? — 7 working days; 0 for input, 7 for the decider, 0 reopened.'],
      lateRisks: ['R-2 The export stops: was written down after its work had begun.'],
      passedOver: ['OUT-1', 'DEL-1'].map(
        key => `${name(given, key)}: built-before-aligned. Because: The trade fair ends first.`,
      ),
    })
  })

  it('of measures is what drives them, and where their flow is held up', () => {
    expect(said(given, 'SIG-1').drivers).toEqual([
      'SIG-1 Planned visits: 61 %; 19 short of its target.',
      'DRV-1 The pack holds what is asked for: does not hold.',
      'SIG-2 Complete packs: SIG-2 has no reading.',
    ])
    expect(said(given, 'STG-2').flow).toEqual([
      'STG-1 Kick-off: 3 a week more come in than it can take. It sets the pace: more effort elsewhere changes nothing.',
      'STG-2 Set-up: 3 a week of room.',
    ])
  })

  it('of a deal is what it lacks, what is left of it, and what a change does to it', () => {
    expect(said(given, 'ENG-1').readiness?.slice(1, 3)).toEqual([
      'Open: every promise is mapped, declined or disputed by name (PR-1).',
      'Open: the people are named (ENG-1).',
    ])
    // 20,000 for 5 days (2, 4 or 9) at 500; one more branch brings 1,500 for 2 days.
    expect(said(given, 'ENG-1').margin?.slice(0, 3)).toEqual([
      'Sold: 30 %.',
      'Now: 100 %, were it to end today.',
      'Expected: 87.5 %.',
    ])
    expect(said(given, 'CR-1').effect).toEqual([
      '4 working days of one person, who does other work beside it.',
      'It costs 1000.',
      'Billed, it moves the margin by −3.8 points.',
      'Absorbed, it moves the margin by −5 points.',
    ])
  })

  it('of work is who decides, and which gate, charter and lessons it asks for', () => {
    const { rights, gate, charter, lessons } = said(given, 'OUT-1')
    expect(rights?.[0]).toBe('scope: Amina Diallo.')
    expect(rights?.[1]).toContain('Nobody yet: intent, priority, date,')
    expect(gate?.[0]).toBe('It asks for one: it is work for a client, it is regulated.')
    expect(charter?.[1]).toBe('CHA-1 Charter of the visits: draft.')
    expect(lessons).toEqual(['LES-1 Count the visits of two years: scale; not answered here yet.'])
  })

  it('of what waits is whom it waits for', () => {
    expect(said(given, 'D-1').latency?.[1]).toBe('Amina Diallo decides it, by 2026-11-30.')
    expect(said(given, 'ESC-1').path).toEqual(['Amina Diallo, until 2026-11-25.'])
    expect(said(given, 'G-1').voices).toEqual([
      'Ben Okri (must be heard): agrees.',
      'Cleo Marsh: silent.',
      'Its day is 2026-11-27.',
    ])
    expect(said(given, 'R-1').stake?.[0]).toBe('25 % of 8 working days: 2 days on average.')
    expect(said(given, 'A-1').stake?.[0]).toBe('40 % of 10 working days: 4 days on average.')
    expect(said(given, 'CAD-1').agenda?.[0]).toBe('Next on 2026-12-03.')
  })

  it('has something to say of every kind that is explained, and nothing where its system is off', () => {
    const records = Object.values(registry.kinds).flatMap(kind => [...given.replica.all(kind.name as 'team')])
    const spoken = records.filter(each => Object.keys(said(given, each.key)).length > 0)
    const silent = Object.values(registry.kinds).filter(
      kind => isExplained(kind) && !spoken.some(each => each.kind === kind.name),
    )
    expect(silent.map(each => each.name)).toEqual([])
    const off = organisation()
    off.did('workspace.edit', { subject: 'WS-1', fields: { systems: ['cascade'] } })
    expect([said(off, 'SIG-1'), said(off, 'G-1'), said(off, 'OUT-1')]).toEqual([{}, {}, {}])
  })
})

function name(given: Given, key: string): string {
  return `${key} ${titleOf(given.record(key))}`
}
