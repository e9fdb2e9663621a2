import { describe, expect, test } from 'vitest'
import { contentWords, sharesObject, similarity } from './content-words.ts'
import { doneVerdict } from './done.ts'
import { languageOf } from './language.ts'
import { methodWords } from './method.ts'
import { dones, statements } from './sentences.cases.ts'
import { statementVerdict } from './statement.ts'

const vague = 'Improve customer satisfaction for new clients'
const under11 = { parentDueOn: '2027-04-30', parentKey: 'OUT-11' }

describe('a shared object', () => {
  test.each([
    ['Improve SLA reporting', 'Grow Incremental ACV', false],
    ['Generate IACV from higher tiers', 'Grow Incremental ACV', true],
    ['Raise awareness among nurses', 'Great team', false],
    ['Improve the team page', 'Improve customer focus of the team', false],
  ])('‘%s’ and ‘%s’: %s', (one, other, shared) => {
    expect(sharesObject(one, other)).toBe(shared)
    expect(sharesObject(other, one)).toBe(shared)
  })
})

describe('a proposal', () => {
  test.each([
    ['Improve the reading experience for younger children', 'nine of ten younger children'],
    ['Improve child satisfaction', 'nine of ten children'],
  ])('keeps whom ‘%s’ is about', (text, people) => {
    expect(statementVerdict(text).couldBe[0]).toContain(people)
  })
})

describe('a statement', () => {
  test.each(statements.filter(each => each.testable))('stands: $text', ({ text }) => {
    expect(statementVerdict(text).reasons.filter(reason => reason.decides)).toEqual([])
    expect(statementVerdict(text)).toMatchObject({
      language: 'en',
      testable: true,
      headline: '',
      couldBe: [],
    })
  })

  test.each(statements.filter(each => !each.testable))('cannot be tested: $text', ({ text }) => {
    const verdict = statementVerdict(text)
    expect(verdict.testable).toBe(false)
    expect(verdict.headline).toMatch(/\.$/)
    expect(verdict.couldBe.length).toBeGreaterThanOrEqual(1)
    expect(verdict.couldBe.length).toBeLessThanOrEqual(3)
  })

  test('is told in the words of the panel what it lacks', () => {
    const verdict = statementVerdict(vague, under11)
    expect(verdict.headline).toBe('Nobody could tell when this is done.')
    expect(verdict.reasons.map(reason => reason.reason)).toEqual([
      'Improve is a direction. Say the state it leads to.',
      'Customer satisfaction has no measure. Whose, asked how?',
      'There is no day. OUT-11 is due on 30 April.',
    ])
    expect(verdict.reasons.slice(0, 2).map(({ start, end }) => vague.slice(start, end))).toEqual([
      'Improve',
      'customer satisfaction',
    ])
    expect(verdict.couldBe[0]).toBe(
      'By 31 March, nine of ten new clients rate their first month 8 or more out of 10.',
    )
  })

  test('is not asked for a day that the record has, nor for one that the words have', () => {
    const codes = (text: string, context = {}) =>
      statementVerdict(text, context).reasons.map(each => each.code)
    expect(codes(vague)).toContain('no-day')
    expect(codes(vague, { dueOn: '2027-03-31' })).not.toContain('no-day')
    expect(codes('Improve customer satisfaction by 31 March')).not.toContain('no-day')
  })

  test('is never called vague for a missing day alone', () => {
    expect(statementVerdict('Nine of ten clients renew', under11).testable).toBe(true)
  })

  test.each([
    ['Improve', 'no-object'],
    ['Improve satisfaction', 'no-population'],
    ['Improve test coverage', 'no-measure'],
    ['Operational excellence', 'no-direction'],
    ['Train the branches where possible', 'hedge'],
    ['Halve the error rate and win three new distributors', 'several-outcomes'],
    ['Leverage synergies', 'weak-verb'],
    ['More customers', 'no-direction'],
    ['Efficient administration', 'no-measure'],
  ])('%s: %s', (text, code) => {
    expect(statementVerdict(text).reasons.map(reason => reason.code)).toContain(code)
  })

  test('begins after the owner whom a list writes in front', () => {
    const verdict = statementVerdict('CMO: Increase brand awareness')
    expect(verdict.reasons[0]).toMatchObject({ start: 5, end: 13, words: 'Increase' })
    expect(statementVerdict('VP, IT KR: Onboarding satisfaction score > 4.5').testable).toBe(true)
  })

  test('is told from a heading or a subject that begins with the same word', () => {
    for (const text of ['Support is reachable at weekends', 'Work orders carry a photo of the finished job'])
      expect(statementVerdict(text).testable).toBe(true)
    for (const text of ['Support reachable teams', 'Work on the orders'])
      expect(statementVerdict(text).testable).toBe(false)
  })

  test('takes a figure in a reference, a version or a period for no measure', () => {
    for (const text of ['Improve reporting for OUT-12', 'Improve reporting in Q3', 'Improve reporting #24'])
      expect(statementVerdict(text).testable).toBe(false)
  })

  test.each([
    'Kundenzufriedenheit verbessern',
    'Die Zufriedenheit der Kunden verbessern und die Kosten senken',
    'Améliorer la satisfaction des clients',
    'Mejorar la satisfacción de los clientes',
    'Migliorare la soddisfazione dei clienti',
    'De klanttevredenheid verbeteren',
    'Förbättra kundnöjdheten för alla',
    'Poprawić zadowolenie klientów',
    '顧客満足度を向上させる',
    'Повысить удовлетворённость клиентов',
    'Quillmere 2027',
    '',
    '   ',
  ])('in a language it does not know, it is silent: %s', text => {
    expect(statementVerdict(text)).toMatchObject({
      language: 'unknown',
      testable: true,
      reasons: [],
      couldBe: [],
    })
  })
})

describe('a proposal', () => {
  const first = (text: string, context = {}) => statementVerdict(text, context).couldBe[0] ?? ''

  test('keeps the writer’s people and object', () => {
    expect(first('Improve satisfaction among night nurses')).toContain('night nurses')
    expect(first('Reduce hosting costs')).toContain('hosting costs')
    expect(first('Increase test coverage')).toContain('test coverage')
  })

  test('names a day before the parent’s, and none gone by', () => {
    expect(first(vague, { parentDueOn: '2027-01-29' })).toContain('By 31 December')
    expect(first(vague, { parentDueOn: '2026-12-11', today: '2026-11-30' })).toContain('By 11 December')
    expect(first(vague, { today: '2026-11-23' })).toContain('By 31 March')
    expect(first(vague, { dueOn: '2027-02-28', parentDueOn: '2027-04-30' })).toContain('By 28 February')
  })

  test('carries the article and the complement of what the writer named', () => {
    expect(first('Raise the profile of the department')).toContain('the profile of the department is')
    expect(first('Modernise our infrastructure')).toContain('our infrastructure')
    expect(first('We will improve how we communicate')).toContain('the way we communicate')
  })

  test('drops the way out, or gives each outcome its own sentence', () => {
    expect(statementVerdict('All invoices are paid within ten days where possible').couldBe).toEqual([
      'All invoices are paid within ten days.',
    ])
    expect(statementVerdict('Hire four engineers and open the Lyon office').couldBe).toEqual([
      'Hire four engineers.',
      'Open the Lyon office.',
    ])
  })

  test('would itself stand', () => {
    for (const { text, testable } of statements) {
      if (testable) continue
      for (const sentence of statementVerdict(text, under11).couldBe)
        expect([sentence, statementVerdict(sentence).testable]).toEqual([sentence, true])
    }
  })
})

describe('a done', () => {
  test.each(dones.filter(each => each.testable))('can be observed: $text', ({ text }) => {
    expect(doneVerdict(text).reasons).toEqual([])
  })

  test.each(dones.filter(each => !each.testable))('cannot: $text', ({ text }) => {
    const verdict = doneVerdict(text)
    expect(verdict.testable).toBe(false)
    expect(verdict.headline).toBe('Nobody else could check this.')
    expect(verdict.couldBe.length).toBeGreaterThan(0)
  })

  test('that is offered instead can itself be observed', () => {
    for (const { text, testable } of dones) {
      if (testable) continue
      for (const sentence of doneVerdict(text).couldBe)
        expect([sentence, doneVerdict(sentence).testable]).toEqual([sentence, true])
    }
  })

  test('of two sentences stands, with a note', () => {
    const verdict = doneVerdict('The report is published. The board has read it.')
    expect(verdict.testable).toBe(true)
    expect(verdict.reasons).toMatchObject([{ code: 'several-sentences', decides: false }])
  })

  test('is not cut at a shortened word or inside an address', () => {
    for (const text of ['No page is kept elsewhere, e.g. Docs.', 'The page example.org answers in a second.'])
      expect(doneVerdict(text)).toMatchObject({ testable: true, reasons: [] })
  })

  test('may stand behind the owner whom a list writes in front', () => {
    expect(doneVerdict('CMO: Support the sales team').reasons[0]).toMatchObject({
      code: 'activity',
      start: 5,
    })
    expect(doneVerdict('CMO: Achieve 110% of the plan.').testable).toBe(true)
  })

  test('that is empty, or in a language it does not know, is not judged', () => {
    for (const text of ['', '  ', 'Der Bericht ist veröffentlicht', 'Le rapport est publié'])
      expect(doneVerdict(text)).toMatchObject({ testable: true, reasons: [] })
  })
})

describe('a boundary', () => {
  test.each([
    'Client data stays in the EU',
    'Nobody is hired before July',
    'Engagement margin stays at 32 % or more',
    'No change to the price list before the fair',
    'Spending stays under € 200 k',
    'Nothing is stored in Excel',
    'The works council agrees before anything is announced',
    'Existing clients keep their contract terms',
    'Visits are planned by the coordinators alone',
    'Done by 30 June using less than € 50 k',
    'The SAP licence ends in May',
    'Kundendaten bleiben in der EU',
  ])('says what must hold: %s', text => {
    expect(methodWords(text)).toEqual([])
  })

  test.each([
    ['Teams hold daily stand-ups', 'daily stand-ups'],
    ['Progress is tracked in Jira', 'tracked in Jira'],
    ['Import the data using the Kafka pipeline', 'using the Kafka pipeline'],
    ['Cut costs by means of outsourcing', 'by means of outsourcing'],
    ['All teams work in two-week sprints', 'two-week sprints'],
    ['The service is written in Rust', 'written in Rust'],
    ['Teams follow Scrum', 'Scrum'],
    ['Use the existing order system for all branches', 'Use the existing order system'],
  ])('says how: %s', (text, words) => {
    const [span] = methodWords(text)
    expect(span?.words).toBe(words)
    expect(text.slice(span?.start, span?.end)).toBe(words)
  })
})

describe('two sentences', () => {
  test('say the same whatever the order, the inflection or the synonym', () => {
    expect(similarity('Nine of ten clients renew', 'Customers renewed: 9 of 10')).toBe(1)
    expect(similarity('Eight of ten clients renew', 'Nine of ten clients renew')).toBeLessThan(0.8)
    expect(similarity('Visits are planned in the product', 'The pump is repaired')).toBe(0)
    expect(similarity('', 'Nine of ten clients renew')).toBe(0)
  })

  test('share an object or a measure, or nothing', () => {
    const parent = 'Eight of ten new clients plan a first visit within 30 days'
    expect(sharesObject('Coordinators have planned their visits', parent)).toBe(true)
    expect(sharesObject('The kick-off comes at most 30 days after signing', parent)).toBe(true)
    expect(sharesObject('The pump is repaired in two hours', parent)).toBe(false)
    expect(sharesObject('Improve the new process', 'Improve new results')).toBe(false)
  })

  test('are compared by what carries meaning', () => {
    expect(contentWords('The branches of the client are planning their visits')).toEqual(
      contentWords('Branch clients plan visit'),
    )
  })
})

describe('a language', () => {
  test.each([
    'Each refused row says why and how to mend it.',
    'Improve customer satisfaction',
    'We carry what was intended to what is delivered. Most plans fail between the two.',
  ])('is English: %s', text => {
    expect(languageOf(text)).toBe('en')
  })

  test.each([
    'Wir liefern in drei Tagen.',
    'Nous livrons en trois jours.',
    'Lorem ipsum dolor sit amet',
    'XJ-9',
  ])('is not known: %s', text => {
    expect(languageOf(text)).toBe('unknown')
  })
})
