import { costOfDay, marginOf, type Records, type World } from '@throughline/model'
import { counted, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { about, type Engagement, liveEngagements, workOf } from './live-engagements.ts'

type Deliverable = Records['deliverable']

/** Work that came in after the scope was agreed, and that no change request or decision asked for. */
export const scopeCreep: Detector = {
  code: 'scope-creep',
  leg: 'alignment',
  system: 'scope',
  spot: sight => liveEngagements(sight.world).flatMap(each => spotOne(each, sight)),
}

function spotOne(on: Engagement, sight: Sight): Spotted[] {
  const { world } = sight
  const agreedAt = agreement(world, on)
  if (agreedAt === undefined) return []
  const added = workOf(world, on)
    .flatMap(each => world.one('deliverable', each.id) ?? [])
    .filter(each => each.createdAt > agreedAt && !each.openedOn && each.state !== 'dropped')
    .filter(each => !isAgreed(world, on, each))
  if (added.length === 0) return []
  const days = Math.round(added.reduce((sum, each) => sum + (each.estimate?.likely ?? 0), 0))
  const cost = added.reduce(
    (sum, each) => sum + (each.estimate?.likely ?? 0) * (costOfDay(world, each)?.costPerDay ?? 0),
    0,
  )
  const margin = marginOf(world, on, todayOf(sight))
  const points = margin.value ? (100 * cost) / margin.value : 0
  return [
    {
      on,
      severity: points > world.figure('warningLineValue') || cost === 0 ? 'warning' : 'note',
      ...(cost > 0 ? { value: Math.round(cost) } : {}),
      sentence: `${on.key} has grown by ${counted(added.length, 'deliverable')} and ${days} person-days that nobody agreed${points > 0 ? `, ${points.toFixed(1)} points of its margin` : ''}.`,
      evidence: [
        ...added.map(each => shows(each, `${each.key} was added on ${each.createdAt.slice(0, 10)}.`)),
        { text: `The scope was agreed on ${agreedAt.slice(0, 10)}.` },
      ],
      remedy: 'Price it as a change request, trade it for something else, or take it out.',
    },
  ]
}

/** When its scope was agreed: the newest baseline of it, else the day it was made ready. */
function agreement(world: World, on: Engagement): string | undefined {
  const baselines = about(on, id => world.pointing('baseline', 'of', id)).map(each => each.createdAt)
  return baselines.sort().at(-1) ?? on.steps.readied?.at
}

const accepted: readonly string[] = ['absorbed', 'billed', 'traded']

/** A change that was accepted on its line, or a decision about it or what it is part of. */
function isAgreed(world: World, engagement: Engagement, work: Deliverable): boolean {
  const places = [engagement.id, engagement.root, work.parent, work.id].filter(id => id !== undefined)
  return places.some(
    id =>
      world
        .pointing('changeRequest', 'of', id)
        .some(each => accepted.includes(each.state) && each.createdAt <= work.createdAt) ||
      (id !== engagement.root &&
        world
          .pointing('decision', 'about', id)
          .some(
            each => each.state === 'decided' && each.domain === 'scope' && each.createdAt <= work.createdAt,
          )),
  )
}
