/** What a process wrote and synced, in order, as the kernel saw it (strace). */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Step =
  | { readonly sort: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly sort: 'truncate'; readonly file: string; readonly length: number }
  | { readonly sort: 'sync'; readonly file: string }
  | { readonly sort: 'remove'; readonly file: string }
  /** The command of that number was acknowledged. */
  | { readonly sort: 'kept'; readonly number: number }

const child = fileURLToPath(new URL('./append-child.ts', import.meta.url))

/** Why nothing can be recorded here, or undefined where it can. */
export function whyNoStrace(): string | undefined {
  const tried = spawnSync('strace', ['-o', '/dev/null', '-e', 'trace=fsync', 'true'])
  return tried.status === 0 ? undefined : 'strace is not here, or may not trace'
}

export function record(folder: string, asked: { count: number; sort: 'full' | 'normal' }): Step[] {
  const trace = join(folder, 'trace')
  const calls = 'trace=pwrite64,write,ftruncate,fsync,fdatasync,unlink'
  const words = ['-y', '-xx', '-s', '70000', '-o', trace, '-e', calls, '-e', 'signal=none']
  const run = [process.execPath, child, join(folder, 'ledger.sqlite'), String(asked.count), asked.sort]
  const { status, stderr } = spawnSync('strace', [...words, ...run], { encoding: 'utf8', timeout: 120_000 })
  if (status !== 0) throw new Error(`The process to be recorded ended with ${status}: ${stderr.slice(-500)}`)
  return readFileSync(trace, 'latin1').split('\n').flatMap(stepOf)
}

/**
 * Runs the same process while one call in the kernel fails.
 * @param fault as strace takes it: `fsync,fdatasync:error=EIO:when=20+`
 * @returns numbers of the commands it said were kept, and whether it came to its end
 */
export function runFaulty(folder: string, fault: string): { kept: number[]; ended: boolean } {
  const calls = `trace=${fault.split(':')[0]}`
  const words = ['-o', '/dev/null', '-e', calls, '-e', `inject=${fault}`, '-e', 'signal=none']
  const run = [process.execPath, child, join(folder, 'ledger.sqlite'), '40', 'full']
  const { stdout } = spawnSync('strace', [...words, ...run], { encoding: 'utf8', timeout: 60_000 })
  const kept = [...stdout.matchAll(/^kept (\d+)$/gm)].map(match => Number(match[1]))
  return { kept, ended: stdout.endsWith('end\n') }
}

function stepOf(line: string): Step[] {
  const match = /^(\w+)\((?:(\d+)<((?:\\x[0-9a-f]{2}|[^>])*)>)?(.*)\) += (-?\d+)/.exec(line)
  if (!match) return []
  const [, call = '', fd, path = '', rest = '', result = ''] = match
  if (Number(result) < 0) return []
  if (call === 'write' && fd === '1') return keptIn(rest)
  const file = basename(unescaped(call === 'unlink' ? rest.replaceAll('"', '') : path))
  if (!file.startsWith('ledger.sqlite') || file.endsWith('-shm')) return []
  if (call === 'pwrite64') {
    const [, hex = '', , at = '0'] = /^, "([^"]*)", (\d+), (\d+)/.exec(rest) ?? []
    return [{ sort: 'write', file, at: Number(at), bytes: bytesOf(hex).subarray(0, Number(result)) }]
  }
  if (call === 'ftruncate') return [{ sort: 'truncate', file, length: Number(rest.replace(/\D/g, '')) }]
  if (call === 'unlink') return [{ sort: 'remove', file }]
  return call === 'fsync' || call === 'fdatasync' ? [{ sort: 'sync', file }] : []
}

function keptIn(rest: string): Step[] {
  const [, hex = ''] = /^, "([^"]*)"/.exec(rest) ?? []
  const [, number] = /^kept (\d+)/.exec(bytesOf(hex).toString('latin1')) ?? []
  return number === undefined ? [] : [{ sort: 'kept', number: Number(number) }]
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
}

function unescaped(path: string): string {
  return path.includes('\\x') ? bytesOf(path).toString('utf8') : path
}
