import { useParams, useRouterState, useSearch } from '@tanstack/react-router'
import { type AnyRecord, titleOf } from '@throughline/model'
import { useWorld } from '../data/workspace.tsx'

/** Where one is: the place, what the bar says, and the record that is open. */
export interface Where {
  place: string
  crumb: string
  title: string
  record: AnyRecord | undefined
}

export function useWhere(): Where {
  const world = useWorld()
  const path = useRouterState({ select: state => state.location.pathname })
  const { key } = useParams({ strict: false })
  const { open } = useSearch({ strict: false })
  const place = path.split('/')[1] || 'strategy'
  const name = placeNames[place] ?? place
  const shown = key ?? open
  const record = shown ? world.keyed(shown) : undefined
  const isPage = key !== undefined
  const crumb = isPage ? `${name} / ${record?.key ?? key}` : name
  return { place, crumb, title: record ? `${record.key} ${titleOf(record)}` : name, record }
}

const placeNames: { [place: string]: string } = {
  today: 'Today',
  strategy: 'Strategy',
  loop: 'Loop',
  findings: 'Findings',
  settings: 'Settings',
}
