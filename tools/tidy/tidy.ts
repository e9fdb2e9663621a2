/**
 * `npm run tidy`: borders, sizes, names and words as a test. `--sizes` prints percentiles, `--shrink` lowers the
 * ratchet to what the tree has, and a path shows only what lies below it.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Problem, printed } from './problem.ts'
import { grown, held, type Ratchet, shrunk } from './ratchet.ts'
import type { Declared } from './rules/vocabulary.ts'
import { sizeTable } from './sizes.ts'
import { readTree } from './tree.ts'
import { verdict } from './verdict.ts'

const ratchetFile = 'tidy.json'
const flags = process.argv.slice(2)
const tree = readTree('.')

if (flags.includes('--sizes')) console.log(sizeTable(tree))
else await judge(flags.filter(one => !one.startsWith('--')))

async function judge(below: readonly string[]): Promise<void> {
  const ratchet = parsedRatchet(existsSync(ratchetFile) ? readFileSync(ratchetFile, 'utf8') : '{}')
  const model = await declared()
  const found = [...verdict(tree, model.words), ...model.problems]
  if (flags.includes('--shrink')) {
    writeFileSync(ratchetFile, `${JSON.stringify(shrunk(found, ratchet), null, 2)}\n`)
    return
  }
  const all: Problem[] = [...held(found, ratchet), ...earlier().flatMap(before => grown(ratchet, before))]
  const shown = all.filter(({ path }) => below.length === 0 || below.some(one => path.startsWith(one)))
  for (const one of shown) console.log(printed(one))
  console.log(
    shown.length === 0
      ? `tidy: ${tree.sources.size} files, nothing to say`
      : `tidy: ${shown.length} problems`,
  )
  process.exitCode = shown.length === 0 ? 0 : 1
}

/** Kinds, verbs and acts as the model declares them; a model that cannot be loaded is a problem of its own. */
async function declared(): Promise<{ words: Declared; problems: Problem[] }> {
  const border = 'packages/model/src/index.ts'
  try {
    const model = (await import(pathToFileURL(border).href)) as {
      kinds?: Record<string, { verbs: object }>
      acts?: object
    }
    const verbs = Object.entries(model.kinds ?? {}).map(([name, one]) => [name, Object.keys(one.verbs)])
    const kinds = Object.fromEntries(verbs) as Declared['kinds']
    return { words: { kinds, acts: Object.keys(model.acts ?? {}) }, problems: [] }
  } catch (fault) {
    const what = `cannot be loaded: ${fault instanceof Error ? fault.message : fault}`
    const remedy = 'Make it load first; the vocabulary cannot be compared without it.'
    return {
      words: { kinds: {}, acts: [] },
      problems: [{ path: border, line: 1, rule: 'vocabulary', what, remedy }],
    }
  }
}

/** The list as it was kept by the last two commits that touched it; a shallow clone may know fewer. */
function earlier(): Ratchet[] {
  const commits = git('log', '-2', '--format=%H', '--', ratchetFile)?.trim().split('\n') ?? []
  return commits.flatMap(commit => {
    const text = git('show', `${commit}:${ratchetFile}`)
    return text === undefined ? [] : [parsedRatchet(text)]
  })
}

/** What git says, or nothing where it knows nothing of it. */
function git(...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', words, { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    // No such commit, or the list did not exist in it.
    return undefined
  }
}

function parsedRatchet(text: string): Ratchet {
  return JSON.parse(text) as Ratchet
}
