/** What is written on a key: it reads, sees money and says verbs only where that stands there. */
import type { Kind } from '@throughline/model'
import type { Denial } from './access.ts'
import type { Principal } from './principal.ts'

/** What a key holds; nothing where somebody came in person. A key on which nothing stands may nothing. */
export function grantsOf({ grants, roles }: Principal): readonly string[] | undefined {
  return grants ?? (roles.every(role => role === 'key') ? [] : undefined)
}

/** Whether the key leaves them this: `read` or `money`. In person, everything. */
export function isGranted(principal: Principal, grant: 'read' | 'money'): boolean {
  return grantsOf(principal)?.includes(grant) ?? true
}

export function grantDenial(principal: Principal, kind: Kind, verb: string): Denial | undefined {
  const grants = grantsOf(principal)
  if (!grants || [`${kind.name}.${verb}`, `${kind.name}.*`, '*'].some(each => grants.includes(each)))
    return undefined
  return {
    reason: `This key has no grant for ${kind.name}.${verb}.`,
    remedy: 'Make a key on which it is written.',
  }
}
