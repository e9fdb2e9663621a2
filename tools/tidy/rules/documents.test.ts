import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { decisions } from './decisions.ts'
import { findings } from './findings.ts'
import { numbers } from './numbers.ts'
import { vocabulary } from './vocabulary.ts'

const whats = (problems: readonly { what: string }[]) => problems.map(one => one.what)

describe('decisions', () => {
  const said = (files: Record<string, string>) =>
    whats(
      decisions(
        treeOf(
          Object.fromEntries(Object.entries(files).map(([name, text]) => [`docs/decisions/${name}`, text])),
        ),
      ),
    )
  const accepted = '# Why\n\nStatus: accepted\n'

  it('are numbered without a gap', () => {
    expect(said({ '0001-a.md': accepted, '0002-b.md': accepted, 'README.md': '' })).toEqual([])
    expect(said({ '0001-a.md': accepted, '0003-b.md': accepted })).toEqual(['expected 0002-….md here'])
    expect(said({ '0001-a.md': accepted, '0001-b.md': accepted })).toEqual(['expected 0002-….md here'])
  })

  it('have a status from the closed list', () => {
    expect(said({ '0001-a.md': 'Status: superseded by 2\n', '0002-b.md': accepted })).toEqual([])
    expect(said({ '0001-a.md': 'Status: proposed\n' })).toEqual(['no status that is known'])
    expect(said({ '0001-a.md': 'Status: superseded by 7\n' })).toEqual(['no status that is known'])
  })

  it('are short', () => {
    expect(said({ '0001-a.md': `Status: accepted\n${'word\n'.repeat(79)}` })).toEqual([])
    expect(said({ '0001-a.md': `Status: accepted\n${'word\n'.repeat(80)}` })).toEqual([
      '81 lines, at most 80',
    ])
  })
})

describe('the vocabulary', () => {
  const table = (...rows: string[]) =>
    ['| kind | fields | verbs |', '| --- | --- | --- |', ...rows].join('\n')
  const said = (text: string, kinds: Record<string, string[]>, acts: string[] = []) =>
    whats(vocabulary(treeOf({ 'docs/vocabulary.md': text }), { kinds, acts }))

  it('and the registry say the same words', () => {
    expect(said(table('| outcome | `dueOn` | `commit`, `drop` |'), { outcome: ['commit', 'drop'] })).toEqual(
      [],
    )
    expect(said(table('| skill | name | |'), { skill: [] })).toEqual([])
  })

  it('has no word that is not built', () => {
    expect(said(table('| gate | | `open` |'), {})).toEqual(["the kind 'gate' is not built"])
    expect(said(table('| outcome | | `commit`, `drop` |'), { outcome: ['commit'] })).toEqual([
      "'outcome.drop' is not built",
    ])
  })

  it('lacks no word that is built', () => {
    expect(said(table('| outcome | | `commit` |'), { outcome: ['commit', 'drop'], task: [] })).toEqual([
      "'outcome.drop' is built and not in the vocabulary",
      "the kind 'task' is built and not in the vocabulary",
    ])
    expect(whats(vocabulary(treeOf({}), { kinds: { task: [] }, acts: [] }))).toEqual([
      'there is no vocabulary',
    ])
  })

  it('and the model know the same acts', () => {
    const acts = '| act | what it does |\n| --- | --- |\n| remark.question | asks |\n'
    expect(said(acts, {}, ['remark.question'])).toEqual([])
    expect(said(acts, {}, [])).toEqual(["the act 'remark.question' is not built"])
    expect(said('', {}, ['remark.question'])).toEqual([
      "the act 'remark.question' is built and not in the vocabulary",
    ])
  })

  it('has one row for one word', () => {
    expect(said(table('| task | | |', '| task | | |'), { task: [] })).toEqual(["'task' stands twice"])
  })
})

describe('the findings', () => {
  const table = '| code | looks for |\n| --- | --- |\n| no-owner, `no-done` | nobody |\n'
  const detector = (code: string) => `export const detector = { code: '${code}' }`
  const room = 'packages/diagnosis/src/clarity'
  const built = {
    'docs/findings.md': table,
    'packages/diagnosis/src/detectors.ts': "import './clarity/no-owner.ts'\nimport './clarity/no-done.ts'",
    [`${room}/no-owner.ts`]: detector('no-owner'),
    [`${room}/no-owner.test.ts`]: "it('no-owner is found', run)",
    [`${room}/no-done.ts`]: detector('no-done'),
    [`${room}/no-done.test.ts`]: "it('finds [no-done]', run)",
  }
  const said = (files: Record<string, string>) => whats(findings(treeOf(files)))

  it('have a file and a test each', () => {
    expect(said(built)).toEqual([])
    const { [`${room}/no-done.ts`]: _file, ...fileless } = built
    expect(said(fileless)).toEqual(['no file packages/diagnosis/src/…/no-done.ts'])
    const { [`${room}/no-done.test.ts`]: _test, ...testless } = built
    expect(said(testless)).toEqual(["no test names 'no-done'"])
  })

  it('name every detector, and every detector is run', () => {
    expect(said({ ...built, [`${room}/too-rigid.ts`]: detector('too-rigid') })).toEqual([
      'this code is not in docs/findings.md',
      'no file runs this detector',
    ])
    expect(
      said({ ...built, [`${room}/language-checks.ts`]: "const a = { code: 'vague-statement' }" }),
    ).toEqual([])
  })
})

describe('rule numbers', () => {
  const group = 'packages/model/src/cascade'
  const kept = {
    [`${group}/RULES.md`]: '# Cascade\n\n- `cascade.1` Somebody answers.\n- cascade.2 It has a day.\n',
    [`${group}/outcome.rules.ts`]:
      "export const a = { rule: 'cascade.1' }\nexport const b = day('cascade.2')",
    [`${group}/outcome.test.ts`]: "it('[cascade.1] a', run)\nit('[cascade.2] b', run)",
  }
  const said = (changed: Record<string, string>) => whats(numbers(treeOf({ ...kept, ...changed })))

  it('are quoted by a rule and by a test', () => {
    expect(said({})).toEqual([])
    expect(said({ [`${group}/outcome.rules.ts`]: "export const a = { rule: 'cascade.1' }" })).toEqual([
      'cascade.2 is kept by no rule',
    ])
    expect(said({ [`${group}/outcome.test.ts`]: "it('[cascade.1] a', run)" })).toEqual([
      'cascade.2 is tested by nothing',
    ])
  })

  it('have a sentence, and only one', () => {
    expect(said({ [`${group}/task.rules.ts`]: "export const a = { rule: 'cascade.9' }" })).toEqual([
      'cascade.9 has no sentence',
    ])
    const twice = `${kept[`${group}/RULES.md`]}- cascade.2 Again.\n`
    expect(said({ [`${group}/RULES.md`]: twice })).toEqual(['cascade.2 has two sentences'])
  })

  it('belong to one file', () => {
    expect(said({ [`${group}/task.rules.ts`]: "export const a = { rule: 'cascade.1' }" })).toEqual([
      'cascade.1 is quoted in two files',
    ])
  })
})
