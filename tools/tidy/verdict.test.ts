import { describe, expect, it } from 'vitest'
import { treeOf } from './tree.ts'
import { verdict } from './verdict.ts'

const nothing = { kinds: {}, acts: [] }

/** One small offence against each rule, by the rule it offends. */
const offences: Record<string, Record<string, string>> = {
  import: { 'packages/engine/src/a.ts': "import '@throughline/model'" },
  sideways: {
    'packages/model/src/plan/a.ts': "import '../people/b.ts'",
    'packages/model/src/people/b.ts': '',
  },
  cycle: { 'packages/host/src/a.ts': "import './b.ts'", 'packages/host/src/b.ts': "import './a.ts'" },
  parameters: { 'packages/host/src/a.ts': 'const f = (a, b, c, d) => a' },
  call: { 'packages/engine/src/a.ts': 'new Date()' },
  name: { 'packages/host/src/utils.ts': '' },
  escape: { 'packages/host/src/a.ts': 'const a: any = 1' },
  decision: { 'docs/decisions/0002-a.md': 'Status: accepted' },
  finding: { 'docs/findings.md': '| code |\n| --- |\n| no-owner |\n' },
  'rule-number': { 'packages/model/src/plan/RULES.md': '- plan.1 A rule.' },
  vocabulary: { 'docs/vocabulary.md': '| kind | verbs |\n| --- | --- |\n| gate | |\n' },
  'avoided-word': {
    'docs/vocabulary.md': '| say | not |\n| --- | --- |\n| outcome | goal |\n',
    'e2e/goal.ts': '',
  },
  spelling: { 'docs/a.md': ['analy', 'ze'].join('') },
  link: { 'docs/a.md': '[b](b.md)' },
  word: { 'docs/a.md': ['/ho', 'me/ann/'].join('') },
}

describe('the verdict', () => {
  it.each(Object.entries(offences))('knows the rule %s', (rule, files) => {
    expect(verdict(treeOf(files), nothing).map(one => one.rule)).toContain(rule)
  })

  it('says nothing about a clean tree', () => {
    expect(
      verdict(treeOf({ 'packages/host/src/clock.ts': 'export const now = () => new Date()\n' }), nothing),
    ).toEqual([])
  })

  it('speaks only of syntax where a file does not parse', () => {
    const files = { 'packages/host/src/utils.ts': 'const = ' }
    expect(verdict(treeOf(files), nothing).map(one => one.rule)).toEqual(['syntax'])
  })
})
