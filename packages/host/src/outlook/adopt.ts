/**
 * Levers pulled: what is one's own becomes facts with its reason, beside an intervention with the effect that is
 * expected of it and the day on which it is judged. What is another's to pull is proposed to them.
 */

import type { LeverSaid, LeversSaid } from '@throughline/diagnosis'
import { addDays, changeOf } from '@throughline/model'
import type { Principal } from '../access/principal.ts'
import type { Step } from '../commands/asked.ts'
import { deterministicId } from '../exchange/deterministic-id.ts'

export interface Adopting {
  readonly principal: Principal
  /** Made by the sender (UUID); the same id pulls once. */
  readonly id: string
  readonly levers: readonly string[]
  /** Id of the intent of which they were told; everything where nothing is said. */
  readonly intent?: string
  readonly because: string
  /** Four weeks from today unless said. */
  readonly judgeOn?: string
  readonly passOver?: readonly string[]
}

/** Unless said: long enough to see an effect, short enough to remember why. */
const judgedAfterDays = 28

/** All of it happens or none. Levers that nobody knows any more are left out. */
export function adoptionSteps(said: LeversSaid, adopting: Adopting): Step[] {
  const known = new Map([...said.best, ...said.folded].map(lever => [lever.id, lever]))
  return adopting.levers.flatMap(id => {
    const lever = known.get(id)
    return lever ? stepsOf(lever, said, adopting) : []
  })
}

function stepsOf(lever: LeverSaid, said: LeversSaid, adopting: Adopting): Step[] {
  const { principal, because, passOver = [] } = adopting
  const mine =
    lever.who.length === 0 || (principal.person !== undefined && lever.who.includes(principal.person))
  const proposedTo = mine ? principal.person : lever.who[0]
  const subject = deterministicId(adopting.id, lever.id)
  const judgeOn = adopting.judgeOn ?? addDays(said.madeOn, judgedAfterDays)
  const over = passOver.length > 0 ? { passOver } : {}
  const proposed: Step = {
    kind: 'intervention',
    verb: 'add',
    subject,
    because,
    ...over,
    fields: {
      sentence: lever.deed,
      from: { lever: lever.id },
      atPosition: said.position,
      commands: lever.steps.map(changeOf),
      expected: expectedOf(lever, said.by),
      judgeOn,
      ...(proposedTo ? { proposedTo } : {}),
    },
  }
  if (!mine) return [proposed]
  const deeds = lever.steps.map(step => ({ ...step, because, ...over }))
  return [proposed, ...deeds, { kind: 'intervention', verb: 'adopt', subject, because, ...over }]
}

function expectedOf({ gain }: LeverSaid, by: 'value' | 'days') {
  return {
    days: gain.days.mean,
    probability: gain.onTime.mean,
    standardError: gain[by].standardError,
    ...(by === 'value' && gain.value.mean !== 0 ? { value: gain.value.mean } : {}),
  }
}
