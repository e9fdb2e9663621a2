/** Support that somebody was asked for, or has promised. */
import { type Asked, deedOn, type Wait, type Waiting } from './wait.ts'

export const supportWaits: readonly Wait[] = [{ system: 'empowerment', found: supportAskedFor }]

function supportAskedFor({ world, person }: Asked): Waiting[] {
  return world
    .pointing('support', 'from', person.id)
    .filter(each => each.state === 'asked' || each.state === 'promised')
    .map(each => {
      const asked = each.state === 'asked'
      const about = world.record(each.for)
      const promisedOn = each.steps.promised?.promisedOn as string | undefined
      const deed = {
        wait: 'support',
        verb: asked ? 'Promise' : 'Give',
        asks: asked ? `Can you give it: ${each.what}?` : `You promised it: ${each.what}.`,
      }
      const dueOn = promisedOn ?? each.neededOn ?? (about?.dueOn as string | undefined)
      return deedOn(each, deed, { about, dueOn })
    })
}
