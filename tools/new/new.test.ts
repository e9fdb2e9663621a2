import { describe, expect, it } from 'vitest'
import { vocabulary } from '../tidy/rules/vocabulary.ts'
import { treeOf } from '../tidy/tree.ts'
import { verdict } from '../tidy/verdict.ts'
import { NotPossible, type Read } from './change.ts'
import { newDecision } from './decision.ts'
import { newFinding } from './finding.ts'
import { newKind } from './kind.ts'

const reading =
  (files: Record<string, string>): Read =>
  path =>
    files[path]
const nothing = { kinds: {}, acts: [] }

describe('a new kind', () => {
  const registry = 'packages/model/src/registry.ts'
  const before = {
    [registry]:
      "/** All. */\nimport { task } from './cascade/task.ts'\n\nexport const kinds = {\n  task,\n} as const\n",
    'docs/vocabulary.md':
      '# Words\n\n## plan\n| kind | what it is | verbs |\n| --- | --- | --- |\n| cycle | a span | |\n\n## Acts\n',
  }

  it('has a declaration, a place in the registry and a row in its group', () => {
    const { files } = newKind('plan/mile-stone', reading(before))
    expect(files['packages/model/src/plan/mile-stone.ts']).toContain(
      "export const mileStone = kind({\n  name: 'mileStone'",
    )
    expect(files[registry]).toContain("import { mileStone } from './plan/mile-stone.ts'")
    expect(files[registry]).toContain('  task,\n  mileStone,\n} as const')
    expect(files['docs/vocabulary.md']).toMatch(/\| cycle .*\n\| mileStone .*`finish` \|\n\n## Acts/)
  })

  it('passes tidy', () => {
    const { files } = newKind('learning/lesson', reading(before))
    const readme = { 'packages/model/README.md': '`cascade/` `learning/`' }
    const all = treeOf({ 'packages/model/src/cascade/task.ts': '', ...readme, ...files })
    const words = { kinds: { cycle: [], lesson: ['finish'] }, acts: [] }
    expect(vocabulary(all, words)).toEqual([])
    expect(verdict(all, words)).toEqual([])
  })

  it('says what is left to do where the registry reads otherwise', () => {
    const { files, byHand } = newKind('plan/risk', reading({}))
    expect(files[registry]).toBeUndefined()
    expect(byHand).toContain(`name it in ${registry}`)
  })

  it.each(['plan', 'plans/risk', 'plan/Risk', 'plan/risk/more', ''])('%j is refused', place => {
    expect(() => newKind(place, reading(before))).toThrow(NotPossible)
  })

  it('does not write over what is there', () => {
    const there = { ...before, 'packages/model/src/plan/risk.ts': '' }
    expect(() => newKind('plan/risk', reading(there))).toThrow('is there already')
  })
})

describe('a new finding', () => {
  const list = 'packages/diagnosis/src/detectors.ts'
  const before = {
    [list]: "import { noDone } from './clarity/no-done.ts'\n\nexport const detectors = [\n  noDone,\n]\n",
    'docs/findings.md': '# Findings\n\n## Clarity\n| code | looks for |\n| --- | --- |\n\n## Feedback\n',
  }

  it('has a detector, a test, a place in the list and a row in its leg', () => {
    const { files } = newFinding('clarity/no-team', reading(before))
    const room = 'packages/diagnosis/src/clarity'
    expect(Object.keys(files)).toEqual([
      `${room}/no-team.ts`,
      `${room}/no-team.test.ts`,
      list,
      'docs/findings.md',
    ])
    expect(files[list]).toContain("import { noTeam } from './clarity/no-team.ts'\nimport { noDone }")
    expect(files[list]).toContain('  noDone,\n  noTeam,\n]')
    expect(files['docs/findings.md']).toMatch(/\| no-team .*\n\n## Feedback/)
  })

  it('passes tidy', () => {
    const { files } = newFinding('alignment/no-team', reading(before))
    const manifest = {
      'packages/diagnosis/package.json': '{}',
      'packages/diagnosis/README.md': '`alignment/`',
    }
    expect(verdict(treeOf({ ...manifest, ...files }), nothing)).toEqual([])
  })

  it.each(['clarity', 'bridge/no-team', 'clarity/team', 'clarity/No-team', 'clarity/no-team/more'])(
    '%j is refused',
    place => {
      expect(() => newFinding(place, reading(before))).toThrow(NotPossible)
    },
  )
})

describe('a new decision', () => {
  it('takes the next number, and passes tidy', () => {
    const { files } = newDecision('Keep answers apart!', ['README.md', '0001-ledger-shape.md'])
    const path = 'docs/decisions/0002-keep-answers-apart.md'
    expect(Object.keys(files)).toEqual([path])
    const first = { 'docs/decisions/0001-ledger-shape.md': 'Status: accepted\n' }
    expect(verdict(treeOf({ ...first, ...files }), nothing)).toEqual([])
  })

  it('needs a title', () => {
    expect(() => newDecision(' ! ', [])).toThrow(NotPossible)
  })
})
