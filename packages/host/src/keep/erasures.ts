/**
 * The list of who was erased, kept outside every backup: a backup of before still holds what was erased, and only
 * this list takes it out again after a restore. It holds ids and hashes, and nothing of the person.
 */
import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'

/** Name of the list in the data folder. */
export const erasuresFile = 'erasures.jsonl'

export interface Erasure {
  readonly workspace: string
  /** Id of the person. */
  readonly person: string
  /** Ids of accounts that pointed at the person alone. */
  readonly accounts: readonly string[]
  /** Facts whose words were forgotten. In another history a position is another fact, and its hash another. */
  readonly facts: readonly { readonly position: number; readonly hash: string }[]
  /** Rows beside the ledger that were the person's, or spoke of them by name. */
  readonly rows?: readonly RowErased[]
  /** Instant, RFC 3339 in UTC. */
  readonly at: string
}

/** A row of a table that is no fact: a proposal, a link, the name of a key. */
export interface RowErased {
  readonly table: string
  readonly id: string
}

/** Is on the disk when it returns: what is erased after it stays erased. */
export async function noteErasure(file: string, erasure: Erasure): Promise<void> {
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.write(`${JSON.stringify(erasure)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What the lists say, in their order. A last line that was cut when it was written is passed over. */
export async function erasuresIn(files: readonly string[]): Promise<Erasure[]> {
  const found: Erasure[] = []
  for (const file of files) {
    if (!existsSync(file)) continue
    const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line !== '')
    for (const [place, line] of lines.entries()) {
      try {
        found.push(JSON.parse(line) as Erasure)
      } catch (cause) {
        if (place < lines.length - 1) throw new Error(`${file}: line ${place + 1} cannot be read`, { cause })
      }
    }
  }
  return found
}
