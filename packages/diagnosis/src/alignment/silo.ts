import { isProvided, provider, type Records, type World } from '@throughline/model'
import { counted, isEnded, teamOf, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** Two teams that wait for each other heavily, with nobody and nothing between them. */
export const silo: Detector = {
  code: 'silo',
  leg: 'alignment',
  system: 'dependencies',
  needs: 'teams',
  spot: sight => [...pairs(sight.world).values()].flatMap(pair => spotOne(pair, sight)),
}

interface Pair {
  readonly a: string
  readonly b: string
  readonly open: Records['dependency'][]
}

const settled: readonly string[] = ['kept', 'withdrawn', 'refused']

function pairs(world: World): Map<string, Pair> {
  const found = new Map<string, Pair>()
  for (const each of world.all('dependency')) {
    const to = world.record(each.to)
    if (settled.includes(each.state) || !to || isEnded(to) || isProvided(world, each)) continue
    const gives = provider(world, each)
    const [one, other] = [gives.team?.id ?? gives.person?.teams?.[0], teamOf(world, to)]
    if (one === undefined || other === undefined || one === other) continue
    const [a, b] = one < other ? [one, other] : [other, one]
    const pair = found.get(`${a} ${b}`) ?? { a, b, open: [] }
    pair.open.push(each)
    found.set(`${a} ${b}`, pair)
  }
  return found
}

function spotOne({ a, b, open }: Pair, sight: Sight): Spotted[] {
  const { world } = sight
  const [on, other] = [world.one('team', a), world.one('team', b)]
  if (!on || !other || open.length <= world.figure('heavyDependencies')) return []
  const connectors = world.pointing('connector', 'between', a).filter(each => each.between.includes(b))
  const today = todayOf(sight)
  const holds = (each: Records['connector']) =>
    (each.fromOn === undefined || each.fromOn <= today) &&
    (each.untilOn === undefined || today <= each.untilOn)
  if (connectors.some(holds) || isBridged(world, a, b)) return []
  const common = commonLead(world, a, b)
  return [
    {
      on,
      severity: 'note',
      sentence: `${counted(open.length, 'open dependency', 'open dependencies')} run between ${on.name} and ${other.name}, and nobody connects the two.`,
      evidence: [
        ...open.slice(0, 7).map(each => shows(each)),
        ...connectors.map(each => shows(each, `${each.key} ended on ${each.untilOn ?? each.fromOn}.`)),
        ...(common
          ? [
              shows(
                common.lead,
                `${common.lead.name} is their nearest common lead, ${counted(common.levels, 'level')} up.`,
              ),
            ]
          : [{ text: 'They have no common lead.' }]),
        { text: stakeUnknown },
      ],
      remedy: 'Name a connector, share one signal, or agree one hand-off between the two.',
    },
  ]
}

/** A signal that both share, or a hand-off that one side accepted from the other. */
function isBridged(world: World, a: string, b: string): boolean {
  const shared = world.pointing('signal', 'sharedBy', a).some(signal => signal.sharedBy?.includes(b))
  const handed = (from: string, to: string) =>
    world.pointing('handOff', 'from', from).some(each => each.to === to && each.state === 'accepted')
  return shared || handed(a, b) || handed(b, a)
}

function commonLead(world: World, a: string, b: string) {
  const above = (id: string) => {
    const line: Records['team'][] = []
    for (let at = world.one('team', id); at && !line.includes(at); at = world.one('team', at.parent))
      line.push(at)
    return line
  }
  const others = new Set(above(b).map(team => team.id))
  const line = above(a)
  const levels = line.findIndex(team => others.has(team.id))
  const lead = world.one('person', line[levels]?.lead)
  return lead ? { lead, levels } : undefined
}
