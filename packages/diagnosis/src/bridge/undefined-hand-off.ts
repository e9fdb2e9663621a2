import { flowsOf, type Records, stagesOf } from '@throughline/model'
import { counted, todayOf } from '../at-work.ts'
import { type Detector, type Sight, type Spotted, shows } from '../detector.ts'
import { stakeUnknown } from '../stake.ts'

/** Stages joined without saying what a good hand-off has, and hand-offs between two teams that come back. */
export const undefinedHandOff: Detector = {
  code: 'undefined-hand-off',
  leg: 'clarity',
  system: 'flow',
  spot: sight => [
    ...flowsOf(sight.world).flatMap(flow => undefinedIn(flow, sight)),
    ...(sight.world.systemIsOn('bridge')
      ? [...pairs(sight).values()].flatMap(handOffs => returned(handOffs, sight))
      : []),
  ],
}

function undefinedIn(flow: string, sight: Sight): Spotted[] {
  const stages = stagesOf(sight.world, flow, todayOf(sight)).map(each => each.stage)
  return stages.slice(0, -1).flatMap((on, at): Spotted[] => {
    if ((on.ready ?? []).length > 0) return []
    const next = stages[at + 1]!
    return [
      {
        on,
        severity: 'note',
        field: 'ready',
        sentence: `${on.name} hands on to ${next.name}, and nobody has said what a good hand-off has.`,
        evidence: [shows(on), shows(next), { text: stakeUnknown }],
        remedy: `Ask those of ${next.name} for the three things they need, and write them down.`,
        command: { verb: 'edit' },
      },
    ]
  })
}

function pairs({ world }: Sight): Map<string, Records['handOff'][]> {
  const found = new Map<string, Records['handOff'][]>()
  for (const each of world.all('handOff')) {
    const pair = `${each.from} ${each.to}`
    const known = found.get(pair)
    if (known) known.push(each)
    else found.set(pair, [each])
  }
  return found
}

function returned(handOffs: readonly Records['handOff'][], { world }: Sight): Spotted[] {
  const most = world.figure('returnedHandOffs')
  const back = handOffs.filter(each => each.steps.returned)
  const on = back.at(-1)
  const from = world.one('team', handOffs[0]?.from)
  const to = world.one('team', handOffs[0]?.to)
  // Of fewer than these a single one would be above the line.
  const least = Math.ceil(100 / most)
  if (!on || !from || !to || handOffs.length < least || 100 * back.length <= most * handOffs.length) return []
  return [
    {
      on,
      severity: 'note',
      sentence: `${back.length} of ${handOffs.length} hand-offs from ${from.name} to ${to.name} came back.`,
      evidence: [
        ...back.map(each => shows(each, `Missing: ${String(each.steps.returned?.missing ?? 'not said')}`)),
        { text: stakeUnknown },
      ],
      remedy: `Let both teams write the list of what ${to.name} needs, from ${counted(back.length, 'return')} and nothing else.`,
    },
  ]
}
