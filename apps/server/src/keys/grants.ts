/** What may be written on a key: `read`, `money`, `outcome.edit`, `outcome.*`, or `*` for every verb. */
import { type Principal, verbsFor } from '@throughline/host'
import { registry, verbOf } from '@throughline/model'

/** Why this cannot be written on a key; nothing where it can. */
export function wrongGrant(grant: string): string | undefined {
  if (['read', 'money', '*'].includes(grant)) return undefined
  const [kindName = '', verb, ...rest] = grant.split('.')
  const kind = Object.hasOwn(registry.kinds, kindName) ? registry.kinds[kindName] : undefined
  const isKnown = kind && verb !== undefined && rest.length === 0 && (verb === '*' || verbOf(kind, verb))
  return isKnown
    ? undefined
    : `${grant} is no grant. Grants are read, money, outcome.*, outcome.edit and so on.`
}

/** Whether somebody has anything of what this grant gives. What a key does is held to both at every request. */
export function isWithin(grant: string, principal: Principal): boolean {
  if (grant === 'read') return true
  if (grant === 'money') return principal.roles.some(role => role === 'leader' || role === 'finance')
  const may = verbsFor(principal)
  if (grant === '*') return Object.keys(may).length > 0
  const [kind = '', verb = ''] = grant.split('.')
  const verbs = may[kind]
  return verbs !== undefined && (verb === '*' || verb in verbs)
}
