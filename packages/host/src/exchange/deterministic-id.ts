/** Ids that a second try makes again: the same words give the same id. */
import { hash } from 'node:crypto'

/** A UUID of version 8 (RFC 9562) over SHA-256 of the parts. */
export function deterministicId(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.map(part => `${part.length}:${part}`).join(''), 'hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
