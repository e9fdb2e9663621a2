/** A plan of many pools for benchmarks and tests: teams that share nobody and wait for nobody else. */
import { addDays } from '@throughline/model'
import type { Step } from '../../commands/asked.ts'

export interface PooledPlan {
  readonly deliverables: number
  readonly pools: number
  readonly seed: number
  readonly today: string
}

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

const people = 8
const perOutcome = 10

/** Ids are told by place, so that the same figures make the same plan. */
export function pooledPlanSteps(plan: PooledPlan): Step[] {
  const { deliverables, pools } = plan
  const steps: Step[] = [
    { kind: 'workspace', verb: 'add', fields: { name: 'Many pools', timeZone: 'UTC', systems } },
  ]
  const random = uniform(plan.seed)
  for (let pool = 0; pool < pools; pool++) {
    const from = Math.floor((pool * deliverables) / pools)
    const to = Math.floor(((pool + 1) * deliverables) / pools)
    steps.push(...poolSteps(pool, { count: to - from, today: plan.today, random }))
  }
  return steps
}

/** The id of a deliverable of a pool. */
export function deliverableOf(pool: number, k: number): string {
  return idOf(pool, 'e', k)
}

interface Making {
  readonly count: number
  readonly today: string
  readonly random: () => number
}

function poolSteps(pool: number, { count, today, random }: Making): Step[] {
  const pick = (most: number) => Math.floor(random() * most)
  const add = (kind: string, subject: string, fields: Step['fields']): Step => ({
    ...{ kind, verb: 'add', subject },
    ...(fields ? { fields } : {}),
  })
  const [team, skills, staff] = [idOf(pool, 'a', 0), ids(pool, 'b', 3), ids(pool, 'c', people)]
  const intent = idOf(pool, 'd', 0)
  const outcomes = outcomesOf(pool, count)
  return [
    add('team', team, { name: `Team ${pool}` }),
    ...skills.map((id, k) => add('skill', id, { name: `Skill ${pool} ${k}` })),
    ...staff.map((id, k) =>
      add('person', id, {
        name: `Person ${pool} ${k}`,
        teams: [team],
        skills: [0, 1].map(one => ({ skill: skills[(k + one) % skills.length]!, level: 2 + pick(3) })),
      }),
    ),
    add('intent', intent, {
      statement: `Clients of branch ${pool} plan real visits`,
      horizonOn: addDays(today, 800),
      why: 'They wait too long.',
      champion: staff[0]!,
      reviewOn: addDays(today, 60),
    }),
    ...outcomes.map((id, k) =>
      add('outcome', id, {
        statement: `Branch ${pool}.${k} plans all its visits in the product`,
        ...{ parent: intent, owner: staff[pick(people)]!, done: 'A full week stands in the product.' },
        serves: 'They are clients who plan visits.',
        dueOn: addDays(today, 60 + pick(240)),
        value: { shape: 'steady', amount: 500 + pick(5000), per: 'week' },
      }),
    ),
    ...Array.from({ length: count }, (_, k) => {
      const likely = 2 + pick(10)
      return add('deliverable', deliverableOf(pool, k), {
        statement: `Part ${pool}.${k} is imported and checked`,
        ...{ parent: outcomes[Math.floor(k / perOutcome)]!, owner: staff[pick(people)]! },
        estimate: { low: likely / 2, likely, high: likely * 2 },
        needs: [{ skill: skills[pick(skills.length)]!, level: 2, people: 1 }],
      })
    }),
    ...Array.from({ length: Math.floor(count * 0.3) }, (_, k) => {
      const to = 1 + pick(count - 1)
      const from = Math.max(0, to - 1 - pick(30))
      return add('dependency', idOf(pool, '9', k), {
        what: `What ${to} needs`,
        ...{ from: deliverableOf(pool, from), to: deliverableOf(pool, to) },
      })
    }),
    ...Array.from({ length: Math.floor(count / 40) }, (_, k) =>
      add('risk', idOf(pool, '8', k), {
        statement: `Risk ${pool}.${k}`,
        affects: [deliverableOf(pool, pick(count))],
        probability: 20 + pick(50),
        delay: { low: 2, likely: 5, high: 12 },
      }),
    ),
  ]
}

function ids(pool: number, sort: string, count: number): string[] {
  return Array.from({ length: count }, (_, k) => idOf(pool, sort, k))
}

function idOf(pool: number, sort: string, k: number): string {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0')
  return `0198b7a0-${hex(pool, 4)}-7${sort}00-8000-${hex(k, 12)}`
}

/** Numbers from 0 to 1, the same for the same seed (Park & Miller 1988). */
function uniform(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** What makes promises of its drafts: intents in force, outcomes committed. */
export function promiseSteps({ deliverables, pools }: PooledPlan): Step[] {
  const because = 'Agreed in the review'
  return Array.from({ length: pools }, (_, pool) => {
    const count = Math.floor(((pool + 1) * deliverables) / pools) - Math.floor((pool * deliverables) / pools)
    return [
      { kind: 'intent', verb: 'activate', subject: idOf(pool, 'd', 0), because, passOver },
      ...outcomesOf(pool, count).map(subject => ({
        kind: 'outcome',
        verb: 'commit',
        subject,
        because,
        passOver,
      })),
    ]
  }).flat()
}

const passOver = ['promised-for', 'vague-statement', 'unaccepted-dependency', 'impossible-promise']

function outcomesOf(pool: number, count: number): string[] {
  return ids(pool, 'f', Math.max(1, Math.ceil(count / perOutcome)))
}
