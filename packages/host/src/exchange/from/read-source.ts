/** Any file of another system: a large one is read on a thread of its own, with an end to its memory and its time. */
import { Worker } from 'node:worker_threads'
import type { PlanFile } from '../read-plan.ts'
import { unreadable } from '../trouble.ts'
import { unpacked } from './packed.ts'
import { readFrom, refused, type SourceRead, type SourceSaid } from './read-from.ts'
import type { Source } from './source.ts'

/** Files up to this size are read where they are asked for. */
const smallBytes = 5 * 1024 * 1024
const memoryMegabytes = 768
const timeMs = 60_000

export async function readSource(
  source: Source,
  { file, bytes }: PlanFile,
  asked: SourceSaid,
): Promise<SourceRead> {
  if (bytes.length <= smallBytes) return readFrom(source, { file, bytes }, asked)
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: { source, file, bytes, ...asked },
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  })
  const { promise, resolve, reject } = Promise.withResolvers<SourceRead>()
  const timer = setTimeout(() => resolve(tooMuch(file, 'takes too long to be read')), timeMs)
  worker.once('message', (read: SourceRead) => resolve(unpacked(read)))
  worker.once('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooMuch(file, 'takes too much memory to be read'))
    else reject(error)
  })
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function tooMuch(file: string, why: string): SourceRead {
  const said = { reason: `The file ${why}.`, remedy: 'Split it, or leave out columns that are not needed.' }
  return refused(file, [], [unreadable('too-large', { file, line: 1, column: 1 }, said)])
}
