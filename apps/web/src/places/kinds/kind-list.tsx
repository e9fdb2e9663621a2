/** Everything of one kind: as a list, a table or a board, narrowed as the address says, with a record beside it. */
import { type Kind, type KindName, termOf } from '@throughline/model'
import { useDeferredValue, useMemo } from 'react'
import { severalOf } from '../../data/kind-words.ts'
import { useMe } from '../../data/me.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Empty } from '../../parts/empty.tsx'
import { counted } from '../../parts/format/ages.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { BoardView } from './board-view.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { chosenColumns } from './columns.ts'
import { FilterLine, FilterTags, useFilterOpen } from './filter-bar.tsx'
import type { Handed } from './handed.ts'
import { groupsOf, type Lines, linesOf } from './lines.ts'
import { ListDeeds } from './list-deeds.tsx'
import { ListView } from './list-view.tsx'
import { rowFields } from './row-fields.ts'
import type { View } from './search.ts'
import { TableView } from './table-view.tsx'
import { type Ticks, useTicks } from './use-ticks.ts'

export function KindList(props: { kind: Kind; handed: Handed }) {
  const { kind, handed } = props
  const { search, onSearch } = handed
  const world = useWorld()
  const several = severalOf(world, kind)
  const found = useFound(kind, handed)
  const keys = useMemo(
    () => found.groups.flatMap(({ lines }) => lines.map(({ record }) => record.key)),
    [found.groups],
  )
  const selected = search.open ? (world.keyed(search.open) ?? world.record(search.open)) : undefined
  const open = (key: string) => onSearch({ open: key, say: search.can })
  const ticks = useTicks({ keys, open: selected?.key, onOpen: open, title: several })
  const walk = (by: 1 | -1) => {
    const next = keys[keys.indexOf(selected?.key ?? '') + by]
    if (next) open(next)
  }
  const ticked =
    ticks.ticked.size === 0 ? [] : keys.filter(key => ticks.ticked.has(key)).map(key => world.keyed(key)!)
  return (
    <div className="beside-panel">
      <div className="kind-list" data-view={search.view ?? 'list'}>
        <Head kind={kind} several={several} handed={handed} found={found.lines} />
        <div className="kind-view" id="kind-view" role="tabpanel" aria-label={search.view ?? 'list'}>
          {keys.length === 0 ? (
            <Nothing kind={kind} several={several} handed={handed} all={found.lines.all} />
          ) : (
            <Seen kind={kind} several={several} handed={handed} found={found} ticks={ticks} />
          )}
        </div>
        {ticked.length > 0 && (
          <BulkBar
            kind={kind}
            records={ticked}
            several={several}
            onTickAll={ticks.tickAll}
            onDone={ticks.clear}
            handed={handed}
          />
        )}
      </div>
      {selected && handed.panel(selected, walk)}
    </div>
  )
}

interface Found {
  readonly lines: Lines
  readonly groups: ReturnType<typeof groupsOf>
}

function useFound(kind: Kind, { search: asked }: Handed): Found {
  const world = useDeferredValue(useWorld())
  const today = useToday()
  const me = useMe().person?.id
  const { open: _, say: __, ...narrow } = asked
  // The address is read anew with every step; what it says is what counts.
  const said = useDeferredValue(JSON.stringify(narrow))
  return useMemo(() => {
    const search = JSON.parse(said) as typeof narrow
    const lines = linesOf({ world, kind, search, me, today })
    const { group: _grouped, ...ungrouped } = search
    const grouping = search.view && search.view !== 'list' ? ungrouped : search
    return { lines, groups: groupsOf(lines.lines, { world, kind, search: grouping, today }) }
  }, [world, kind, me, today, said])
}

function Head(props: { kind: Kind; several: string; handed: Handed; found: Lines }) {
  const { kind, several, handed, found } = props
  const { search, onSearch } = handed
  const filters = useFilterOpen(search)
  const { hasStates } = rowFields(kind)
  const shown = views.filter(({ id }) => id !== 'board' || hasStates)
  const view = search.view ?? 'list'
  const see = (to: View) => onSearch({ view: to === 'list' ? undefined : to })
  useKeys({
    title: several,
    layer: 'place',
    bindings: [
      { keys: 'T', label: 'As a table', run: () => see(view === 'table' ? 'list' : 'table') },
      ...(hasStates
        ? [{ keys: 'B', label: 'By state', run: () => see(view === 'board' ? 'list' : 'board') }]
        : []),
    ],
  })
  return (
    <div className="stack gap-8">
      {handed.tabs}
      <div className="strategy-head">
        <h1 className="for-screen-readers">{several}</h1>
        <Tabs label="How it is seen" tabs={shown} here={view} panel="kind-view" onGo={see} />
        <span className="text-3 t-12 figures">
          {found.all === 0
            ? ''
            : found.lines.length === found.all
              ? found.all
              : `${found.lines.length} of ${found.all}`}
        </span>
        <span className="push" />
        <div className="filters">
          <FilterTags kind={kind} search={search} onSearch={onSearch} {...filters} />
          <ListDeeds kind={kind} several={several} lines={found.lines} handed={handed} />
        </div>
      </div>
      {filters.isShown && (
        <FilterLine kind={kind} search={search} onSearch={onSearch} isPressed={filters.isOpen} />
      )}
    </div>
  )
}

function Seen(props: { kind: Kind; several: string; handed: Handed; found: Found; ticks: Ticks }) {
  const { kind, several, handed, found, ticks } = props
  const { search, onSearch } = handed
  const { lines } = found.lines
  const seen = { kind, ticks, label: several }
  if (search.view === 'board') return <BoardView {...seen} lines={lines} onSearch={onSearch} />
  if (search.view === 'table') {
    return (
      <TableView
        {...seen}
        lines={lines}
        columns={chosenColumns(kind, search.columns)}
        sort={search.sort}
        onSort={sort => onSearch({ sort })}
      />
    )
  }
  return <ListView {...seen} found={found.lines} groups={found.groups} />
}

/** New: what it is for and one button. Narrowed to nothing: the way back. */
function Nothing(props: { kind: Kind; several: string; handed: Handed; all: number }) {
  const { kind, several, handed, all } = props
  const world = useWorld()
  const me = useMe()
  const label = termOf(world, kind.name).toLowerCase()
  if (all > 0 || handed.search.archived) {
    const whole = Object.fromEntries(Object.keys(handed.search).map(name => [name, undefined]))
    const back = <Button onClick={() => handed.onSearch(whole)}>Show all</Button>
    return (
      <Empty
        title={
          all > 0 ? `None of ${counted(all, label, several.toLowerCase())} fits.` : 'Nothing was put away.'
        }
        deeds={back}
        boxed={false}
      />
    )
  }
  const mayAdd = me.may(kind.name as KindName, 'add')
  return (
    <Empty
      title={`No ${several.toLowerCase()} yet.`}
      boxed={false}
      deeds={
        mayAdd && (
          <Button look="primary" keys="C" onClick={handed.onAdd}>{`Add ${article(label)} ${label}`}</Button>
        )
      }
    >
      {kind.help}
      {kind.examples[0] && kind.examples[0].length > 12 && ` For instance: ‘${kind.examples[0]}’`}
    </Empty>
  )
}

const article = (word: string) => (/^[aeiou]/i.test(word) ? 'an' : 'a')

const views: { id: View; label: string }[] = [
  { id: 'list', label: 'List' },
  { id: 'table', label: 'Table' },
  { id: 'board', label: 'Board' },
]
