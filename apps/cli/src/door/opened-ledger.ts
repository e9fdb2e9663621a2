/** The ledger in a folder, or a sentence that says why it cannot be opened. */
import { mkdir } from 'node:fs/promises'
import { openLedger } from '@throughline/host'
import { CannotDo } from '../file-bytes.ts'

type Ledger = Awaited<ReturnType<typeof openLedger>>

export async function openedLedger(dataDir: string): Promise<Ledger> {
  try {
    await mkdir(dataDir, { recursive: true })
    return await openLedger({ dataDir })
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string }
    // Errors with a code come from the disk or the database; any other is a fault of ours.
    if (typeof code !== 'string') throw error
    throw new CannotDo(
      `${dataDir}: the ledger cannot be opened (${message ?? code}). Name another folder with --data, or restore it from an export.`,
    )
  }
}
