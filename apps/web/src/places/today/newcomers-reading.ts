/** Whether somebody is new here, and the intent that they have to read first. */
import { type AnyRecord, lineOfSight, type Records, readingsOf, type World } from '@throughline/model'

export interface NewcomersReading {
  readonly intent: Records['intent']
  readonly team: Records['team']
  /** From the intent down to what is nearest to them. */
  readonly line: readonly AnyRecord[]
}

/** Nothing for whoever has said something here before, or whose team has read what it serves. */
export function newcomersReading(world: World, person: Records['person']): NewcomersReading | undefined {
  if (hasSpoken(world, person.id)) return undefined
  const own = nearest(world, person)
  for (const team of teamsOf(world, person)) {
    for (const intent of world.all('intent')) {
      if (intent.state !== 'active') continue
      const reading = readingsOf(world, intent).find(each => each.team.id === team.id)
      if (!reading || reading.interpretation) continue
      const line = own ? lineOfSight(world, own.id) : []
      return { intent, team, line: line[0]?.id === intent.id ? line : [intent] }
    }
  }
  return undefined
}

/** What they do, else what they answer for, else what their team does. */
function nearest(world: World, person: Records['person']): AnyRecord | undefined {
  const ofTeam = (person.teams ?? []).flatMap(team => world.pointing('outcome', 'team', team))
  const found: readonly unknown[] = [
    ...world.pointing('task', 'assignee', person.id),
    ...world.pointing('deliverable', 'owner', person.id),
    ...world.pointing('outcome', 'owner', person.id),
    ...ofTeam,
  ]
  return found[0] as AnyRecord | undefined
}

function teamsOf(world: World, person: Records['person']): Records['team'][] {
  return (person.teams ?? []).flatMap(id => world.one('team', id) ?? [])
}

const spoken = [
  'checkIn',
  'question',
  'interpretation',
  'remark',
  'intent',
  'outcome',
  'deliverable',
] as const

function hasSpoken(world: World, person: string): boolean {
  return spoken.some(kind =>
    world.all(kind).some(each => each.createdBy === person || each.changedBy === person),
  )
}
