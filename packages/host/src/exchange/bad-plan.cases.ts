/** Plans in YAML that cannot be taken as they are, each with what must be said of it. */

export const head =
  'people: [{ name: Isla }]\nintents:\n  - { key: INT-1, statement: Books are read, horizonOn: 2027-09-30 }\n'

export interface Bad {
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

export const badPlans: readonly Bad[] = [
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
    code: 'nested-too-deep',
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
    what: 'a line of a hundred and one steps',
    file: 'p.yaml',
    text: `outcomes:\n${Array.from(
      { length: 101 },
      (_, at) => `  - { key: K${at}, statement: s, parent: K${at - 1} }\n`,
    )
      .join('')
      .replace(', parent: K-1', '')}`,
    code: 'too-deep',
    at: 'p.yaml:102:40',
    says: /nearer/,
  },
  {
    what: 'an opening on no day',
    file: 'p.yaml',
    text: 'openedOn: soon\noutcomes: [a]\n',
    code: 'invalid-value',
    at: 'p.yaml:1:11',
    says: /2027-01-29/,
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
]

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
