import { useParams, useRouterState, useSearch } from '@tanstack/react-router'
import type { AnyRecord, Kind } from '@throughline/model'
import { kindAt, kindPlaces } from '../data/kind-places.ts'
import { severalOf } from '../data/kind-words.ts'
import { useWorld } from '../data/workspace.tsx'
import { recordName } from '../parts/format/record-name.ts'

/** Where one is: the place, what the bar says, and the record that is open. */
export interface Where {
  place: string
  crumb: string
  title: string
  record: AnyRecord | undefined
  /** The kind whose list it is. */
  kind: Kind | undefined
}

export function useWhere(): Where {
  const world = useWorld()
  const path = useRouterState({ select: state => state.location.pathname })
  const { key, what } = useParams({ strict: false })
  const { open } = useSearch({ strict: false })
  const place = path.split('/')[1] || 'strategy'
  const name = placeNames[place] ?? kindPlaces.find(({ id }) => id === place)?.label ?? place
  const inside = key ?? what
  const kind = inside === undefined ? undefined : kindAt(place, inside)
  const shown = kind ? open : (inside ?? open)
  const record = shown ? world.keyed(shown) : undefined
  const within = kind ? severalOf(world, kind) : inside && (record?.key ?? inside)
  const crumb = within ? `${name} / ${within}` : name
  return {
    place,
    crumb,
    title: record ? `${record.key} ${recordName(world, record)}` : (within ?? name),
    record,
    kind,
  }
}

const placeNames: { [place: string]: string } = {
  changes: 'What changed',
  today: 'Today',
  findings: 'Findings',
  gap: 'Gap and levers',
  settings: 'Settings',
}
