/** What waits for a person, most at stake first. It is the list of Today, and of a sync where its people are asked together. */
import type { Moment } from '../grammar/rule.ts'
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'
import { byStake, type Stake, stakeOf } from './stake.ts'
import { bridgeWaits } from './waits/bridge.ts'
import { cascadeWaits } from './waits/cascade.ts'
import { decisionsWaits } from './waits/decisions.ts'
import { healthWaits } from './waits/health.ts'
import { learningWaits } from './waits/learning.ts'
import { loopWaits } from './waits/loop.ts'
import { planWaits } from './waits/plan.ts'
import { signalsWaits } from './waits/signals.ts'
import { spacesWaits } from './waits/spaces.ts'
import { supportWaits } from './waits/support.ts'
import type { Wait, Waiting } from './waits/wait.ts'
import { workingDaysBetween, workingDaysOf } from './working-days.ts'

export interface AgendaItem extends Waiting {
  readonly person: Records['person']
  readonly stake: Stake
}

/** What is asked of its person, to stand after their name. */
export function askedWords({ sort, deed }: Pick<AgendaItem, 'sort' | 'deed'>): string {
  return sort === 'do' ? `is asked: ${deed?.asks ?? ''}` : deeds[sort]
}

const deeds: { readonly [S in Exclude<Waiting['sort'], 'do'>]: string } = {
  checkIn: 'says how it stands',
  confirm: 'confirms or says what is missing',
  accept: 'accepts or says what is missing',
  answer: 'answers',
  read: 'writes what the team understood',
  resolve: 'resolves how it is meant',
}

/** Every kind of wait, group by group; each group has a file of its own in `waits/`. */
const waits: readonly Wait[] = [
  ...loopWaits,
  ...cascadeWaits,
  ...supportWaits,
  ...planWaits,
  ...signalsWaits,
  ...spacesWaits,
  ...decisionsWaits,
  ...bridgeWaits,
  ...learningWaits,
  ...healthWaits,
]

export function agendaOf(
  world: World,
  person: Records['person'],
  moment: Pick<Moment, 'todayIn'>,
): AgendaItem[] {
  const days = workingDaysOf(world, person)
  const today = moment.todayIn(days.timeZone)
  return waits
    .filter(wait => wait.system === undefined || world.systemIsOn(wait.system))
    .flatMap(wait => wait.found({ world, person, moment, today }))
    .map(item => {
      const late = item.dueOn ? workingDaysBetween(days, item.dueOn, today) : 0
      return { ...item, person, stake: stakeOf(world, item.about, late) }
    })
    .sort(byStake)
}

/** The agenda of several people as one, for a room. */
export function agendaOfAll(
  world: World,
  people: readonly Records['person'][],
  moment: Pick<Moment, 'todayIn'>,
): AgendaItem[] {
  return people.flatMap(person => agendaOf(world, person, moment)).sort(byStake)
}
