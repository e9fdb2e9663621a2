/** The thread on which a large file is read. */
import { parentPort, workerData } from 'node:worker_threads'
import { packed } from './packed.ts'
import { readFrom, type SourceSaid } from './read-from.ts'
import type { Source } from './source.ts'

const { source, file, bytes, ...said } = workerData as SourceSaid & {
  source: Source
  file: string
  bytes: Uint8Array
}

parentPort!.postMessage(packed(readFrom(source, { file, bytes }, said)))
