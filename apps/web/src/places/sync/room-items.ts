/** What a sync goes through: what waits for its people, what is worth most first. */
import {
  type AgendaItem,
  agendaOfAll,
  type Moment,
  type Records,
  titleOf,
  type World,
} from '@throughline/model'

export interface RoomItem {
  readonly id: string
  readonly sort: AgendaItem['sort']
  /** Record ids: the world moves on while the room talks. */
  readonly about: string
  readonly on: string
  readonly key: string
  readonly title: string
  readonly person: Records['person']
  readonly value: number | undefined
  readonly daysLate: number
}

/** Of its team and the teams below it; of its leaders' teams where it names none; else everybody. */
export function peopleOf(world: World, cadence: Records['cadence']): Records['person'][] {
  const present = world.all('person').filter(person => person.state === 'present')
  const led = (cadence.leaders ?? []).flatMap(id => [
    ...world.pointing('team', 'lead', id).map(team => team.id),
    ...(world.one('person', id)?.teams ?? []),
  ])
  const teams = withBelow(world, cadence.team ? [cadence.team] : led)
  if (teams.size === 0) return present
  const leads = new Set([...teams].map(id => world.one('team', id)?.lead))
  return present.filter(
    person =>
      person.teams?.some(team => teams.has(team)) ||
      leads.has(person.id) ||
      cadence.leaders?.includes(person.id) === true,
  )
}

/** The agenda as it stood when the room began. */
export function roomItems(
  world: World,
  people: readonly Records['person'][],
  moment: Pick<Moment, 'todayIn'>,
): RoomItem[] {
  return agendaOfAll(world, people, moment).map(({ sort, about, on, person, stake }) => ({
    id: `${sort} ${on.id} ${person.id}`,
    sort,
    about: about.id,
    on: on.id,
    key: sort === 'read' ? about.key : on.key,
    title: titles[sort](titleOf(on), titleOf(about)),
    person,
    value: stake.value,
    daysLate: stake.daysLate,
  }))
}

/** Outcomes of these people that nobody has to speak of today. */
export function restingCount(
  world: World,
  people: readonly Records['person'][],
  items: readonly RoomItem[],
): number {
  const spoken = new Set(items.map(item => item.about))
  const owners = new Set(people.map(person => person.id))
  return world
    .all('outcome')
    .filter(({ id, owner, state }) => state === 'committed' && owners.has(owner ?? '') && !spoken.has(id))
    .length
}

const titles: Readonly<Record<AgendaItem['sort'], (on: string, about: string) => string>> = {
  checkIn: on => on,
  confirm: on => on,
  accept: on => on,
  answer: on => on,
  read: (on, about) => `${on} has not read: ${about}`,
  do: on => on,
  resolve: (_, about) => `Readings differ: ${about}`,
}

function withBelow(world: World, teams: readonly string[]): Set<string> {
  const found = new Set(teams)
  for (const id of found) for (const team of world.pointing('team', 'parent', id)) found.add(team.id)
  return found
}
