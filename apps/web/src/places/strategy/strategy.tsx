/** Strategy: the cascade as outline, map and table, with a record beside it. */
import type { AnyRecord } from '@throughline/model'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { useFindings } from '../../data/findings.ts'
import { useMe } from '../../data/me.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { type CascadeRow, cascadeRows, orphansKey } from './cascade-rows.ts'
import { useDiffering } from './differing.ts'
import { FilterBar } from './filter-bar.tsx'
import { keptBy } from './filters.ts'
import { MapView } from './map-view.tsx'
import { Nothing } from './nothing.tsx'
import { OutlineView } from './outline-view.tsx'
import type { StrategySearch, View } from './search.ts'
import { TableView } from './table-view.tsx'

export interface StrategyProps {
  search: StrategySearch
  /** Changes the address; `undefined` takes a part away. */
  onSearch: (change: { [Part in keyof StrategySearch]?: StrategySearch[Part] | undefined }) => void
  /** The record beside the list; `walk` goes to its neighbour. */
  panel: (record: AnyRecord, walk: (by: 1 | -1) => void) => ReactNode
}

export function Strategy({ search, onSearch, panel }: StrategyProps) {
  const world = useWorld()
  const { rows, found, differing, onFold } = useRows(search)
  const { view = 'outline', open } = search
  const selected = open ? (world.keyed(open) ?? world.record(open)) : undefined
  const select = (key: string) => key !== orphansKey && onSearch({ open: key, say: undefined })
  const walk = (by: 1 | -1) => {
    const records = rows.filter(row => row.record)
    const at = records.findIndex(row => row.record?.id === selected?.id)
    const next = records[at + by]
    if (next) select(next.key)
  }
  const seen = { rows, selected: selected?.key, onSelect: select }
  return (
    <div className="beside-panel">
      <div className="strategy" id="strategy">
        <h1 className="for-screen-readers">Strategy</h1>
        <div className="strategy-head">
          <Tabs
            label="How it is seen"
            tabs={tabs}
            here={view}
            panel="strategy-view"
            onGo={to => onSearch({ view: to === 'outline' ? undefined : to })}
          />
          <span className="push" />
          <FilterBar search={search} found={found.size} differing={differing.size} onSearch={onSearch} />
        </div>
        <div className="strategy-view" id="strategy-view" role="tabpanel" aria-label={view}>
          {rows.length === 0 && <Nothing isFiltered={world.all('intent').length > 0} onSearch={onSearch} />}
          {rows.length > 0 && view === 'outline' && <OutlineView {...seen} onFold={onFold} />}
          {rows.length > 0 && view === 'map' && <MapView {...seen} />}
          {rows.length > 0 && view === 'table' && <TableView {...seen} />}
        </div>
      </div>
      {selected && panel(selected, walk)}
    </div>
  )
}

function useRows(search: StrategySearch) {
  const world = useDeferredValue(useWorld())
  const me = useMe().person?.id
  const { findings } = useFindings()
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const found = useMemo(() => new Set(findings.map(finding => finding.subject.id)), [findings])
  const differing = useDiffering()
  const { mine, state, team, findings: onlyFound, differs, text } = search
  const rows = useMemo(() => {
    const wanted = { mine, state, team, findings: onlyFound, differs, text } as StrategySearch
    return cascadeRows(world, { keeps: keptBy(wanted, { world, me, found, differing }), turned })
  }, [world, me, found, differing, turned, mine, state, team, onlyFound, differs, text])
  const onFold = (row: CascadeRow) => {
    const id = row.record?.id ?? row.key
    setTurned(before => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }
  return { rows, found, differing, onFold }
}

const tabs: { id: View; label: string }[] = [
  { id: 'outline', label: 'Outline' },
  { id: 'map', label: 'Map' },
  { id: 'table', label: 'Table' },
]
