/** Ids made of names: the same name gives the same id, on every machine and on every day. */
import { hash } from 'node:crypto'

/** A UUID of version 8 (RFC 9562) over SHA-256 of the name. */
export function idOf(name: string): string {
  const hex = hash('sha256', name, 'hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
