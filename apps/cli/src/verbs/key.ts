/** `throughline key add|list|revoke`: keys for programs, made with a session of one's own. */
import { ask, me } from '@throughline/client'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import type { DoorOptions } from '../door/door.ts'
import { CannotDo } from '../file-bytes.ts'
import { harmless } from '../paint.ts'

interface Options extends Pick<DoorOptions, 'server' | 'workspace'> {
  readonly json?: boolean
  readonly grants?: string
  readonly days?: string
  readonly asItself?: boolean
}

interface Key {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly grants: readonly string[]
  readonly endsAt: string
  readonly lastUsedAt?: string
}

export function addKeys(program: Command, answering: Answering): void {
  const key = program
    .command('key')
    .summary('keys for programs')
    .description('Keys for programs, on a running server.')
  common(key.command('add').argument('<name>', 'what it is for').description('Makes a key; it is told once.'))
    .requiredOption('--grants <grants>', 'what it may: read,outcome.*,task.add')
    .option('--days <days>', 'how long it works (default: 90)')
    .option('--as-itself', 'acts as itself, not as you; for administrators')
    .action((name: string, options: Options) => add(name, options, answering))
  common(key.command('list').description('Keys that still work.')).action((options: Options) =>
    list(options, answering),
  )
  common(
    key.command('revoke').argument('<key>', 'its id, or how it begins').description('Ends a key at once.'),
  ).action((which: string, options: Options) => revoke(which, options, answering))
}

function common(command: Command): Command {
  return command
    .requiredOption('--server <address>', 'a running server; your token stands in THROUGHLINE_TOKEN')
    .option('--workspace <name>', 'which workspace, where there are several')
    .option('--json', 'answer as JSON')
}

async function add(name: string, options: Options, { terminal, done }: Answering): Promise<void> {
  const { at, path } = await keysAt(options, terminal.env.THROUGHLINE_TOKEN)
  const grants = (options.grants ?? '').split(/[\s,]+/).filter(grant => grant !== '')
  const days = options.days === undefined ? {} : { days: Number(options.days) }
  const body = { name, grants, ...days, actsAs: options.asItself ? 'key' : 'me' }
  const made = await ask<Key & { secret: string }>(at, path, body)
  if (!made.ok)
    throw new CannotDo(`${made.problem.title} ${made.problem.remedy ?? made.problem.detail ?? ''}`.trim())
  if (options.json) terminal.out(json(made))
  else terminal.out(`${made.secret}\n`)
  done(0)
}

async function list(options: Options, { terminal, done }: Answering): Promise<void> {
  const keys = await open(options, terminal.env.THROUGHLINE_TOKEN)
  if (options.json) terminal.out(json({ keys }))
  else for (const key of keys) terminal.out(`${lineOf(key)}\n`)
  done(0)
}

async function revoke(which: string, options: Options, { terminal, done }: Answering): Promise<void> {
  const token = terminal.env.THROUGHLINE_TOKEN
  const { at, path } = await keysAt(options, token)
  const found = (await open(options, token)).filter(key => key.id === which || key.prefix.startsWith(which))
  const [key] = found
  if (!key || found.length > 1)
    throw new CannotDo(`${found.length === 0 ? 'No key' : 'More than one key'} begins with ${which}.`)
  const ending = { ...at, fetch: withDelete }
  const said = await ask(ending, `${path}/${encodeURIComponent(key.id)}`)
  if (!said.ok) throw new CannotDo(said.problem.title)
  terminal.out(options.json ? json({ revoked: key.id }) : `${harmless(key.name)} opens nothing any more.\n`)
  done(0)
}

async function open(options: Options, token: string | undefined): Promise<readonly Key[]> {
  const { at, path } = await keysAt(options, token)
  const said = await ask<{ keys: readonly Key[] }>(at, path)
  if (!said.ok) throw new CannotDo(said.problem.title)
  return said.keys
}

async function keysAt({ server = '', workspace }: Options, token: string | undefined) {
  const at = { baseUrl: server, ...(token ? { token } : {}) }
  const who = await me(at)
  if (!who) throw new CannotDo(`${server}: not signed in. Put a token into THROUGHLINE_TOKEN.`)
  const wanted = workspace?.toLowerCase()
  const places = who.workspaces.filter(
    place => !wanted || [place.id, place.name].some(name => name?.toLowerCase() === wanted),
  )
  const [place] = places
  if (!place || places.length > 1) throw new CannotDo('Choose a workspace with --workspace.')
  return { at, path: `/api/v1/workspaces/${encodeURIComponent(place.id)}/keys` }
}

function lineOf({ prefix, name, grants, endsAt, lastUsedAt }: Key): string {
  const used = lastUsedAt ? `used ${lastUsedAt.slice(0, 10)}` : 'not used yet'
  return `${prefix}…  ${harmless(name)}  ${grants.join(',')}  ${used}  ends ${endsAt.slice(0, 10)}`
}

/** The client asks and posts; an ending goes through its seam. */
const withDelete: typeof fetch = async (input, init) => {
  const response = await globalThis.fetch(input, { ...init, method: 'DELETE' })
  return response.status === 204 ? Response.json({}) : response
}
