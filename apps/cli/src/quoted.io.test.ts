import { globSync, readFileSync } from 'node:fs'
import { acts, registry, verbOf } from '@throughline/model'
import { policy } from '@throughline/server'
import { type Command, CommanderError } from 'commander'
import { expect, it } from 'vitest'
import { found } from '../../../tools/bench/found.ts'
import { programOf } from './main.ts'

const root = new URL('../../../', import.meta.url).pathname

/** Every page that somebody reads who works with it or on it. */
const pages = globSync('{*.md,docs/**/*.md,packages/*/README.md,apps/*/README.md,tools/*/README.md}', {
  cwd: root,
}).map(name => ({ name, text: readFileSync(`${root}${name}`, 'utf8') }))

it('quotes only commands of the command line that are there, with options that they take', () => {
  const quoted = pages.flatMap(({ name, text }) => commandsIn(text).map(each => ({ name, ...each })))
  expect(quoted.length).toBeGreaterThan(150)
  const wrong = quoted.map(each => ({ ...each, why: whyNot(each.words, each.isWhole) }))
  expect(wrong.filter(({ why }) => why).map(({ name, words, why }) => [name, words.join(' '), why])).toEqual(
    [],
  )
})

it('tells a command that is not there, an option that is not taken and a word that is missing', () => {
  expect(whyNot(['outcome', 'commit', 'OUT-1'], true)).toBeUndefined()
  expect(whyNot(['outcome', 'promise', 'OUT-1'], true)).toContain('unknown command')
  expect(whyNot(['outcome', 'commit', 'OUT-1', '--soon'], true)).toContain('unknown option')
  expect(whyNot(['outcome', 'commit'], true)).toContain('missing required argument')
  expect(whyNot(['outcome', 'commit'], false)).toBeUndefined()
})

it('quotes only scripts and benchmarks that are there', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const benches = found(root).map(({ name }) => name)
  const wrong = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/npm run ([\w:]+)(?: -- ([\w-]+))?/g)]
      .filter(([, script, bench]) =>
        script === 'bench' && bench && !bench.startsWith('-')
          ? bench !== 'NAME' && !benches.includes(bench)
          : !(script! in scripts),
      )
      .map(([whole]) => [name, whole]),
  )
  expect(wrong).toEqual([])
})

it('names only routes that the API has, whichever page says it', () => {
  const routes = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/\b(GET|POST|PATCH|PUT|DELETE) ((?:…|\/api|\/mcp)[^\s`"]*)/g)].map(
      ([, method, path]) => ({ name, method: method!, path: path! }),
    ),
  )
  expect(routes.length).toBeGreaterThan(50)
  expect(routes.filter(({ method, path }) => !isRoute(method, path))).toEqual([])
})

it('names only variables of the environment that something reads', () => {
  const sources = globSync('{apps,packages,tools}/**/*.ts', {
    cwd: root,
    exclude: name => name.includes('node_modules') || name.endsWith('quoted.io.test.ts'),
  }).map(name => readFileSync(`${root}${name}`, 'utf8'))
  const read = new Set(sources.flatMap(text => text.match(/THROUGHLINE_[A-Z_]+/g) ?? []))
  const isRead = (name: string) =>
    read.has(name) || [...read].some(each => each.endsWith('_') && name.startsWith(each))
  const named = pages.flatMap(({ text }) => text.match(/THROUGHLINE_[A-Z_]+/g) ?? [])
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(name => !isRead(name))).toEqual([])
})

interface Quoted {
  readonly words: readonly string[]
  /** It stands on a line of its own, to be typed as it is; within a sentence it may leave words out. */
  readonly isWhole: boolean
}

function commandsIn(text: string): Quoted[] {
  const blocks = [...text.matchAll(/^```(sh|console|bash)[^\n]*\n([\s\S]*?)^```$/gm)]
  const whole = blocks.flatMap(([, language, body]) => {
    const lines = body!.replaceAll('\\\n', ' ').split('\n')
    return lines
      .filter((line, at) => language !== 'console' || (line.startsWith('$ ') && !isMistake(lines[at + 1])))
      .flatMap(line => /^(?:\$ )?(?:[A-Z_]+=\S+ )*(?:npx )?throughline (.*)$/.exec(line)?.[1] ?? [])
  })
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
  const inline = [...prose.matchAll(/`(?:npx )?throughline ([^`]+)`/g)].map(each => each[1]!)
  return [
    ...whole.map(each => ({ words: wordsOf(each), isWhole: true })),
    ...inline.map(each => ({ words: wordsOf(each), isWhole: false })),
  ]
}

/** A page may show what a slip of the fingers is answered. */
function isMistake(answer: string | undefined): boolean {
  return answer?.startsWith('error:') ?? false
}

function wordsOf(command: string): string[] {
  const said = command.replace(/\s+#.*$/, '').replace(/\s[|>].*$/, '')
  return [...said.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain!,
  )
}

/** Reads the command as the command line does, and does nothing. */
function whyNot(words: readonly string[], isWhole: boolean): string | undefined {
  const silent = {
    out: () => {},
    err: () => {},
    env: {},
    isTty: false,
    columns: 100,
    today: () => '2027-01-11',
    cwd: '/',
  }
  const program = programOf(words, { terminal: silent, done: () => {} })
  for (const command of allBelow(program)) if (command.commands.length === 0) command.action(() => {})
  try {
    program.parse([...words], { from: 'user' })
    return undefined
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return undefined
    const isShort = ['commander.help', 'commander.missingArgument', 'commander.missingMandatoryOptionValue']
    return !isWhole && isShort.includes(error.code) ? undefined : error.message
  }
}

function allBelow(command: Command): Command[] {
  return command.commands.flatMap(each => [each as Command, ...allBelow(each as Command)])
}

function isRoute(method: string, said: string): boolean {
  const path = said
    .split('?')[0]!
    .replace(/[.,;)]$/, '')
    .replace(/^…/, '/api/v1/workspaces/WS')
  return policy.some(([way, route]) => way === method && isLike(route.split('/'), path.split('/')))
}

/** `:kind`, `:verb` and `:act` are words that are known; any other part stands for whatever is said. */
function isLike(route: readonly string[], said: readonly string[]): boolean {
  if (route.length !== said.length) return false
  const kind = Object.values(registry.kinds).find(each => each.plural === said[route.indexOf(':kind')])
  return route.every((part, at) => {
    const word = said[at]!
    if (part === ':kind') return kind !== undefined
    if (part === ':verb') return kind !== undefined && verbOf(kind, word) !== undefined
    if (part === ':act') return word in acts
    return part.startsWith(':') || part === word
  })
}
