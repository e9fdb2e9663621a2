/** Lists that somebody kept under a name: their place, and what the address says of them. */
import { newId } from '@throughline/client'
import type { Kind } from '@throughline/model'
import { useState } from 'react'
import { placeOfKind } from '../../data/kind-places.ts'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useWorld } from '../../data/workspace.tsx'
import { DoOrLeave } from '../../parts/do-or-leave.tsx'
import { Field } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Overlay } from '../../parts/overlay.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { filtersOf, type KindSearch } from './search.ts'

/** Views of this list that are mine or shared with me. */
export function useViews(kind: Kind) {
  const world = useWorld()
  const me = useMe()
  const path = pathOf(kind)
  const { id: mine = '', teams = [] } = me.person ?? {}
  const saved = world
    .all('savedView')
    .filter(view => view.place === path)
    .filter(
      ({ createdBy, sharedWith = [] }) =>
        createdBy === mine || sharedWith.some(each => each === mine || teams.includes(each)),
    )
    .map(({ id, name, filters }) => {
      const kept = new URLSearchParams(filters.map(({ filter, value }) => [filter, value])).toString()
      return { id, name, address: kept ? `/${path}?${kept}` : `/${path}` }
    })
  return { saved, maySave: me.may('savedView', 'add') }
}

export function SaveView({ kind, search, onClose }: { kind: Kind; search: KindSearch; onClose: () => void }) {
  const tell = useDo()
  const [name, setName] = useState('')
  const [why, setWhy] = useState<string>()
  useKeys({ title: 'Keep this view', layer: 'overlay', bindings: [] })
  const save = async () => {
    if (name.trim() === '') return setWhy('Give it a name.')
    const fields = { name: name.trim(), place: pathOf(kind), filters: filtersOf(search) }
    const step = { kind: 'savedView', verb: 'add', subject: newId(), fields }
    const said = await tell([step], `‘${name.trim()}’ is kept.`)
    if (said.ok) onClose()
    else setWhy(said.refusals.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' '))
  }
  return (
    <Overlay label="Keep this view" className="card small-dialog" onClose={onClose}>
      <div className="stack gap-12">
        <Field
          label="Name of this view"
          value={name}
          placeholder="Risks of Ardenvale, by owner"
          onChange={typed => {
            setName(typed)
            setWhy(undefined)
          }}
          refused={why !== undefined}
          below={why && <Refusal why={why} />}
          input={{ onKeyDown: event => event.key === 'Enter' && void save(), autoFocus: true }}
        />
        <DoOrLeave deed="Keep the view" onDo={() => void save()} onLeave={onClose} />
      </div>
    </Overlay>
  )
}

function pathOf(kind: Kind): string {
  return `${placeOfKind(kind.name)?.id}/${kind.plural}`
}
