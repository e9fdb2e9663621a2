import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { spelling } from './spelling.ts'

const said = (path: string, text: string) =>
  spelling(treeOf({ [path]: text })).map(({ line, what }) => [line, what])
// Put together here, so that this file itself stays clean.
const word = ['behav', 'ior'].join('')

describe('spelling', () => {
  it('is British in comments and pages', () => {
    expect(said('packages/host/src/a.ts', `const a = 1\n// The ${word}s of a team.\n`)).toEqual([
      [2, `'${word}s' is not British`],
    ])
    expect(said('docs/a.md', `# A\n\nIts ${word}.\n`)).toEqual([[3, `'${word}' is not British`]])
  })

  it('leaves code and names from elsewhere alone', () => {
    expect(said('packages/host/src/a.ts', `const ${word} = 1\n`)).toEqual([])
    expect(said('docs/a.md', `Pass \`${word}\`.\n\n\`\`\`css\n${word}: smooth\n\`\`\`\n`)).toEqual([])
    expect(said('docs/a.md', 'The behaviour of an organisation.\n')).toEqual([])
  })
})
