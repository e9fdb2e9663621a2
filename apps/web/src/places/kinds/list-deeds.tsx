/** What is done to a list as a whole: its columns, taking it along, bringing in, paper, what was put away. */
import { type Kind, type KindName, verbOf } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { csvOf, saveCsv } from '../../parts/format/csv.ts'
import { recordName } from '../../parts/format/record-name.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Menu } from '../../parts/menu.tsx'
import { Overlay } from '../../parts/overlay.tsx'
import { BringIn } from './bring-in.tsx'
import { type CellContext, cellPlain, chosenColumns, columnsOf } from './columns.ts'
import type { Handed } from './handed.ts'
import type { Line } from './lines.ts'
import { SaveView, useViews } from './saved-views.tsx'

export function ListDeeds(props: { kind: Kind; several: string; lines: readonly Line[]; handed: Handed }) {
  const { kind, several, lines, handed } = props
  const { search, onSearch, onGo } = handed
  const me = useMe()
  const world = useWorld()
  const today = useToday()
  const views = useViews(kind)
  const [open, setOpen] = useState<'menu' | 'columns' | 'bring-in' | 'save'>()
  const close = () => setOpen(undefined)
  const deeds: { id: string; label: string; beside?: string; run: () => void }[] = [
    ...views.saved.map(({ id, name, address }) => ({
      id,
      label: name,
      beside: 'Saved',
      run: () => onGo(address),
    })),
    ...(views.maySave ? [{ id: 'save', label: 'Keep this view …', run: () => setOpen('save') }] : []),
    ...(search.view === 'table'
      ? [{ id: 'columns', label: 'Choose columns …', run: () => setOpen('columns') }]
      : []),
    {
      id: 'csv',
      label: 'Take along as CSV',
      beside: `${lines.length} rows`,
      run: () => saveCsv(kind.plural, csvFor(kind, lines, { world, today })),
    },
    ...(me.may(kind.name as KindName, 'add')
      ? [{ id: 'bring-in', label: 'Bring in lines or CSV …', run: () => setOpen('bring-in') }]
      : []),
    { id: 'print', label: 'Print', run: () => setTimeout(() => print()) },
    ...(verbOf(kind, 'restore')
      ? [
          {
            id: 'archived',
            label: search.archived ? 'Show what is here' : 'Show what was put away',
            run: () => onSearch({ archived: search.archived ? undefined : true }),
          },
        ]
      : []),
  ]
  return (
    <>
      <Button look="quiet" small icon="more" aria-label="More of this list" onClick={() => setOpen('menu')} />
      {open === 'menu' && (
        <Menu
          label={several}
          none=""
          options={deeds}
          onChoose={id => deeds.find(deed => deed.id === id)?.run()}
          onClose={close}
        />
      )}
      {open === 'columns' && <Columns kind={kind} handed={handed} onClose={close} />}
      {open === 'bring-in' && <BringIn kind={kind} several={several} onClose={close} />}
      {open === 'save' && <SaveView kind={kind} search={search} onClose={close} />}
    </>
  )
}

/** Which columns the table has; each at once. */
function Columns({ kind, handed, onClose }: { kind: Kind; handed: Handed; onClose: () => void }) {
  const { search, onSearch } = handed
  const all = columnsOf(kind)
  const shown = new Set(chosenColumns(kind, search.columns).map(({ id }) => id))
  useKeys({ title: 'Columns', layer: 'overlay', bindings: [] })
  const turn = (id: string) => {
    if (!shown.delete(id)) shown.add(id)
    onSearch({
      columns: all
        .filter(each => shown.has(each.id))
        .map(each => each.id)
        .join(','),
    })
  }
  return (
    <Overlay label="Columns" className="card small-dialog" onClose={onClose}>
      <div className="stack gap-8 columns-chosen">
        <p className="medium">Columns</p>
        <div className="stack columns-all">
          {all.map(({ id, label }) => (
            <label className="row gap-8" key={id}>
              <input type="checkbox" checked={shown.has(id)} onChange={() => turn(id)} />
              {label}
            </label>
          ))}
        </div>
        <div className="row gap-8">
          <Button onClick={onClose}>Done</Button>
          <Button look="quiet" onClick={() => onSearch({ columns: undefined })}>
            As it was
          </Button>
        </div>
      </div>
    </Overlay>
  )
}

function csvFor(kind: Kind, lines: readonly Line[], context: CellContext): string {
  const columns = columnsOf(kind).filter(({ id }) => id !== 'state')
  const heads = [
    'Key',
    kind.fields[kind.title]?.label ?? 'Title',
    'State',
    ...columns.map(({ label }) => label),
  ]
  return csvOf(
    heads,
    lines.map(({ record }) => [
      record.key,
      kind.fields[kind.title]?.sort === 'text'
        ? String(record[kind.title] ?? '')
        : recordName(context.world, record),
      record.state,
      ...columns.map(({ id }) => cellPlain({ kind, record, id }, context)),
    ]),
  )
}
