/** Who I am here, and what I may do. */
import { type AnyRecord, type KindName, kinds, type Records } from '@throughline/model'
import { useContext, useMemo } from 'react'
import { isOwn } from './own.ts'
import { PastContext } from './past.ts'
import { useOpened, useWorld } from './workspace.tsx'

export interface Myself {
  /** The person that this account points at; nothing where it points at none. */
  readonly person: Records['person'] | undefined
  readonly name: string
  readonly roles: readonly string[]
  /** Whether the verb may be said of this record, or of any. What it still lacks, deciding says. */
  readonly may: (kind: KindName, verb: string, record?: AnyRecord) => boolean
}

export function useMe(): Myself {
  const { place, actor } = useOpened()
  const world = useWorld()
  const past = useContext(PastContext)
  return useMemo(() => {
    const person = world.one('person', place.person ?? undefined)
    return {
      person,
      name: person?.name ?? place.name ?? '',
      roles: place.roles,
      may: (kind, verb, record) => {
        if (past) return false
        const right = place.may[kind]?.[verb]
        if (right !== 'own' || !record) return right !== undefined
        const by = (kinds[kind].verbs as { [name: string]: { by?: readonly string[] } })[verb]?.by
        if (by) return by.some(field => record[field] === actor)
        return isOwn(world, record, actor)
      },
    }
  }, [place, actor, world, past])
}
