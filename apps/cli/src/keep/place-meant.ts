/** The installation that is meant: its folder, and its database where it has one. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { LedgerUnavailable, ledgerFile, type Place } from '@throughline/host'
import type { Command } from 'commander'
import { CannotDo } from '../file-bytes.ts'
import type { Terminal } from '../terminal.ts'

export interface PlaceOptions {
  readonly data?: string
  readonly json?: boolean
}

export function placeOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'folder of the ledger (default: THROUGHLINE_DATA, else ./data)')
    .option('--json', 'answer as JSON')
}

/** `THROUGHLINE_DATABASE_URL` goes first, as it does when serving. */
export function placeMeant({ data }: PlaceOptions, { env, cwd }: Terminal): Place {
  const dataDir = resolve(cwd, data ?? env.THROUGHLINE_DATA ?? './data')
  const databaseUrl = env.THROUGHLINE_DATABASE_URL
  return databaseUrl ? { dataDir, databaseUrl } : { dataDir }
}

/** The same, where something must be there already. */
export function placeStanding(options: PlaceOptions, terminal: Terminal): Place {
  const place = placeMeant(options, terminal)
  if (place.databaseUrl || existsSync(join(place.dataDir, ledgerFile))) return place
  throw new CannotDo(
    `${place.dataDir}: there is no ledger here. Name its folder with --data, or set THROUGHLINE_DATABASE_URL.`,
  )
}

/** Does it; what the disk or the database says against it becomes a sentence. */
export async function tried<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    const { code, message, name } = error as { code?: unknown; message: string; name: string }
    if (error instanceof LedgerUnavailable) throw new CannotDo(message)
    if (name === 'CopyBroken') throw new CannotDo(`This backup is not used. ${message}`, 1)
    if (typeof code !== 'string') throw error
    throw new CannotDo(`It could not be done: ${message}`)
  }
}
