/** What was asked, as a hash: one command id cannot stand for two requests. */
import { createHash } from 'node:crypto'
import { canonicalText, type Json } from '@throughline/ledger'

/** Hex SHA-256 over who asked and what. The door does not count: a retry may come through another one. */
export function fingerprint(actor: string, asked: object): string {
  return createHash('sha256')
    .update(canonicalText([actor, asked as Json]))
    .digest('hex')
}
