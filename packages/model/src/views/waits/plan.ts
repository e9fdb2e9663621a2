/** What waits in a plan: what is asked of a provider, what may have come, what is to be looked at or tested by its day. */
import { addDays } from '../../days.ts'
import { unfinishedOf } from '../cycles.ts'
import { isProvided, provider, waiter } from '../dependencies.ts'
import { halfTimeOn } from '../half-time.ts'
import { type Asked, deedOn, type Wait, type Waiting } from './wait.ts'

export const planWaits: readonly Wait[] = [
  { system: 'dependencies', found: dependenciesToAnswer },
  { system: 'dependencies', found: dependenciesToReceive },
  { system: 'risks', found: risksToReview },
  { system: 'risks', found: assumptionsToTest },
  { system: 'pitfalls', found: experimentsToLookAt },
  { system: 'schedule', found: outcomesToAnswerFor },
]

/** A risk or an assumption is asked for so many days before its day. */
const askedBeforeDays = 2

function dependenciesToAnswer({ world, person }: Asked): Waiting[] {
  return world.all('dependency').flatMap(each => {
    const about = world.record(each.to)
    const more = { about, dueOn: each.neededOn }
    if (isProvided(world, each)) return []
    if (each.state === 'proposed' && provider(world, each).person?.id === person.id) {
      const who = waiter(world, each)
      if (who?.id === person.id) return []
      const asks = `${who?.name ?? about?.key ?? 'Somebody'} waits for it: ${each.what}. By which day is it there?`
      return [deedOn(each, { wait: 'dependency', verb: 'Give a day', asks }, more)]
    }
    if (each.state === 'countered' && waiter(world, each)?.id === person.id) {
      const asks = `It is offered for ${each.promisedOn}: ${each.what}. Does that day do?`
      return [deedOn(each, { wait: 'counter', verb: 'Answer', asks }, more)]
    }
    return []
  })
}

/** Its promised day has come, and nobody said whether it is there. */
function dependenciesToReceive({ world, person, today }: Asked): Waiting[] {
  return world
    .all('dependency')
    .filter(each => each.state === 'accepted' && !isProvided(world, each))
    .filter(each => each.promisedOn !== undefined && each.promisedOn <= today)
    .filter(each => waiter(world, each)?.id === person.id)
    .map(each => {
      const asks = `It was promised for ${each.promisedOn}: ${each.what}. Is it there?`
      const more = { about: world.record(each.to), dueOn: each.promisedOn }
      return deedOn(each, { wait: 'received', verb: 'Answer', asks }, more)
    })
}

function risksToReview({ world, person, today }: Asked): Waiting[] {
  return world
    .pointing('risk', 'owner', person.id)
    .filter(each => each.state === 'open' || each.state === 'mitigated')
    .filter(each => each.reviewOn !== undefined && addDays(each.reviewOn, -askedBeforeDays) <= today)
    .map(each => {
      const asks = `Is it still as likely? ${each.statement}`
      const more = { about: world.record(each.affects?.[0] ?? ''), dueOn: each.reviewOn }
      return deedOn(each, { wait: 'risk', verb: 'Review', asks }, more)
    })
}

function assumptionsToTest({ world, person, today }: Asked): Waiting[] {
  return world
    .pointing('assumption', 'owner', person.id)
    .filter(each => each.state === 'untested')
    .filter(each => each.testOn !== undefined && addDays(each.testOn, -askedBeforeDays) <= today)
    .map(each => {
      const asks = `Does it hold? ${each.statement}`
      const more = { about: world.record(each.affects?.[0] ?? ''), dueOn: each.testOn }
      return deedOn(each, { wait: 'assumption', verb: 'Test', asks }, more)
    })
}

function experimentsToLookAt({ world, person, today }: Asked): Waiting[] {
  return world.pointing('experiment', 'owner', person.id).flatMap(each => {
    if (each.state !== 'running') return []
    if (each.endsOn !== undefined && each.endsOn <= today) {
      const asks = `What did it show? ${each.hypothesis}`
      return [deedOn(each, { wait: 'experiment', verb: 'Judge', asks }, { dueOn: each.endsOn })]
    }
    const halfOn = halfTimeOn(each)
    if (halfOn === undefined || halfOn > today || each.steps.reflected) return []
    const asks = 'Half time: what holds it back, understanding, trust or feasibility?'
    return [deedOn(each, { wait: 'halfTime', verb: 'Answer', asks }, { dueOn: halfOn })]
  })
}

/** A cycle that has come to its end asks each owner what becomes of what did not end. */
function outcomesToAnswerFor({ world, person, today }: Asked): Waiting[] {
  return world
    .all('cycle')
    .filter(cycle => cycle.state === 'running' && cycle.endsOn !== undefined && cycle.endsOn < today)
    .flatMap(cycle =>
      unfinishedOf(world, cycle)
        .filter(outcome => outcome.owner === person.id)
        .map(outcome => {
          const asks = `${cycle.name} has ended: is it delivered, carried to a new day, or dropped?`
          const deed = { wait: 'carry', verb: 'Answer', asks }
          return deedOn(world.record(outcome.id)!, deed, { dueOn: cycle.endsOn })
        }),
    )
}
