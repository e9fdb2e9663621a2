/** What counts as somebody's own, so that a page offers what they may do. */
import { type AnyRecord, type KindName, kinds, lineOfSight, sidesOf, type World } from '@throughline/model'

/**
 * Led, made, assigned, of one's team, or below something of one's own, or at one of its sides; or led by nobody yet. It only decides what
 * is offered; the server decides what is allowed (host, access/relation.ts).
 */
export function isOwn(world: World, record: AnyRecord, person: string): boolean {
  const ledBy: readonly string[] = kinds[record.kind as KindName]?.ledBy ?? []
  if (ledBy.length > 0 && ledBy.every(field => record[field] === undefined)) return true
  if (record.createdBy === person) return true
  const teams = world.one('person', person)?.teams ?? []
  const lines = [record, ...sidesOf(world, record)].flatMap(side => lineOfSight(world, side.id))
  return lines.some(each => {
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
