/**
 * A PostgreSQL server for tests only: made in a temporary folder, on a free loopback port, with real fsync,
 * and gone afterwards. PostgreSQL refuses to run as root; root hands over to the user `postgres`.
 *
 * In a test of any package:
 *
 *     import { throwawayPostgres, whyNoPostgres } from '…/ledger/src/postgres/throwaway.ts'
 *     const reason = whyNoPostgres()
 *     describe.skipIf(reason !== undefined)(`on PostgreSQL${reason ? ` (skipped: ${reason})` : ''}`, () => {
 *       let server: Throwaway
 *       beforeAll(async () => { server = await throwawayPostgres() })
 *       afterAll(() => server.drop())
 *       it('…', async () => { const ledger = await openPostgresLedger({ url: await server.database() }) })
 *     })
 */
import { execFile, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { accessSync, chownSync, constants, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

export interface Throwaway {
  /** Makes an empty database and answers its address. */
  database(): Promise<string>
  /** Ends the server at once, as a crash would, and starts it again on the same folder and port. */
  crash(): Promise<void>
  drop(): Promise<void>
}

/** Why no server can be made here, or undefined if one can. */
export function whyNoPostgres(): string | undefined {
  if (binaries() === undefined) return 'no initdb and pg_ctl in PATH or /usr/lib/postgresql'
  if (!isRoot()) return undefined
  if (account() === undefined) return 'PostgreSQL refuses root, and there is no user postgres'
  if (spawnSync('runuser', ['--version']).error) return 'PostgreSQL refuses root, and there is no runuser'
  return undefined
}

export async function throwawayPostgres(): Promise<Throwaway> {
  const reason = whyNoPostgres()
  if (reason !== undefined) throw new Error(reason)
  const folder = mkdtempSync(join(tmpdir(), 'throughline-postgres-'))
  const owner = account()
  if (owner !== undefined && isRoot()) chownSync(folder, owner.uid, owner.gid)
  const cluster = join(folder, 'cluster')
  const port = await freePort()
  const options = `-p ${port} -k '' -c listen_addresses=127.0.0.1 -c max_connections=60`
  const start = ['-D', cluster, '-l', join(folder, 'log'), '-w', '-t', '60', '-o', options, 'start']
  const initial = ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  await asOwner('initdb', initial)
  await asOwner('pg_ctl', start)
  const stop = () => asOwner('pg_ctl', ['-D', cluster, '-m', 'immediate', '-w', 'stop'])
  // If a test run ends without its afterAll, the server goes with it.
  const last = () => spawnSync(...asOwnerArguments('pg_ctl', ['-D', cluster, '-m', 'immediate', 'stop']))
  process.once('exit', last)
  return {
    database: () => createDatabase(port),
    async crash() {
      await stop()
      await asOwner('pg_ctl', start)
    },
    async drop() {
      process.removeListener('exit', last)
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function createDatabase(port: number): Promise<string> {
  const address = `postgres://postgres@127.0.0.1:${port}`
  const name = `t${randomBytes(8).toString('hex')}`
  const client = new pg.Client({ connectionString: `${address}/postgres` })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  return `${address}/${name}`
}

async function asOwner(program: string, words: string[]): Promise<void> {
  const [command, full] = asOwnerArguments(program, words)
  // The server must not inherit this process's pipes, or waiting for its starter never ends.
  await promisify(execFile)(command, full, { cwd: '/', timeout: 120_000 })
}

function asOwnerArguments(program: string, words: string[]): [string, string[]] {
  const path = join(binaries()!, program)
  return isRoot() ? ['runuser', ['-u', 'postgres', '--', path, ...words]] : [path, words]
}

/** The folder with initdb and pg_ctl: the newest installed, or what PATH has. */
function binaries(): string | undefined {
  const home = '/usr/lib/postgresql'
  const installed = existsSync(home)
    ? readdirSync(home).sort((one, other) => Number(other) - Number(one))
    : []
  const folders = [...installed.map(version => join(home, version, 'bin')), ...path()]
  return folders.find(folder => isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'pg_ctl')))
}

function path(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function account(): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map(flag => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
