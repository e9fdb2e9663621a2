import { kinds } from '@throughline/model'
import { useState } from 'react'
import { useWorld } from '../../data/workspace.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Entry } from '../../parts/entry.tsx'
import { stateWord } from '../../parts/format/state-word.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Tag } from '../../parts/tag.tsx'
import type { StrategySearch } from './search.ts'
import type { StrategyProps } from './strategy.tsx'

/** What is left out, each a switch; words, states and teams behind one of them. */
export function FilterBar(props: {
  search: StrategySearch
  found: number
  differing: number
  onSearch: StrategyProps['onSearch']
}) {
  const { search, found, differing, onSearch } = props
  const { mine, state, team, findings, differs, text } = search
  const isUsed = [state, team, text].some(Boolean)
  // Opened here, it wants to be typed into; opened by the address, it leaves the focus alone.
  const [isOpen, setOpen] = useState(false)
  const on = isOpen || isUsed
  useKeys({
    title: 'Strategy',
    layer: 'place',
    bindings: [{ keys: '/', label: 'Filter', run: () => setOpen(true) }],
  })
  return (
    <div className="filters">
      {on && <Narrowing search={search} isPressed={isOpen} onSearch={onSearch} />}
      <Tag
        icon="filter"
        on={on}
        onPress={() => {
          setOpen(!on)
          if (on) onSearch({ state: undefined, team: undefined, text: undefined })
        }}
      >
        Filter
      </Tag>
      {(differing > 0 || differs) && (
        <Tag on={differs ?? false} onPress={() => onSearch({ differs: differs ? undefined : true })}>
          {`Said differs from computed: ${differing}`}
        </Tag>
      )}
      {(found > 0 || findings) && (
        <Tag on={findings ?? false} onPress={() => onSearch({ findings: findings ? undefined : true })}>
          {`With findings: ${found}`}
        </Tag>
      )}
      <Tag on={mine ?? false} onPress={() => onSearch({ mine: mine ? undefined : true })}>
        Mine
      </Tag>
    </div>
  )
}

function Narrowing(props: {
  search: StrategySearch
  isPressed: boolean
  onSearch: StrategyProps['onSearch']
}) {
  const { search, isPressed, onSearch } = props
  const world = useWorld()
  const { state, team, text } = search
  const none = { id: '', label: 'Any' }
  return (
    <>
      <Entry
        label="Words"
        labelled="unseen"
        value={text ?? ''}
        onChange={typed => onSearch({ text: typed || undefined })}
        input={{ placeholder: 'Words or key', autoFocus: isPressed, type: 'search' }}
      />
      <Choice
        label="State"
        labelled="unseen"
        options={[{ ...none, label: 'Any state' }, ...states.map(id => ({ id, label: stateWord(id) }))]}
        chosen={state ?? ''}
        onChoose={id => onSearch({ state: id || undefined })}
      />
      <Choice
        label="Team"
        labelled="unseen"
        options={[
          { ...none, label: 'Any team' },
          ...world.all('team').map(each => ({ id: each.key, label: each.name })),
        ]}
        chosen={team ?? ''}
        onChoose={id => onSearch({ team: id || undefined })}
      />
    </>
  )
}

const states = [
  ...new Set<string>([
    ...kinds.outcome.states,
    ...kinds.deliverable.states,
    ...kinds.intent.states,
    ...kinds.task.states,
  ]),
]
