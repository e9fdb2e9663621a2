import { expect, it } from 'vitest'
import { checkPlan } from './check.ts'
import { readPlan } from './read-plan.ts'
import { emptyWorld, imported, planOf, saidBy, today } from './trying.ts'

const map = 'records: [{ kind: outcome, key: id, fields: { statement: text, dueOn: day } }]'
const head =
  'people: [{ name: Isla }]\nintents:\n  - { key: INT-1, statement: Books are read, horizonOn: 2027-09-30 }\n'

interface Bad {
  readonly what: string
  readonly file: string
  readonly text: string | Uint8Array
  readonly map?: string
  readonly code: string
  readonly at: string
  readonly says: RegExp
  /** The file as a whole cannot be read: exit 2. */
  readonly unreadable?: true
}

const table: readonly Bad[] = [
  {
    what: 'a tab that indents',
    file: 'p.yaml',
    text: 'intents:\n\t- statement: x\n',
    code: 'malformed-yaml',
    at: 'p.yaml:2:1',
    says: /spaces/,
    unreadable: true,
  },
  {
    what: 'a word twice',
    file: 'p.yaml',
    text: 'intents:\n  - statement: a\n    statement: b\n',
    code: 'malformed-yaml',
    at: 'p.yaml:3:5',
    says: /twice/,
    unreadable: true,
  },
  {
    what: 'a quote never closed',
    file: 'p.yaml',
    text: 'intents:\n  - statement: "a\n',
    code: 'malformed-yaml',
    at: 'p.yaml:3:1',
    says: /[Cc]lose/,
    unreadable: true,
  },
  {
    what: 'a bracket never closed',
    file: 'p.yaml',
    text: 'intents: [a, b\n',
    code: 'malformed-yaml',
    at: 'p.yaml:2:1',
    says: /[Cc]lose|]/,
    unreadable: true,
  },
  {
    what: 'a colon in plain text',
    file: 'p.yaml',
    text: 'intents:\n  - statement: a: b\n',
    code: 'malformed-yaml',
    at: 'p.yaml:2:16',
    says: /quotes/,
    unreadable: true,
  },
  {
    what: 'an empty file',
    file: 'p.yaml',
    text: '',
    code: 'no-plan',
    at: 'p.yaml:1:1',
    says: /intents/,
    unreadable: true,
  },
  {
    what: 'a list at the root',
    file: 'p.yaml',
    text: '- a\n- b\n',
    code: 'no-plan',
    at: 'p.yaml:1:1',
    says: /intents/,
    unreadable: true,
  },
  {
    what: 'two documents',
    file: 'p.yaml',
    text: 'intents: []\n---\nintents: []\n',
    code: 'malformed-yaml',
    at: 'p.yaml:2:1',
    says: /one plan/,
    unreadable: true,
  },
  {
    what: 'an alias bomb',
    file: 'p.yaml',
    text: bomb(),
    code: 'alias-bomb',
    at: 'p.yaml:9:49',
    says: /values themselves/,
    unreadable: true,
  },
  {
    what: 'an anchor that is not there',
    file: 'p.yaml',
    text: 'intents:\n  - statement: *nowhere\n',
    code: 'unknown-anchor',
    at: 'p.yaml:2:16',
    says: /value/,
    unreadable: true,
  },
  {
    what: 'twenty thousand brackets',
    file: 'p.yaml',
    text: `intents: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    code: 'too-deep',
    at: 'p.yaml:1:781',
    says: /flat/,
    unreadable: true,
  },
  {
    what: 'a word that no plan has',
    file: 'p.yaml',
    text: 'intent:\n  - a\n',
    code: 'unknown-field',
    at: 'p.yaml:1:1',
    says: /‘intents’/,
  },
  {
    what: 'a field that no outcome has',
    file: 'p.yaml',
    text: `${head}    # here\noutcomes:\n  - statment: x\n    statement: y\n`,
    code: 'unknown-field',
    at: 'p.yaml:6:5',
    says: /‘statement’/,
  },
  {
    what: 'a record without its title',
    file: 'p.yaml',
    text: 'outcomes:\n  - key: OUT-1\n',
    code: 'missing-value',
    at: 'p.yaml:2:5',
    says: /Say/,
  },
  {
    what: 'no list',
    file: 'p.yaml',
    text: 'outcomes: many\n',
    code: 'no-list',
    at: 'p.yaml:1:11',
    says: /dash/,
  },
  {
    what: 'a day that does not exist',
    file: 'p.yaml',
    text: 'outcomes:\n  - statement: x\n    dueOn: 2027-02-30\n',
    code: 'invalid-value',
    at: 'p.yaml:3:12',
    says: /2027-02-28/,
  },
  {
    what: 'a day in another form',
    file: 'p.yaml',
    text: 'outcomes:\n  - statement: x\n    dueOn: 29/01/2027\n',
    code: 'invalid-value',
    at: 'p.yaml:3:12',
    says: /2027-01-29/,
  },
  {
    what: 'an unknown parent',
    file: 'p.yaml',
    text: 'outcomes:\n  - statement: x\n    parent: INT-9\n',
    code: 'unknown-reference',
    at: 'p.yaml:3:13',
    says: /key, title or id/,
  },
  {
    what: 'a mistyped owner',
    file: 'p.yaml',
    text: `${head}outcomes:\n  - statement: x\n    owner: Ilsa\n`,
    code: 'unknown-reference',
    at: 'p.yaml:6:12',
    says: /‘Isla’/,
  },
  {
    what: 'a team for an owner',
    file: 'p.yaml',
    text: `${head}teams: [Desk]\noutcomes:\n  - statement: x\n    owner: Desk\n`,
    code: 'group-owner',
    at: 'p.yaml:7:12',
    says: /one person/,
  },
  {
    what: 'a circle of parents',
    file: 'p.yaml',
    text: 'outcomes:\n  - { key: A, statement: a, parent: B }\n  - { key: B, statement: b, parent: A }\n',
    code: 'cycle',
    at: 'p.yaml:2:37',
    says: /another/,
  },
  {
    what: 'its own parent',
    file: 'p.yaml',
    text: 'outcomes:\n  - { key: A, statement: a, parent: A }\n',
    code: 'cycle',
    at: 'p.yaml:2:37',
    says: /another/,
  },
  {
    what: 'a key twice',
    file: 'p.yaml',
    text: 'outcomes:\n  - { key: A, statement: a }\n  - { key: A, statement: b }\n',
    code: 'duplicate-key',
    at: 'p.yaml:3:7',
    says: /of its own/,
  },
  {
    what: 'ten megabytes in a field',
    file: 'p.yaml',
    text: `outcomes:\n  - statement: ${'x'.repeat(10 * 1024 * 1024)}\n`,
    code: 'invalid-value',
    at: 'p.yaml:2:16',
    says: /10,000/,
  },
  {
    what: 'an estimate of one point',
    file: 'p.yaml',
    text: 'deliverables:\n  - { statement: a, estimate: 5 }\n',
    code: 'invalid-value',
    at: 'p.yaml:2:31',
    says: /3\/5\/9/,
  },
  {
    what: 'a state that no outcome has',
    file: 'p.yaml',
    text: 'outcomes:\n  - { statement: a, state: finished }\n',
    code: 'unknown-state',
    at: 'p.yaml:2:28',
    says: /committed/,
  },
  {
    what: 'zero bytes',
    file: 'p.csv',
    text: 'a\0b',
    code: 'not-text',
    at: 'p.csv:1:1',
    says: /UTF-8/,
    unreadable: true,
  },
  {
    what: 'a format that is not read',
    file: 'p.xlsx',
    text: 'PK',
    code: 'unknown-format',
    at: 'p.xlsx:1:1',
    says: /\.csv/,
    unreadable: true,
  },
  {
    what: 'a table without kinds',
    file: 'p.csv',
    text: 'a,b\n1,2\n',
    code: 'no-kind',
    at: 'p.csv:1:1',
    says: /--map/,
    unreadable: true,
  },
  {
    what: 'an empty table',
    file: 'p.csv',
    text: '\n',
    code: 'no-plan',
    at: 'p.csv:1:1',
    says: /columns/,
    unreadable: true,
  },
  {
    what: 'a ragged row',
    file: 'p.csv',
    text: 'kind,statement\noutcome,a\noutcome,b,c\n',
    code: 'ragged-row',
    at: 'p.csv:3:1',
    says: /double quotes/,
  },
  {
    what: 'a short row',
    file: 'p.csv',
    text: 'kind,statement\noutcome\n',
    code: 'ragged-row',
    at: 'p.csv:2:1',
    says: /cells/,
  },
  {
    what: 'a header twice',
    file: 'p.csv',
    text: 'kind,statement,Kind\n',
    code: 'duplicate-header',
    at: 'p.csv:1:16',
    says: /of its own/,
    unreadable: true,
  },
  {
    what: 'a million columns',
    file: 'p.csv',
    text: `${','.repeat(999_999)}\n`,
    code: 'too-many-columns',
    at: 'p.csv:1:1',
    says: /Keep/,
    unreadable: true,
  },
  {
    what: 'a quote in a table never closed',
    file: 'p.csv',
    text: 'kind,statement\noutcome,"a\noutcome,b\n',
    code: 'malformed-csv',
    at: 'p.csv:2:9',
    says: /twice/,
    unreadable: true,
  },
  {
    what: 'an unknown kind in a table',
    file: 'p.csv',
    text: 'kind,statement\noutcom,a\n',
    code: 'unknown-kind',
    at: 'p.csv:2:1',
    says: /‘outcome’/,
  },
  {
    what: 'an unknown column',
    file: 'p.csv',
    text: 'kind,statement,dueon\noutcome,a,2027-01-29\n',
    code: 'unknown-field',
    at: 'p.csv:1:16',
    says: /‘dueOn’/,
  },
  {
    what: 'a broken line of JSON',
    file: 'p.jsonl',
    text: '{"kind":"outcome","statement":"a"}\n{"kind":"out\n',
    code: 'malformed-json',
    at: 'p.jsonl:2:13',
    says: /each line/,
    unreadable: true,
  },
  {
    what: 'a line that is a list',
    file: 'p.jsonl',
    text: '[1]\n',
    code: 'malformed-json',
    at: 'p.jsonl:1:3',
    says: /group/,
    unreadable: true,
  },
  {
    what: 'a map with an unknown word',
    file: 'p.csv',
    text: 'id,text,day\n',
    map: 'record: []\n',
    code: 'malformed-map',
    at: 'it.map.yaml:1:1',
    says: /‘records’/,
    unreadable: true,
  },
  {
    what: 'a map with a bad pattern',
    file: 'p.csv',
    text: 'id,text,day\n1,a,b\n',
    map: "records: [{ kind: outcome, fields: { statement: { from: text, match: '(' } } }]",
    code: 'malformed-map',
    at: 'it.map.yaml:1:70',
    says: /quotes/,
    unreadable: true,
  },
  {
    what: 'a map of an unknown kind',
    file: 'p.csv',
    text: 'id,text,day\n1,a,b\n',
    map: 'records: [{ kind: outcom, fields: { statement: text } }]',
    code: 'malformed-map',
    at: 'it.map.yaml:1:19',
    says: /‘outcome’/,
    unreadable: true,
  },
  {
    what: 'a column that is not there',
    file: 'p.csv',
    text: 'id,txt,day\n1,a,2027-01-29\n',
    map,
    code: 'unknown-column',
    at: 'it.map.yaml:1:58',
    says: /‘txt’/,
    unreadable: true,
  },
  {
    what: 'a period nobody knows',
    file: 'p.csv',
    text: 'id,text,day\n1,a,soon\n',
    map: map.replace('dueOn: day', 'dueOn: { from: day, day: last }'),
    code: 'invalid-value',
    at: 'p.csv:2:5',
    says: /2027-q1/,
  },
  {
    what: 'a map for YAML',
    file: 'p.yaml',
    text: 'intents: []\n',
    map,
    code: 'needless-map',
    at: 'it.map.yaml:1:1',
    says: /--map/,
    unreadable: true,
  },
]

it.each(table)('tells $what with its place and a remedy, and imports nothing', bad => {
  const bytes = typeof bad.text === 'string' ? new TextEncoder().encode(bad.text) : bad.text
  const plan =
    bad.map === undefined ? readPlan({ file: bad.file, bytes }) : planOf(bad.file, String(bad.text), bad.map)
  const report = checkPlan(plan, today)
  const found = report.findings.find(finding => finding.code === bad.code)
  expect(report.findings.map(finding => finding.code)).toContain(bad.code)
  const { place, severity, sentence, remedy } = found!
  // How deep the stack carries differs by machine; the line does not.
  if (bad.code === 'too-deep') expect(place.line).toBe(1)
  else expect(`${place.file}:${place.line}:${place.column}`).toBe(bad.at)
  expect(severity).toBe('error')
  expect(sentence).toMatch(/^.{5,500}\.$/su)
  expect(remedy).toMatch(/\S/)
  expect(`${sentence} ${remedy}`).toMatch(bad.says)
  expect(report.unreadable).toBe(bad.unreadable ?? false)

  const world = emptyWorld()
  const before = saidBy(world)
  expect(imported(world, plan, { openedOn: today }).troubles.map(trouble => trouble.code)).toContain(bad.code)
  expect(saidBy(world)).toEqual(before)
})

it('tells a cause once, not what follows from it', () => {
  const text = `${head}outcomes:\n  - { key: A, parent: INT-1 }\n  - { key: B, statement: Books are lent, parent: A, owner: Ilsa }\n`
  const codes = checkPlan(planOf('p.yaml', text), today).findings.map(
    finding => `${finding.subject.key} ${finding.code}`,
  )
  expect(codes).toContain('A missing-value')
  expect(codes).toContain('B unknown-reference')
  expect(codes).not.toContain('B no-owner')
  expect(codes).not.toContain('B orphan-work')
})

it('keeps hostile words as words', () => {
  const hostile = '<img src=x onerror=alert(1)> [a](javascript:alert(1)) =HYPERLINK("http://x") {{7*7}}'
  const world = emptyWorld()
  expect(
    imported(world, planOf('p.yaml', `outcomes:\n  - statement: ${JSON.stringify(hostile)}\n`)).troubles,
  ).toEqual([])
  expect(world.all('outcome')[0]?.statement).toBe(hostile)
})

function bomb(): string {
  const lines = ['intents:', '  - statement: a', '    boundaries: &a [x, x, x, x, x, x, x, x, x, x]']
  for (const [at, name] of [...'bcdefg'].entries()) {
    const before = 'abcdefg'[at]
    lines.push(
      `  - statement: ${name}`,
      `    boundaries: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`,
    )
  }
  return `${lines.join('\n')}\n`
}
