/** What a pool's answer is kept by: a digest of everything that it depends on. */
import { createHash } from 'node:crypto'
import type { PoolAsked } from '@throughline/diagnosis'

/** To be raised when the same question gets another answer, so that releases side by side do not mix theirs. */
export const foreseenVersion = 1

export function poolKey(asked: PoolAsked): string {
  return keyOfText(JSON.stringify(asked))
}

export function keyOfText(text: string): string {
  return createHash('sha256').update(`${foreseenVersion} ${text}`).digest('hex')
}
