/** People: who has the time, who can do what, who answers for what and with which authority, and how teams stand. */
import type { AnyRecord } from '@throughline/model'
import type { ReactNode } from 'react'
import { type PlanHere, usePlan } from '../../data/plan/use-plan.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Accountable } from './accountable.tsx'
import { LoadByTeam } from './load-by-team.tsx'
import type { PeopleSearch, PeopleSearchChange, View } from './search.ts'
import { Skills } from './skills.tsx'
import { Triads } from './triads.tsx'
import './people.css'

export interface PeopleProps {
  search: PeopleSearch
  onSearch: (change: PeopleSearchChange) => void
  onGo: (address: string) => void
  /** The record beside what is seen. */
  panel: (record: AnyRecord) => ReactNode
}

/** What each of the views is given. */
export interface ViewProps {
  /** Nothing until the plan is thought through. */
  seen: PlanHere['seen']
  onOpen: (key: string) => void
  onGo: (address: string) => void
}

export function People({ search, onSearch, onGo, panel }: PeopleProps) {
  const world = useWorld()
  const { seen } = usePlan()
  const { view = 'load', open } = search
  const selected = open ? (world.keyed(open) ?? world.record(open)) : undefined
  const Seen = viewOf[view]
  return (
    <div className="beside-panel">
      <div className="people-place">
        <h1 className="for-screen-readers">People</h1>
        <Tabs
          label="How it is seen"
          tabs={tabs.filter(({ id }) => id !== 'triad' || world.systemIsOn('triad'))}
          here={view}
          panel="people-view"
          onGo={to => onSearch({ view: to === 'load' ? undefined : to })}
        />
        <div className="people-view" id="people-view" role="tabpanel" aria-label={view}>
          <Seen seen={seen} onGo={onGo} onOpen={key => onSearch({ open: key, say: undefined })} />
        </div>
      </div>
      {selected && panel(selected)}
    </div>
  )
}

const viewOf: { readonly [V in View]: (props: ViewProps) => ReactNode } = {
  load: LoadByTeam,
  skills: Skills,
  accountable: Accountable,
  triad: Triads,
}

const tabs: { id: View; label: string }[] = [
  { id: 'load', label: 'Load' },
  { id: 'skills', label: 'Skills' },
  { id: 'accountable', label: 'Accountable' },
  { id: 'triad', label: 'Triad' },
]
