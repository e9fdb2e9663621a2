/** What Today lists: one thing that needs the person who looks, whatever it comes from. */
import type { Finding } from '@throughline/diagnosis'
import {
  type AgendaItem,
  type AnyRecord,
  agendaOf,
  byStake,
  type Moment,
  type Records,
  type Stake,
  type World,
} from '@throughline/model'

export interface Wait {
  /** Stays the same while it waits. */
  readonly id: string
  readonly sort: AgendaItem['sort'] | 'look'
  /** The record that it is about. */
  readonly about: AnyRecord
  /** The record that the deed acts on. */
  readonly on: AnyRecord
  /** For `resolve`: every reading that is settled with it. */
  readonly together: readonly AnyRecord[]
  readonly finding?: Finding
  /** What a `do` asks for. */
  readonly deed?: AgendaItem['deed']
  readonly dueOn?: string
  readonly sinceOn?: string
  readonly stake: Stake
}

/** Most at stake first. Readings that differ from each other are one thing to settle. */
export function waitsFor(world: World, person: Records['person'], moment: Pick<Moment, 'todayIn'>): Wait[] {
  return joined(agendaOf(world, person, moment)).sort(byStake)
}

/** Minutes that a list of waits will take, by sort: read off how long the deed is. */
export function minutesFor(waits: readonly Wait[]): number {
  return waits.reduce((sum, { sort }) => sum + minutes[sort], 0)
}

const minutes: Readonly<Record<Wait['sort'], number>> = {
  checkIn: 0.5,
  confirm: 1,
  accept: 2,
  answer: 2,
  read: 5,
  resolve: 5,
  do: 2,
  look: 2,
}

function joined(agenda: readonly AgendaItem[]): Wait[] {
  const settled = new Set<string>()
  return agenda.flatMap(item => {
    if (item.sort !== 'resolve') return [waitOf(item, [item.on])]
    if (settled.has(item.on.id)) return []
    const together = differing(item, agenda)
    for (const each of together) settled.add(each.id)
    return [waitOf(item, together)]
  })
}

function differing(item: AgendaItem, agenda: readonly AgendaItem[]): AnyRecord[] {
  const from = (item.on.differs ?? []) as readonly { from: string }[]
  const others = agenda.filter(each => each.sort === 'resolve' && each.about.id === item.about.id)
  return [item.on, ...others.map(each => each.on).filter(on => from.some(line => line.from === on.id))]
}

function waitOf(item: AgendaItem, together: readonly AnyRecord[]): Wait {
  const { sort, about, on, deed, dueOn, sinceOn, stake } = item
  return {
    id: `${sort} ${on.id} ${about.id}`,
    sort,
    about,
    on,
    together,
    sinceOn,
    stake,
    ...(deed ? { deed } : {}),
    ...(dueOn ? { dueOn } : {}),
  }
}
