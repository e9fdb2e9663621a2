/** Puts a backup back: all of it or nothing, and whoever was erased stays erased. */
import type { Table } from '@throughline/ledger'
import type { Place } from '../open-ledger.ts'
import type { CopyCount } from './copy-lines.ts'
import { openFilling } from './open-whole.ts'
import { CopyBroken, readCopy } from './read-copy.ts'

export type Refilled =
  | { readonly outcome: 'restored'; readonly count: CopyCount }
  /** Something stands there already, and nobody said that it may go. */
  | { readonly outcome: 'not-empty'; readonly standing: number }

/**
 * Fills the place from a backup, in one transaction that is kept only once every fact, head, count and the digest
 * are right. The tables beside the ledger must be there already, empty.
 * @param replace lets go of what stands there
 * @throws CopyBroken
 */
export async function refill(place: Place, file: string, replace = false): Promise<Refilled> {
  const filling = await openFilling(place)
  try {
    const standing = await filling.standing()
    if (standing > 0 && !replace) return { outcome: 'not-empty', standing }
    if (standing > 0) await filling.clear()
    let known = await filling.tables()
    let waiting = new Map<string, { table: Table; batches: (readonly (readonly unknown[])[])[] }>()
    const count = await readCopy(file, {
      async head({ stands, tables }) {
        for (const table of tables) if (isMissing(table, known)) await filling.make(table)
        known = await filling.tables()
        waiting = new Map(tables.map(table => [table.name, { table: matched(table, known), batches: [] }]))
        for (const stand of stands) await filling.putStand(stand)
      },
      async part(part) {
        if ('facts' in part) await filling.putRows(part.workspace, part.facts)
        else waiting.get(part.table)?.batches.push(part.cells)
      },
    })
    // A row may point at a row of another table, which must stand before it.
    for (const { name } of known) {
      const found = waiting.get(name)
      for (const cells of found?.batches ?? []) await filling.putCells(found!.table, cells as never)
    }
    await filling.commit()
    return { outcome: 'restored', count }
  } finally {
    await filling.close()
  }
}

/** A part of the installation makes its table when it is first used; one of texts and numbers is made here. */
function isMissing({ name, sorts }: Table, known: readonly Table[]): boolean {
  return !known.some(each => each.name === name) && sorts.every(sort => sort !== 'other')
}

function matched(table: Table, known: readonly Table[]): Table {
  const here = known.find(each => each.name === table.name)
  if (!here)
    throw new CopyBroken(`This release keeps no table ‘${table.name}’: use the release it was made with.`)
  const column = table.columns.find(name => !here.columns.includes(name))
  if (column === undefined) return table
  throw new CopyBroken(
    `This release keeps no ‘${column}’ in ‘${table.name}’: use the release it was made with, or a later one.`,
  )
}
