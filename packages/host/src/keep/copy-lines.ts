/**
 * The form of a backup: lines of JSON, the same for every store. First what is in it, then facts and rows in
 * batches, last how much it was and a digest of every line before, so that a copy cut or changed is seen.
 */
import { createHash } from 'node:crypto'
import {
  batchRows,
  type Cell,
  columns,
  type Row,
  type Stand,
  type Table,
  type Whole,
} from '@throughline/ledger'
import { boxPrefix } from '../pulse/answer-box.ts'

export const copyForm = 'throughline-backup/1'

/** What a copy holds. */
export interface CopyCount {
  readonly workspaces: number
  readonly facts: number
  readonly rows: number
}

export interface CopyHead {
  readonly form: typeof copyForm
  readonly stands: readonly Stand[]
  readonly tables: readonly Table[]
}

export type CopyPart =
  | { readonly facts: readonly Row[]; readonly workspace: string }
  | { readonly cells: readonly (readonly Cell[])[]; readonly table: string }

export interface CopyEnd extends CopyCount {
  /** SHA-256 over every line before, in hex. */
  readonly digest: string
}

/**
 * Tables that no copy holds. Sessions: whoever was signed in, or was sent away since, signs in again.
 */
const leftOut: ReadonlySet<string> = new Set(['session', 'verification', 'pool_forecast'])

/** Open pulses neither: their rows keep the order in which people answered. */
const isCopied = ({ name }: Table) => !leftOut.has(name) && !name.startsWith(boxPrefix)

export async function* copyLines(whole: Whole): AsyncGenerator<string> {
  const digest = createHash('sha256')
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    digest.update(text)
    return text
  }
  const stands = await whole.stands()
  const tables = (await whole.tables()).filter(isCopied)
  yield line({ form: copyForm, stands, tables } satisfies CopyHead)
  let [facts, rows] = [0, 0]
  for (const { workspace, position } of stands) {
    for (let after = 0; after < position; ) {
      const found = await whole.rows(workspace, after, batchRows)
      if (found.length === 0) break
      yield line({ workspace, facts: found.map(row => columns.map(column => row[column])) })
      facts += found.length
      after = found.at(-1)!.position
    }
  }
  for (const table of tables) {
    for await (const cells of whole.cells(table)) {
      yield line({ table: table.name, cells })
      rows += cells.length
    }
  }
  const count: CopyCount = { workspaces: stands.length, facts, rows }
  yield `${JSON.stringify({ end: { ...count, digest: digest.digest('hex') } satisfies CopyEnd })}\n`
}

/** A row of a copy is the list of its columns. */
export function rowOf(values: readonly unknown[]): Row {
  return Object.fromEntries(columns.map((column, place) => [column, values[place]])) as unknown as Row
}
