import type { Records, World } from '@throughline/model'
import { counted, nameOf } from '../at-work.ts'
import type { SkillPoint } from '../capacity/skill-points.ts'
import { type Detector, type Spotted, shows } from '../detector.ts'

/** A skill that open work needs, and that nobody has, or too few, or one person alone. */
export const skillGap: Detector = {
  code: 'skill-gap',
  leg: 'alignment',
  system: 'capacity',
  needs: 'people',
  spot: ({ world, load }) =>
    (load?.scarce ?? []).flatMap((point): Spotted[] => {
      const on = world.one('skill', point.skill)
      if (!on) return []
      const work = point.neededBy.flatMap(id => world.one('deliverable', id) ?? [])
      const isShort = point.people.length < point.wanted
      return [
        {
          on,
          // One person alone is a risk; fewer than are needed is work that cannot be done.
          severity: isShort ? 'warning' : 'note',
          sentence: sentenceOf(world, on, point),
          evidence: [
            ...work.slice(0, 6).map(each => shows(each, `${each.key} needs it.`)),
            ...point.people
              .flatMap(id => world.one('person', id) ?? [])
              .map(each => shows(each, `${each.name} has it.`)),
          ],
          remedy: isShort
            ? 'Teach it, hire it, buy it outside, or cut the work that needs it.'
            : 'Let a second person learn it beside the first, before they are away.',
        },
      ]
    }),
}

function sentenceOf(
  world: World,
  { name }: Records['skill'],
  { people, level, wanted, neededBy }: SkillPoint,
): string {
  const work = `${counted(neededBy.length, 'deliverable')} ${neededBy.length === 1 ? 'needs' : 'need'} it`
  const at = level > 1 ? ` at level ${level}` : ''
  if (people.length === 0) return `Nobody has ‘${name}’${at}, and ${work}.`
  if (people.length < wanted)
    return `${people.length} of ${wanted} people needed at once have ‘${name}’${at}; ${work}.`
  return `Only ${nameOf(world, people[0])} has ‘${name}’${at}; ${work}.`
}
