/** Faults of a flow: the stage that sets its pace has too little, or too much. */
import type { Fault, Site } from '../faults/site.ts'

export const starvedConstraint: Fault = site =>
  pushed(site, { first: site.chance.between(10, 12), comes: site.chance.between(3, 8) })

export const floodedConstraint: Fault = site =>
  pushed(site, { first: site.chance.between(11, 14), comes: site.chance.between(11, 14) })

/** The second of three sets the pace with ten a week. */
function pushed(site: Site, { first, comes }: { first: number; comes: number }): string[] {
  const [offer, setting] = site.world.all('stage')
  const say = (signal: string | undefined, value: number) =>
    site.add('reading', { signal, value, at: '2026-11-20' }, { daysAgo: 3, by: 'import' })
  say(offer!.inflow, first)
  say(setting!.inflow, comes)
  if (first >= (offer!.capacityPerWeek ?? 0) || comes > first) site.edit(offer!, { capacityPerWeek: 20 })
  return [setting!.id]
}
