/** Reads a backup from its first line to its last, and trusts no line of it. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { auditRows, type Cell } from '@throughline/ledger'
import { type CopyCount, type CopyEnd, type CopyHead, type CopyPart, copyForm, rowOf } from './copy-lines.ts'

/** The copy is cut, changed, or none of ours: nothing of it is used. */
export class CopyBroken extends Error {
  override readonly name = 'CopyBroken'
}

export interface CopyReader {
  head(head: CopyHead): Promise<void>
  part(part: CopyPart): Promise<void>
}

/**
 * Hands over each part as it was read, the chain of its facts checked up to there. What was handed over is to be
 * trusted only when this has returned: counts, heads and digest come last.
 * @throws CopyBroken
 */
export async function readCopy(file: string, reader: CopyReader): Promise<CopyCount> {
  const digest = createHash('sha256')
  let head: CopyHead | undefined
  let end: CopyEnd | undefined
  const checking = new Checking()
  for await (const text of linesOf(file)) {
    if (end) throw new CopyBroken('Something stands after its end.')
    const line = parsed(text)
    if ('end' in line) {
      end = line.end as CopyEnd
      continue
    }
    digest.update(`${text}\n`)
    if (!head) {
      head = headOf(line)
      await reader.head(head)
    } else await reader.part(checking.part(line))
  }
  if (!head || !end) throw new CopyBroken('It is cut: its end is missing.')
  if (digest.digest('hex') !== end.digest) throw new CopyBroken('It was changed: its digest is another.')
  checking.compare(head, end)
  return { workspaces: head.stands.length, facts: end.facts, rows: end.rows }
}

class Checking {
  readonly #heads = new Map<string, { position: number; hash: string }>()
  #facts = 0
  #rows = 0

  part(line: Record<string, unknown>): CopyPart {
    if (Array.isArray(line.cells)) {
      this.#rows += line.cells.length
      return { table: String(line.table), cells: line.cells as Cell[][] }
    }
    if (!Array.isArray(line.facts)) throw new CopyBroken('A line of it is neither facts nor rows.')
    const workspace = String(line.workspace)
    const facts = (line.facts as unknown[][]).map(rowOf)
    const verdict = auditRows(facts, this.#heads.get(workspace))
    if (!verdict.sound)
      throw new CopyBroken(`Its chain breaks at fact ${verdict.position} of ${workspace}: ${verdict.reason}.`)
    this.#heads.set(workspace, { position: verdict.position, hash: verdict.hash })
    this.#facts += facts.length
    return { workspace, facts }
  }

  compare(head: CopyHead, end: CopyEnd): void {
    for (const stand of head.stands) {
      const found = this.#heads.get(stand.workspace)
      if (found?.position !== stand.position || found.hash !== stand.hash)
        throw new CopyBroken(
          `It should hold ${stand.position} facts of ${stand.workspace}, and holds ${found?.position ?? 0}.`,
        )
    }
    if (this.#facts !== end.facts || this.#rows !== end.rows)
      throw new CopyBroken('It holds another number of facts or rows than it says.')
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  let trouble: Error | undefined
  pipeline(createReadStream(file), unpacked, error => {
    trouble = error ?? undefined
  })
  try {
    yield* createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    trouble ??= error as Error
  }
  if (trouble === undefined) return
  if ('syscall' in trouble) throw trouble
  throw new CopyBroken(`It cannot be unpacked (${trouble.message}): it is cut, or no backup.`)
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Told below, in words of ours.
  }
  throw new CopyBroken('A line of it cannot be read.')
}

function headOf(line: Record<string, unknown>): CopyHead {
  if (line.form === copyForm && Array.isArray(line.stands) && Array.isArray(line.tables))
    return line as unknown as CopyHead
  throw new CopyBroken(`It is no backup of a form that this release knows (${copyForm}).`)
}
