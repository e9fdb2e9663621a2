/** An owner is one person. Where a team is named instead, its lead is offered. */
import type { Objection } from './grammar/refusal.ts'
import type { World } from './world.ts'

export function leadInstead(
  world: World,
  words: string,
  among: readonly string[],
): (Objection & { code: string }) | undefined {
  if (!among.includes('person')) return undefined
  const [team] = world.named(words, ['team'])
  if (!team) return undefined
  const lead = world.one('person', world.one('team', team.id)?.lead)
  const named = String(team.name)
  return {
    code: 'group-owner',
    reason: lead
      ? `An owner is one person. ${lead.name} leads ${named}.`
      : `An owner is one person; ${named} is a team.`,
    remedy: lead ? `Choose ${lead.name}.` : `Name one person of ${named}.`,
    ...(lead ? { offer: lead.id } : {}),
  }
}
