/** Who switches systems on: administrators and leaders; one of the spaces, leaders alone. */
import { type Command, spaces, type World } from '@throughline/model'
import type { Denial } from './access.ts'
import type { Principal } from './principal.ts'

type Said = Pick<Command, 'kind' | 'verb' | 'fields'>

/** A leader changes which systems are on, and nothing else of the workspace. */
export function switchesOnly({ roles }: Principal, { kind, verb, fields }: Said): boolean {
  if (kind !== 'workspace' || verb !== 'edit' || !roles.includes('leader')) return false
  const named = Object.keys(fields ?? {})
  return named.length > 0 && named.every(name => name === 'systems')
}

export function spaceDenial({ roles }: Principal, world: World, said: Said): Denial | undefined {
  const { kind, verb, fields } = said
  if (kind !== 'workspace' || verb !== 'edit' || roles.includes('leader')) return undefined
  const wanted = Array.isArray(fields?.systems) ? fields.systems : []
  if (!spaces.some(name => wanted.includes(name) && !world.systemIsOn(name))) return undefined
  return {
    reason: 'A space is switched on by leaders alone, since its time is theirs to reserve.',
    remedy: 'Ask a leader to switch it on.',
  }
}
