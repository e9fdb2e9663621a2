import type { Problem } from '../problem.ts'
import type { Tree } from '../tree.ts'

/** British spelling in comments and pages; names of other people's interfaces stand in backticks. */
export function spelling(tree: Tree): Problem[] {
  const comments = [...tree.sources.values()].flatMap(source =>
    source.comments.flatMap(({ text, start }) => found(source.path, text, source.lineAt(start + 1))),
  )
  const pages = [...tree.texts]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) => found(path, text, 1))
  return [...comments, ...pages]
}

const british: Readonly<Record<string, string>> = {
  behavior: 'behaviour',
  organization: 'organisation',
  organize: 'organise',
  optimize: 'optimise',
  optimization: 'optimisation',
  analyze: 'analyse',
  canceled: 'cancelled',
  labeled: 'labelled',
  modeling: 'modelling',
  neighbor: 'neighbour',
  utilization: 'utilisation',
  prioritize: 'prioritise',
  recognize: 'recognise',
}

const american = new RegExp(`\\b(${Object.keys(british).join('|')})(s|d|r)?\\b`, 'gi')

function found(path: string, text: string, firstLine: number): Problem[] {
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, code => code.replace(/[^\n]/g, ' '))
  return prose.split('\n').flatMap((line, at) =>
    [...line.matchAll(american)].map(([whole, word = '']) => ({
      path,
      line: firstLine + at,
      rule: 'spelling',
      what: `'${whole}' is not British`,
      remedy: `Write ${british[word.toLowerCase()]}; a name from elsewhere goes in backticks.`,
    })),
  )
}
