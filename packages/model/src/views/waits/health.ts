/** What waits in health: pulses to answer, audits to finish, red items, interventions to adopt and to judge. */
import { membersOf } from '../../members.ts'
import { redItems } from '../red-items.ts'
import { type Asked, deedOn, type Wait, type Waiting } from './wait.ts'

export const healthWaits: readonly Wait[] = [
  { system: 'health', found: pulsesOpen },
  { system: 'health', found: auditsToFinish },
  { system: 'health', found: redItemsToAnswer },
  { system: 'diagnosis', found: interventionsToAnswer },
]

/** Who has answered is nowhere known, so an open pulse waits for everybody until it closes. */
function pulsesOpen({ world, person }: Asked): Waiting[] {
  return world
    .all('pulse')
    .filter(each => each.state === 'open')
    .filter(each => membersOf(world, each.audience ?? []).some(member => member.id === person.id))
    .map(each => {
      const asks = `${each.questions.length} questions, a minute: ${each.name}.`
      return deedOn(each, { wait: 'pulse', verb: 'Answer', asks }, { dueOn: each.closesOn })
    })
}

function auditsToFinish({ world, person }: Asked): Waiting[] {
  return world
    .pointing('audit', 'auditor', person.id)
    .filter(each => each.state === 'drawn')
    .map(each =>
      deedOn(each, { wait: 'audit', verb: 'Look', asks: `Were the steps followed: ${each.name}?` }),
    )
}

/** The lead of the team that was assessed; for the organisation, whoever wrote it. */
function redItemsToAnswer({ world, person }: Asked): Waiting[] {
  return world
    .all('assessment')
    .filter(each => (each.team ? world.one('team', each.team)?.lead : each.createdBy) === person.id)
    .flatMap(each =>
      redItems(world, each)
        .filter(red => !red.intervention)
        .map(({ item }) => {
          const deed = { wait: 'redItem', verb: 'Propose', asks: `One change that would mend ‘${item}’?` }
          return deedOn(each, deed, { sinceOn: each.changedAt.slice(0, 10) })
        }),
    )
}

function interventionsToAnswer({ world, person, today }: Asked): Waiting[] {
  return world.pointing('intervention', 'proposedTo', person.id).flatMap((each): Waiting[] => {
    if (each.state === 'proposed')
      return [deedOn(each, { wait: 'intervention', verb: 'Adopt', asks: each.sentence })]
    if (each.state !== 'adopted' || each.judgeOn === undefined || each.judgeOn > today) return []
    const deed = { wait: 'interventionDue', verb: 'Judge', asks: `What did it change: ${each.sentence}?` }
    return [deedOn(each, deed, { dueOn: each.judgeOn })]
  })
}
