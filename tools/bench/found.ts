import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

export interface Found {
  name: string
  path: string
}

/** Every benchmark of the project, by name. */
export function found(root: string): Found[] {
  return globSync('{packages,apps,tools}/**/*.bench.ts', {
    cwd: root,
    exclude: name => name.includes('node_modules'),
  })
    .map(path => ({ name: basename(path, '.bench.ts'), path }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The path of the one benchmark of that name, or what is wrong with the name. */
export function matching(all: readonly Found[], name: string): string | { problem: string } {
  const [first, ...others] = all.filter(one => one.name === name)
  if (first === undefined) {
    const known = all.map(one => one.name).join(', ')
    return { problem: `no benchmark is called ${name}; there are: ${known || 'none yet'}` }
  }
  if (others.length === 0) return first.path
  return { problem: `${[first, ...others].map(one => one.path).join(' and ')} share one name: rename one` }
}

/** The first sentence of a benchmark's first docstring. */
export function summary(path: string): string {
  const opening = /\/\*\*([\s\S]*?)\*\/|^\s*\/\/(.*)/.exec(readFileSync(path, 'utf8'))
  const words = (opening?.[1] ?? opening?.[2] ?? '')
    .replace(/^\s*\*/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const sentence = /^.*?\.(?=\s|$)/.exec(words)?.[0] ?? words
  return sentence || 'says nothing about itself in its first line'
}
