/** Nobody's time is promised twice without its being said. Sentence: cascade/RULES.md. */
import { ruleFor } from '../rule-for.ts'
import { promisedTooMuch } from '../views/promised-time.ts'

export const outcomeCapacity = ruleFor<'outcome'>({
  rule: 'cascade.17',
  code: 'overcommitted',
  on: ['committed'],
  level: 'warn',
  holds: ({ after, world, moment }) => {
    if (!world.systemIsOn('capacity')) return undefined
    const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
    const [first, ...more] = promisedTooMuch(world, after, today).sort(
      (a, b) => b.askedDays - b.givenDays - (a.askedDays - a.givenDays),
    )
    if (!first) return undefined
    const { person, askedDays, givenDays } = first
    const others = more.length > 0 ? ` So it is with ${more.map(each => each.person.name).join(', ')}.` : ''
    const days = [first, ...more].map(each => each.possibleOn)
    const possibleOn = days.includes(undefined) ? undefined : days.sort().at(-1)
    const later = possibleOn ? `Choose ${possibleOn} or later, cut` : 'Cut'
    return {
      field: 'dueOn',
      reason: `By ${after.dueOn} promises ask ${personDays(askedDays)} of ${person.name}, who has ${personDays(givenDays)} for planned work.${others}`,
      remedy: `${later} what is optional, or give part of it to somebody who has time.`,
      ...(possibleOn ? { offer: possibleOn } : {}),
    }
  },
})

function personDays(count: number): string {
  const rounded = Math.round(10 * count) / 10
  return `${rounded} person-day${rounded === 1 ? '' : 's'}`
}
