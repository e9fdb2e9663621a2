import { nameOf, walk } from '../nodes.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import type { Tree } from '../tree.ts'

/** Words that must not stand anywhere, and escapes from the checks without a reason. */
export function words(tree: Tree): Problem[] {
  const texts = [...tree.sources.values()].map(one => [one.path, one.text] as const)
  const everywhere = [...texts, ...tree.texts].flatMap(([path, text]) =>
    isLocked(path) ? [] : strangers(path, text),
  )
  const inCode = [...tree.sources.values()].flatMap(source => [...escapes(source), ...loose(source)])
  return [...everywhere, ...inCode]
}

/** The lock file says where packages come from, and is written by npm. */
const isLocked = (path: string) => path === 'package-lock.json'

const strange: readonly { pattern: RegExp; what: string; remedy: string }[] = [
  {
    pattern: /(^|[\s'"`(=])\/(work|root|home\/\w+|Users\/\w+)\//,
    what: 'a path of one machine',
    remedy: 'Find it from the checkout or from an argument.',
  },
  {
    pattern:
      /\b(npm|registry|mirror|artifactory|nexus)\.[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?\/|localhost:48[7]3/i,
    what: 'the address of a package registry',
    remedy: 'The project does not know where its packages are fetched from: leave it out.',
  },
]

function strangers(path: string, text: string): Problem[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      strange
        .filter(({ pattern }) => pattern.test(line))
        .map(({ what, remedy }) => ({ path, line: at + 1, rule: 'word', what, remedy })),
    )
}

const comments: readonly { pattern: RegExp; what: string; remedy: string }[] = [
  {
    pattern: /\b(FIXME|XXX|HACK|TODO)\b/,
    what: 'work left in a comment',
    remedy: 'Do it now, or open an issue.',
  },
  {
    pattern: /@ts-(ignore|nocheck)/,
    what: 'the type check is switched off',
    remedy: 'Give it the right type.',
  },
  {
    pattern: /@ts-expect-error(?!\s+\S+\s+\S+)/,
    what: 'an expected error without a reason',
    remedy: 'Say behind it why the error is right.',
  },
  {
    pattern: /biome-ignore(?!\S*(\s+[\w/]+)+\s*:\s*\S+\s+\S+)/,
    what: 'a lint suppression without a reason',
    remedy: 'Write biome-ignore lint/group/rule: why it is right here.',
  },
]

function escapes(source: Source): Problem[] {
  return source.comments.flatMap(({ text, start }) =>
    comments
      .filter(({ pattern }) => pattern.test(text))
      .map(({ what, remedy }) => ({
        path: source.path,
        line: source.lineAt(start + 1),
        rule: 'escape',
        what,
        remedy,
      })),
  )
}

/** Ways to leave tests out, each with what to do instead. */
const leftOut: Readonly<Record<string, string>> = {
  only: 'Take it away: the other tests would be left out.',
  skip: "Skip inside the test, with the reason: context.skip('needs a browser').",
  todo: 'Write it, or leave it to an issue.',
}

function loose(source: Source): Problem[] {
  const problems: Problem[] = []
  const add = (start: number, what: string, remedy: string) =>
    problems.push({ path: source.path, line: source.lineAt(start + 1), rule: 'escape', what, remedy })
  walk(source.program, node => {
    if (node.type === 'TSAnyKeyword')
      add(node.start, "the type 'any'", 'Say what it is, or unknown and narrow it.')
    const left = node.type === 'MemberExpression' ? leftOut[nameOf(node.property) ?? ''] : undefined
    const suite = left === undefined ? undefined : nameOf(node.object)
    if (left !== undefined && suite !== undefined && ['it', 'test', 'describe', 'suite'].includes(suite)) {
      add(node.start, `${suite}.${nameOf(node.property)}`, left)
    }
  })
  return problems
}
