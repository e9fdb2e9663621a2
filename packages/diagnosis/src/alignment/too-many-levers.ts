import { type AnyRecord, isPlannedNow, type Records, type World } from '@throughline/model'
import { type Detector, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'
import { promisedOutcomes } from './promised-outcomes.ts'

/** More outcomes at once than an owner, a team or a leader can move. */
export const tooManyLevers: Detector = {
  code: 'too-many-levers',
  leg: 'alignment',
  system: 'capacity',
  needs: 'people',
  spot: sight => {
    const { world } = sight
    const now = promisedOutcomes(sight).filter(outcome => isPlannedNow(world, outcome.dueOn))
    return [
      ...over(
        world,
        grouped(now, each => each.owner),
        {
          most: world.figure('leversPerOwner'),
          says: 'answers for',
        },
      ),
      ...over(
        world,
        grouped(now, each => each.team),
        { most: world.figure('leversPerTeam'), says: 'carries' },
      ),
      ...over(
        world,
        grouped(now, each => leaderOf(world, each)),
        {
          most: world.figure('leversPerLeader'),
          says: 'is to follow',
        },
      ),
    ]
  },
}

/** Whoever answers for what it is directly part of; what is their own they do not follow. */
function leaderOf(world: World, outcome: Records['outcome']): string | undefined {
  const above = world.record(outcome.parent ?? '')
  const leader = (above?.champion ?? above?.owner) as string | undefined
  return leader === outcome.owner ? undefined : leader
}

function grouped(
  outcomes: readonly Records['outcome'][],
  by: (outcome: Records['outcome']) => string | undefined,
): Map<string, Records['outcome'][]> {
  const groups = new Map<string, Records['outcome'][]>()
  for (const each of outcomes) {
    const id = by(each)
    if (id === undefined) continue
    const group = groups.get(id)
    if (group) group.push(each)
    else groups.set(id, [each])
  }
  return groups
}

function over(
  world: World,
  groups: ReadonlyMap<string, readonly Records['outcome'][]>,
  { most, says }: { most: number; says: string },
): Spotted[] {
  return [...groups].flatMap(([id, outcomes]): Spotted[] => {
    const on: AnyRecord | undefined = world.record(id)
    if (!on || outcomes.length <= most) return []
    return [
      {
        on,
        severity: 'note',
        sentence: `${String(on.name)} ${says} ${outcomes.length} outcomes at once; ${most} can be moved.`,
        evidence: [...outcomes.map(each => shows(each)), { text: stakeUnknown }],
        remedy: 'Stop starting: finish, hand over or put off the least of them.',
      },
    ]
  })
}
