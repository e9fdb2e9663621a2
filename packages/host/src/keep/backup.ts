/** Takes a backup of a whole installation while it is in use, and believes it only once it was read back. */
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Place } from '../open-ledger.ts'
import { type CopyCount, copyLines } from './copy-lines.ts'
import { openWhole } from './open-whole.ts'
import { readCopy } from './read-copy.ts'

/**
 * Writes everything the installation holds at one moment. The file appears under its name only when every line of
 * it was read back; it holds what people wrote, so only its owner may read it.
 */
export async function backUp(place: Place, file: string): Promise<CopyCount> {
  const unfinished = `${file}.unfinished`
  try {
    await write(place, unfinished)
    const count = await readCopy(unfinished, { head: async () => {}, part: async () => {} })
    await rename(unfinished, file)
    await synced(dirname(file))
    return count
  } catch (trouble) {
    await rm(unfinished, { force: true })
    throw trouble
  }
}

async function write(place: Place, file: string): Promise<void> {
  const whole = await openWhole(place)
  try {
    const handle = await open(file, 'w', 0o600)
    const out = handle.createWriteStream({ flush: true })
    await pipeline(Readable.from(copyLines(whole)), createGzip({ level: 1 }), out)
  } finally {
    await whole.close()
  }
}

/** A new name is on the disk when its folder is. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}
