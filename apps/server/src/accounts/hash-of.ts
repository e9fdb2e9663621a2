/** The only form in which a secret, or the name of somebody who tried one, is kept: SHA-256 in hex. */
import { createHash } from 'node:crypto'

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
