import { describe, expect, it } from 'vitest'
import { type Answers, CannotTell, program } from './cel.ts'
import { type Fault, isFault } from './fault.ts'
import { withKeys } from './keys.ts'
import { knownFunctions } from './known.ts'

const answers: Answers = {
  today: '2026-11-23',
  call: (name, told) => {
    if (name === 'signal' && told[0] === 'SIG-9') throw new CannotTell('SIG-9 has no reading.')
    if (name === 'signal') return 61.5
    if (name === 'readings') return [74, 68, 61.5]
    if (name === 'count') return (told[0] as number[]).length
    if (name === 'person') return { departed: true, away: undefined }
    return 0
  },
  subject: { kind: 'outcome', title: 'Weekend answers', regulated: false, days: undefined },
}

function said(source: string, gives: 'number' | 'flag' = 'flag', subject = true): unknown {
  const read = program(source, { gives, subject })
  if (isFault(read)) throw new Error(read.message)
  const answer = read.answer(answers)
  return answer.ok ? answer.value : answer.cannot
}

function fault(source: string, gives: 'number' | 'flag' = 'flag'): Fault {
  const read = program(source, { gives })
  if (!isFault(read)) throw new Error(`${source} was read`)
  return read
}

describe('numbers', () => {
  it.each([
    ["signal('SIG-1') > 3", true],
    ["3 < signal('SIG-1')", true],
    ["signal('SIG-1') == 61.5 && 7 / 2 == 3.5 && -1 < 0", true],
    ["count(readings('SIG-1')) == 3", true],
    ["readings('SIG-1').all(v, v > 60) && !readings('SIG-1').exists(v, v > 80)", true],
    ['7 % 2 == 1 && 2 in [1, 2]', true],
  ])('whole and broken ones are the same: %s', (source, value) => expect(said(source)).toBe(value))

  it('are the answer of a formula', () => {
    expect(said("signal('SIG-1') * 2 + 1", 'number')).toBe(124)
  })
})

describe('an answer', () => {
  it('is whole: what is not known is said, and nothing throws', () => {
    expect(said("signal('SIG-9') > 3")).toBe('SIG-9 has no reading.')
    expect(said("person('PER-1').away")).toBe('Its away is not known.')
    expect(said('subject.days > 3')).toBe('Its days is not known.')
    expect(said('1 / 0', 'number')).toBe('It divides by zero.')
  })

  it('does not ask for what cannot change it', () => {
    expect(said("person('PER-1').departed || signal('SIG-9') > 3")).toBe(true)
  })

  it('speaks of the record it is tried on', () => {
    expect(said("subject.kind == 'outcome' && subject.says('weekend') && !subject.regulated")).toBe(true)
  })
})

describe('a fault', () => {
  it.each([
    ["sinal('SIG-1') > 3", 0, 'There is no ‘sinal’. Did you mean signal?'],
    ["signal('SIG-1') > tody", 18, 'There is no ‘tody’. Did you mean today?'],
    ["person('PER-1').left", 16, 'There is no ‘.left’. Known are .departed, .away'],
    ["signal('SIG-1') + 'a' > 3", 0, 'These do not go together: number + text.'],
    ["signal('SIG-1')", 0, 'It is neither true nor false'],
    ["signal('SIG-1' > 3", 18, 'Expected ‘)’'],
    ['3 >', 3, 'Unexpected token: the end. Something is missing at the end.'],
    ["'abc", 0, 'The quotes are not closed.'],
    ["daysSince('2026-02-30') > 3", 10, 'This is no day of the calendar'],
    ['signal(today) > 3', 7, 'Name one record in quotes'],
    ["'aaaa'.matches('(a+)+$')", 7, 'There is no ‘matches’'],
    ["subject.kind == 'gate'", 0, 'There is no ‘subject’'],
    ["signal('SIG-1', 3) > 3", 0, '‘signal’ is written so'],
  ])('points at the place and says what is known: %s', (source, at, message) => {
    const found = fault(source)
    expect(found.message).toContain(message)
    expect(found.at).toBe(at)
    expect(found.shown.split('\n')[1]).toBe(`${' '.repeat(at)}^`)
  })

  it('shows its own line, with the caret below the character', () => {
    expect(fault("daysSince('2026-11-01') > 3 &&\nsinal('SIG-1') > 3").shown).toBe("sinal('SIG-1') > 3\n^")
  })

  it('ends what is too long, too deep or a list within a list', () => {
    expect(fault(`${'1 + '.repeat(400)}1`).message).toContain('longer than 1000 characters')
    expect(fault(`${'('.repeat(40)}true${')'.repeat(40)}`).message).toContain('too deep')
    const nested = "readings('SIG-1').all(v, readings('SIG-2').all(w, w > v))"
    expect(fault(nested).message).toContain('A list inside a list')
  })
})

it('knows what it names, each with its place', () => {
  const read = program("signal('SIG-1') > 3 && risk('R-5').occurred", { gives: 'flag' })
  expect(isFault(read) ? [] : read.references.map(({ by, key, at }) => [by, key, at])).toEqual([
    ['signal', 'SIG-1', 7],
    ['risk', 'R-5', 28],
  ])
})

it('keeps keys in the place of names, and leaves other words alone', () => {
  const keys: Record<string, string> = { Amina: 'PER-1', 'Days to first visit': 'SIG-1' }
  const keyOf = (words: string) => keys[words]
  expect(withKeys('person(\'Amina\').departed && signal("Days to first visit") > 3', keyOf)).toBe(
    'person(\'PER-1\').departed && signal("SIG-1") > 3',
  )
  expect(withKeys("subject.says('Amina') && person('Zoe').away", keyOf)).toBe(
    "subject.says('Amina') && person('Zoe').away",
  )
})

it.each(knownFunctions.map(each => [each.name, each.help]))(
  'explains %s by an example that is read',
  (_, help) => {
    const example = /\w+\(.*\)(\.\w+)?( == '\w+')?/.exec(help)?.[0]
    if (!example) return expect(help).toMatch(/number/)
    const tries = [program(example, { gives: 'number' }), program(example, { gives: 'flag' })]
    const asList = program(`count(${example})`, { gives: 'number' })
    expect([...tries, asList].filter(read => !isFault(read))).toHaveLength(1)
  },
)
