/** A plan of any size for benchmarks: teams of people with skills, outcomes with value, work, waits and risks. */
import {
  type DraftFact,
  dayNumber,
  dayOf as dayOfNumber,
  decide,
  type Moment,
  Replica,
} from '@throughline/model'

export interface LargePlan {
  readonly deliverables: number
  readonly people: number
  readonly dependencies: number
  readonly seed: number
}

export const largePlanToday = '2026-11-23'

const systems = [
  'cascade',
  'dependencies',
  'risks',
  'decisions',
  'schedule',
  'capacity',
  'forecast',
  'economics',
]

/** The same plan for the same figures. */
export function largePlan({ deliverables, people, dependencies, seed }: LargePlan): Replica {
  const told = new Telling()
  const random = uniform(seed)
  const pick = (count: number) => Math.floor(random() * count)
  told.did('workspace.add', { name: 'Large', timeZone: 'UTC', systems })
  const skills = Array.from({ length: 8 }, (_, k) => told.did('skill.add', { name: `Skill ${k}` }))
  const teams = Array.from({ length: Math.ceil(people / 8) }, (_, k) =>
    told.did('team.add', { name: `Team ${k}` }),
  )
  const staff = Array.from({ length: people }, (_, k) =>
    told.did('person.add', {
      name: `Person ${k}`,
      teams: [teams[k % teams.length]],
      skills: [0, 1].map(step => ({ skill: skills[(k + 3 * step) % 8], level: 2 + pick(4) })),
    }),
  )
  const intent = told.did('intent.add', {
    statement: 'Clients plan real visits within 30 days',
    horizonOn: '2028-12-31',
  })
  const outcomes = Array.from({ length: Math.ceil(deliverables / 12) }, (_, k) =>
    told.did('outcome.add', {
      statement: `Branch ${k} plans all its visits in the product`,
      parent: intent,
      owner: staff[pick(people)],
      done: 'A full week stands in the product.',
      dueOn: dayOfNumber(dayNumber(largePlanToday) + 60 + pick(240)),
      value: { shape: 'steady', amount: 500 + pick(5000), per: 'week' },
    }),
  )
  const work = Array.from({ length: deliverables }, (_, k) => {
    const likely = 2 + pick(10)
    return told.did('deliverable.add', {
      statement: `Part ${k} is imported and checked`,
      parent: outcomes[Math.floor(k / 12)],
      owner: staff[pick(people)],
      estimate: { low: likely / 2, likely, high: likely * 2 },
      needs: [{ skill: skills[pick(8)], level: 2, people: 1 }],
    })
  })
  for (let k = 0; k < dependencies; k++) {
    const to = 1 + pick(deliverables - 1)
    const from = Math.max(0, to - 1 - pick(30))
    told.did('dependency.add', { what: `What ${to} needs`, from: work[from], to: work[to] })
  }
  for (let k = 0; k < deliverables / 60; k++)
    told.did('decision.add', {
      question: `Which way for ${k}?`,
      about: [work[pick(deliverables)]],
      decider: staff[pick(people)],
      raisedOn: '2026-11-09',
      neededOn: '2026-11-30',
    })
  for (let k = 0; k < deliverables / 40; k++)
    told.did('risk.add', {
      statement: `Risk ${k}`,
      affects: [work[pick(deliverables)]],
      probability: 20 + pick(50),
      delay: { low: 2, likely: 5, high: 12 },
    })
  return told.replica
}

/** A moment of the day that the plan is made for. */
export const largePlanMoment: Pick<Moment, 'now' | 'todayIn'> = {
  now: `${largePlanToday}T09:00:00.000Z`,
  todayIn: () => largePlanToday,
}

class Telling {
  readonly replica = new Replica()
  #told = 0

  did(word: string, fields: { [field: string]: unknown }): string {
    const [kind = '', verb = ''] = word.split('.')
    const id = `${kind}-${++this.#told}`
    const moment = { ...largePlanMoment, actor: 'import', via: 'test', newId: () => id }
    const decision = decide(this.replica, { id, kind, verb, subject: id, fields }, moment)
    if (!decision.ok) throw new Error(`${word}: ${JSON.stringify(decision.refusals)}`)
    const fact: DraftFact = decision.fact
    const { now, actor, via } = moment
    this.replica.apply({ ...fact, position: this.#told, at: now, actor, via, command: id, ordinal: 0 })
    return id
  }
}

/** Numbers from 0 to 1, the same for the same seed (Park & Miller 1988). */
function uniform(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
