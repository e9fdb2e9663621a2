import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Source } from './source.ts'

/** The project as tidy sees it: every file git would keep, TypeScript apart from other text. */
export interface Tree {
  sources: ReadonlyMap<string, Source>
  /** Markdown, JSON, CSS and the like, by path. */
  texts: ReadonlyMap<string, string>
  /** All paths, binary files included. */
  paths: readonly string[]
  /** Files and folders of the rooms that git passes over; a folder ends with a slash. */
  ignored: readonly string[]
}

export function readTree(root: string): Tree {
  const paths = listed(root, ['--cached', '--others']).filter(path =>
    statSync(join(root, path), { throwIfNoEntry: false })?.isFile(),
  )
  const read = paths.filter(path => readable.test(path) || extname(path) === '')
  const texts = Object.fromEntries(read.map(path => [path, readFileSync(join(root, path), 'utf8')]))
  return { ...treeOf(texts, paths), ignored: listed(root, ['--others', '--ignored', '--directory']) }
}

function listed(root: string, which: readonly string[]): string[] {
  const flags = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 } as const
  const listing = execFileSync('git', ['ls-files', ...which, '--exclude-standard', '-z'], flags)
  return listing.split('\0').filter(path => path !== '')
}

/** A tree from texts by path; the tests of tidy's rules are written with it. */
export function treeOf(files: Record<string, string>, paths: readonly string[] = Object.keys(files)): Tree {
  const sources = new Map<string, Source>()
  const texts = new Map<string, string>()
  for (const [path, text] of Object.entries(files)) {
    if (/\.(ts|tsx|mts)$/.test(path)) sources.set(path, new Source(path, text))
    else texts.set(path, text)
  }
  return { sources, texts, paths: [...new Set(paths)], ignored: [] }
}

const readable = /\.(ts|tsx|mts|mjs|js|json|jsonl|md|css|html|yaml|yml|csv|sh|cpp|c|txt|svg)$/
