/** Who I am here, and what I may do. */
import {
  type AnyRecord,
  type KindName,
  kinds,
  lineOfSight,
  type Records,
  type World,
} from '@throughline/model'
import { useMemo } from 'react'
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
  return useMemo(() => {
    const person = world.one('person', place.person ?? undefined)
    return {
      person,
      name: person?.name ?? place.name ?? '',
      roles: place.roles,
      may: (kind, verb, record) => {
        const right = place.may[kind]?.[verb]
        if (right !== 'own' || !record) return right !== undefined
        const by = (kinds[kind].verbs as { [name: string]: { by?: readonly string[] } })[verb]?.by
        if (by) return by.some(field => record[field] === actor)
        return isOwn(world, record, actor)
      },
    }
  }, [place, actor, world])
}

/**
 * Led, made, assigned, of one's team, or below something of one's own; or led by nobody yet. It only decides what
 * is offered; the server decides what is allowed (host, access/relation.ts).
 */
export function isOwn(world: World, record: AnyRecord, person: string): boolean {
  const ledBy: readonly string[] = kinds[record.kind as KindName]?.ledBy ?? []
  if (ledBy.length > 0 && ledBy.every(field => record[field] === undefined)) return true
  if (record.createdBy === person) return true
  const teams = world.one('person', person)?.teams ?? []
  return lineOfSight(world, record.id).some(each => {
    const leading: readonly string[] = kinds[each.kind as KindName]?.ledBy ?? []
    const assigned = (each.assigned ?? []) as readonly { person: string }[]
    const team = world.one('team', each.team as string | undefined)
    return (
      leading.some(field => names(each[field], person)) ||
      assigned.some(one => one.person === person) ||
      (team !== undefined && (team.lead === person || team.liaison === person || teams.includes(team.id)))
    )
  })
}

function names(value: unknown, person: string): boolean {
  return Array.isArray(value) ? value.includes(person) : value === person
}
