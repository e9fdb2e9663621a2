import { textOf, walk } from '../nodes.ts'
import type { Problem } from '../problem.ts'
import type { Source } from '../source.ts'
import type { Tree } from '../tree.ts'

const room = 'packages/model'
const form = /^[a-z]+\.\d+$/

interface Place {
  number: string
  path: string
  line: number
}

/**
 * Rule numbers: each sentence of a RULES.md is quoted by one rule (`rule: 'cascade.7'`) and by the title of a
 * test (`[cascade.7]`); none stands twice, and no rule quotes a number that has no sentence.
 */
export function numbers(tree: Tree): Problem[] {
  const sentences = [...tree.texts]
    .filter(([path]) => isRules(path))
    .flatMap(([path, text]) => sentencesOf(path, text))
  const sources = [...tree.sources.values()].filter(one => one.room === room)
  const quotes = sources.filter(one => one.sort === 'source').flatMap(quotesOf)
  const titles = new Set(sources.filter(one => one.sort === 'test').flatMap(titlesOf))
  const spoken = new Set(sentences.map(one => one.number))
  const quoted = new Set(quotes.map(one => one.number))
  return [
    ...again(sentences, 'has two sentences', 'Numbers are never reused: take the next one.'),
    ...elsewhere(quotes),
    ...sentences
      .filter(one => !quoted.has(one.number))
      .map(one => told(one, 'is kept by no rule', quoting(one))),
    ...sentences
      .filter(one => !titles.has(one.number))
      .map(one => told(one, 'is tested by nothing', `Write a test whose title quotes [${one.number}].`)),
    ...quotes
      .filter(one => !spoken.has(one.number))
      .map(one => told(one, 'has no sentence', `Write it in the RULES.md of ${one.number.split('.')[0]}.`)),
  ]
}

const isRules = (path: string) => path.startsWith(`${room}/`) && path.endsWith('/RULES.md')
const quoting = (one: Place) => `Quote it where it is decided: rule: '${one.number}'.`

function sentencesOf(path: string, text: string): Place[] {
  return text.split('\n').flatMap((line, at) => {
    const number = /^[\s*|`-]*([a-z]+\.\d+)\b/.exec(line)?.[1]
    return number === undefined ? [] : [{ number, path, line: at + 1 }]
  })
}

function quotesOf(source: Source): Place[] {
  const places: Place[] = []
  walk(source.program, node => {
    const number = textOf(node)
    if (number === undefined || !form.test(number)) return
    places.push({ number, path: source.path, line: source.lineAt(node.start + 1) })
  })
  return places
}

function titlesOf(source: Source): string[] {
  return [...source.text.matchAll(/\[([a-z]+\.\d+)\]/g)].map(match => match[1] ?? '')
}

function again(places: readonly Place[], what: string, remedy: string): Problem[] {
  return places
    .filter((one, at) => places.findIndex(other => other.number === one.number) < at)
    .map(one => told(one, what, remedy))
}

/** One rule may refuse in several ways, but in one file. */
function elsewhere(quotes: readonly Place[]): Problem[] {
  return quotes
    .filter(one => quotes.find(other => other.number === one.number)?.path !== one.path)
    .map(one =>
      told(one, 'is quoted in two files', 'One rule, one number: give the second a sentence of its own.'),
    )
}

function told({ path, line, number }: Place, what: string, remedy: string): Problem {
  return { path, line, rule: 'rule-number', what: `${number} ${what}`, remedy }
}
