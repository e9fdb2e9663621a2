import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Ran, run } from './run.ts'

/** A program the tests of one sort need and the project cannot bring along. */
export interface Prerequisite {
  name: string
  /** Name of the Debian package. */
  debian: string
  /** What is left out without it. */
  without: string
  isHere(): boolean
}

export const prerequisites: readonly Prerequisite[] = [
  { name: 'Chromium', debian: 'chromium', without: 'the browser stories', isHere: hasChromium },
  { name: 'PostgreSQL', debian: 'postgresql', without: 'the ledger on PostgreSQL', isHere: hasPostgres },
  {
    name: 'strace',
    debian: 'strace',
    without: 'power loss and failing disks',
    isHere: () => onPath('strace'),
  },
]

export interface Installing {
  wanted: readonly Prerequisite[]
  mayInstall: boolean
  install(debian: readonly string[]): Promise<Ran>
  say(line: string): void
}

/**
 * Installs what is missing where that is allowed; says in one line each what is left out otherwise.
 * Never throws: a machine without a browser still runs everything else.
 */
export async function ensurePrerequisites({ wanted, mayInstall, install, say }: Installing): Promise<void> {
  const missing = wanted.filter(one => !one.isHere())
  if (missing.length === 0) return
  let because = 'may be installed by root with apt-get only'
  if (mayInstall) {
    say(`installing ${missing.map(one => one.name).join(' and ')}`)
    const { ok, output } = await install(missing.map(one => one.debian))
    because = ok ? 'was installed and still is not found' : `could not be installed: ${lastLine(output)}`
  }
  for (const one of missing) {
    if (!one.isHere()) say(`without ${one.name} ${one.without} are skipped: it ${because}`)
  }
}

/** Whether this process may install Debian packages. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get')
}

/** Installs Debian packages without asking and without starting a database cluster of its own. */
export async function aptInstall(debian: readonly string[]): Promise<Ran> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-qq'], { env })
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debian], {
    env,
  })
  return install.ok ? install : { ok: false, output: update.output + install.output }
}

function hasChromium(): boolean {
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(onPath)
}

function hasPostgres(): boolean {
  if (onPath('initdb') && onPath('postgres')) return true
  const versions = '/usr/lib/postgresql'
  return (
    existsSync(versions) && readdirSync(versions).some(one => existsSync(join(versions, one, 'bin/initdb')))
  )
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, program)))
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? 'no reason given'
}
