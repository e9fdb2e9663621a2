import type { Records } from '@throughline/model'

interface Writer {
  readonly person: Records['person'] | undefined
  readonly roles: readonly string[]
}

/** Whose reading one writes: that of one's team, of a team one leads or speaks for; leaders may for any. */
export function mayWriteFor(team: Records['team'], { person, roles }: Writer): boolean {
  if (roles.includes('leader')) return true
  if (!person) return false
  return person.teams?.includes(team.id) === true || [team.lead, team.liaison].includes(person.id)
}
