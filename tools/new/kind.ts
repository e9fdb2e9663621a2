import { modelGroups } from '../tidy/borders.ts'
import { NotPossible, type Plan, type Read, refuseExisting, withLastRow, withLineBefore } from './change.ts'

const source = 'packages/model/src'

/** A kind: its declaration, its place in the registry and its row in the vocabulary. */
export function newKind(place: string, read: Read): Plan {
  const [group = '', file = '', ...more] = place.split('/')
  const isGroup = (modelGroups as readonly string[]).includes(group)
  if (!isGroup || !/^[a-z]+(-[a-z]+)*$/.test(file) || more.length > 0) {
    throw new NotPossible(`say GROUP/NAME in kebab-case; groups are ${modelGroups.join(', ')}`)
  }
  const path = `${source}/${group}/${file}.ts`
  refuseExisting(read, path)
  const name = file.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const registry = registered(read(`${source}/registry.ts`) ?? '', { group, file, name })
  const vocabulary = 'docs/vocabulary.md'
  return {
    files: {
      [path]: declaration(group, name),
      ...(registry === undefined ? {} : { [`${source}/registry.ts`]: registry }),
      [vocabulary]: withRow(read(vocabulary) ?? '# The words\n', group, name),
    },
    byHand: [
      `say in ${path} what it is, what it holds and what may be said of it, with an example that is real`,
      ...(registry === undefined ? [`name it in ${source}/registry.ts`] : []),
      `say in its row of ${vocabulary} what it is; name each verb you add there`,
      `name the system that it belongs to, and show it in an example of docs/guide/systems, which the tests try`,
      `rules go to ${file}.rules.ts, named beside the others of ${group}, each with a sentence in RULES.md and a test titled [${group}.n]`,
    ],
  }
}

function declaration(group: string, name: string): string {
  const label = wordsOf(name)
  return `import { maybe, ref, text } from '../grammar/fields.ts'
import { kind } from '../grammar/kind.ts'

export const ${name} = kind({
  name: '${name}',
  plural: '${name}s',
  prefix: '${name.toUpperCase()}',
  group: '${group}',
  label: '${label}',
  help: 'What a ${label.toLowerCase()} is, in one sentence.',
  title: 'title',
  ledBy: ['owner'],
  fields: {
    title: text('Title'),
    owner: maybe(ref('Owner', 'person')),
  },
  states: ['open', 'done'],
  verbs: {
    finish: { from: ['open'], to: 'done', past: 'finished', label: 'Done' },
  },
  examples: ['An example that is real'],
})
`
}

function wordsOf(name: string): string {
  const words = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function registered(text: string, { group, file, name }: { group: string; file: string; name: string }) {
  const imported = withLineBefore(text, `import { ${name} } from './${group}/${file}.ts'`, /^import /m)
  const end = imported?.indexOf('} as const') ?? -1
  if (imported === undefined || end === -1) return undefined
  return `${imported.slice(0, end)}  ${name},\n${imported.slice(end)}`
}

function withRow(vocabulary: string, group: string, name: string): string {
  return withLastRow(vocabulary, {
    heading: new RegExp(`^## ${group}\\b`, 'i'),
    row: `| ${name} | what a ${wordsOf(name).toLowerCase()} is, in half a sentence | \`finish\` |`,
    table: `## ${group}\n| kind | what it is | verbs |\n| --- | --- | --- |`,
  })
}
