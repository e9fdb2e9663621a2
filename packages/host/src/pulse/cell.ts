/** The one partition of a pulse: every person asked stands in one team of its audience. */
import { membersOf, type Records, teamAndBelow, type World } from '@throughline/model'

/** The team a person answers for: the innermost that was asked, the first named of several; nothing where none was. */
export function cellOf(world: World, pulse: Records['pulse'], person: string): string | undefined {
  const asked = (pulse.audience ?? []).filter(team =>
    membersOf(world, [team]).some(member => member.id === person),
  )
  return asked.find(team => asked.every(other => other === team || !teamAndBelow(world, team).has(other)))
}

/** How many are asked. */
export function invitedTo(world: World, pulse: Records['pulse']): number {
  return membersOf(world, pulse.audience ?? []).length
}
