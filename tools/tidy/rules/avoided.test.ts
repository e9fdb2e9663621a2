import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { avoided } from './avoided.ts'

const vocabulary =
  '| say | not |\n| --- | --- |\n| outcome | objective, key result |\n| owner | assignee (of outcomes) |\n'
const said = (path: string, text: string) =>
  avoided(treeOf({ 'docs/vocabulary.md': vocabulary, [path]: text })).map(problem => problem.what)

describe('words to avoid', () => {
  it.each([
    ['packages/model/src/cascade/objective.ts', '', "'objective'"],
    ['packages/model/src/cascade/key-result.rules.ts', '', "'key-result'"],
    ['packages/host/src/a.ts', 'interface KeyResults {}', "'KeyResults'"],
    ['packages/host/src/a.ts', 'type Assignee = string', "'Assignee'"],
  ])('%s %s is refused', (path, text, name) => {
    expect(said(path, text)).toEqual([`${name} is a word to avoid`])
  })

  it('may stand in prose and in longer names', () => {
    expect(said('packages/host/src/a.ts', "const s = 'an objective test'\ntype ObjectiveValue = 1")).toEqual(
      [],
    )
  })
})
