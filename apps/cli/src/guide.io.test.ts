import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { acts, registry, verbOf } from '@throughline/model'
import { expect, it } from 'vitest'
import { matches, transcript } from './guide-transcript.ts'
import { kebab } from './words.ts'

const root = new URL('../../../', import.meta.url)
const guide = new URL('docs/guide/', root)

it.each([
  ['docs/guide/systems/start.md', 20],
  ['docs/guide/systems/plan.md', 20],
  ['docs/guide/systems/spaces.md', 20],
  ['docs/guide/systems/steer.md', 20],
  ['docs/guide/systems/bridge.md', 15],
  ['docs/guide/check.md', 4],
  ['docs/guide/plan.md', 6],
  ['docs/guide/import.md', 4],
  ['docs/guide/export.md', 4],
  ['docs/guide/time.md', 4],
  ['README.md', 1],
])('the commands of %s answer as it says', async (page, least) => {
  const spoken = await transcript(new URL(page, root), new URL('examples/', root))
  expect(spoken.length).toBeGreaterThanOrEqual(least)
  for (const one of spoken) {
    if (!matches(one)) expect(`$ ${one.command}\n${one.answered}`).toBe(`$ ${one.command}\n${one.told}`)
  }
})

it('shows every kind in an example that is tried', async () => {
  const spoken = (await systemPages()).flatMap(({ text }) =>
    [...text.matchAll(/^\$ throughline (.*)$/gm)].map(each => each[1]!),
  )
  const silent = Object.values(registry.kinds)
    .filter(({ name, plural }) => !spoken.some(command => speaksOf(command, [name, plural])))
    .filter(({ name }) => !madeByActs(spoken).has(name))
  expect(silent.map(({ name }) => name)).toEqual([])
})

it('names only routes that the API has', async () => {
  const routes = (await systemPages()).flatMap(({ text }) =>
    [...text.matchAll(/`(GET|POST|PATCH) …\/([^`]+)`/g)].map(each => each[2]!),
  )
  expect(routes.length).toBeGreaterThan(30)
  expect(routes.filter(route => !isThere(route))).toEqual([])
})

it('links only to what is there', async () => {
  const pages = (await readdir(guide, { recursive: true })).filter(name => name.endsWith('.md'))
  const all = [...pages.map(name => `docs/guide/${name}`), ...others]
  expect(all.length).toBeGreaterThan(15)
  const broken = await Promise.all(
    all.map(async name => {
      const page = new URL(name, root)
      const text = (await readFile(page, 'utf8')).replaceAll(/^```[\s\S]*?^```/gm, '')
      return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(each => each[1]!)
        .filter(link => !/^[a-z]+:/.test(link) && !existsSync(new URL(link, page)))
        .map(link => `${name}: ${link}`)
    }),
  )
  expect(broken.flat()).toEqual([])
})

it('lists every page of the guide in its index', async () => {
  const index = await readFile(new URL('README.md', guide), 'utf8')
  const pages = (await readdir(guide, { recursive: true })).filter(name => name.endsWith('.md'))
  expect(pages.filter(name => name !== 'README.md' && !index.includes(`(${name})`))).toEqual([])
})

const others = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'STYLE.md',
  'docs/README.md',
]

async function systemPages(): Promise<{ name: string; text: string }[]> {
  const folder = new URL('systems/', guide)
  const names = await readdir(folder)
  return Promise.all(names.map(async name => ({ name, text: await readFile(new URL(name, folder), 'utf8') })))
}

function speaksOf(command: string, words: readonly string[]): boolean {
  return words.some(word => command.split(' ')[0] === kebab(word))
}

/** Acts make records of kinds that nobody adds by hand: `sync.hold` keeps a sync. */
function madeByActs(spoken: readonly string[]): ReadonlySet<string> {
  const said = spoken.map(command => /^act (\S+)/.exec(command)?.[1]).filter(name => name && name in acts)
  return new Set(said.map(name => name!.split('.')[0]!))
}

function isThere(route: string): boolean {
  const [plural, second, verb] = route.split('?')[0]!.split('/')
  if (plural === 'acts') return second! in acts
  if (plural === 'agenda' || plural === 'findings') return true
  const kind = Object.values(registry.kinds).find(each => each.plural === plural)
  return kind !== undefined && (verb === undefined || verb === 'line' || verbOf(kind, verb) !== undefined)
}
