/** The thread on which a large file is read. */
import { parentPort, workerData } from 'node:worker_threads'
import { packed } from './packed.ts'
import { type Known, readFrom, type Source } from './read-from.ts'

const { source, file, bytes, map, known } = workerData as {
  source: Source
  file: string
  bytes: Uint8Array
  map: string | undefined
  known: Known
}

parentPort!.postMessage(packed(readFrom(source, { file, bytes }, { map, known })))
