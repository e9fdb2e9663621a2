/** What is left out of a list, and how the rest is grouped: each in the address. */
import type { AnyRecord, Kind, KindName, World } from '@throughline/model'
import { useState } from 'react'
import { useWorld } from '../../data/workspace.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Entry } from '../../parts/entry.tsx'
import { recordName } from '../../parts/format/record-name.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Tag } from '../../parts/tag.tsx'
import { rowFields } from './row-fields.ts'
import type { KindSearch, SearchChange } from './search.ts'

export interface Filtering {
  kind: Kind
  search: KindSearch
  onSearch: (change: SearchChange) => void
}

/** The switches in the head; words, states and fields stand in a line of their own below. */
export function FilterTags({ kind, search, onSearch, isOpen, onOpen }: Filtering & Opening) {
  const { mine, archived, can } = search
  useKeys({
    title: 'List',
    layer: 'place',
    bindings: [{ keys: '/', label: 'Filter', run: () => onOpen(true) }],
  })
  const isNarrowed = narrowing.some(name => search[name] !== undefined)
  const close = () => {
    onOpen(false)
    onSearch(Object.fromEntries([...narrowing, 'group'].map(name => [name, undefined])))
  }
  return (
    <>
      {can && (
        <Tag on onPress={() => onSearch({ can: undefined })}>
          {`Choose one to ‘${kind.verbs[can]?.label ?? can}’`}
        </Tag>
      )}
      {archived && (
        <Tag on onPress={() => onSearch({ archived: undefined })}>
          Put away
        </Tag>
      )}
      <Tag
        icon="filter"
        on={isOpen || isNarrowed}
        onPress={() => (isOpen || isNarrowed ? close() : onOpen(true))}
      >
        Filter
      </Tag>
      {rowFields(kind).lead && (
        <Tag on={mine ?? false} onPress={() => onSearch({ mine: mine ? undefined : true })}>
          Mine
        </Tag>
      )}
    </>
  )
}

interface Opening {
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

export function useFilterOpen(search: KindSearch) {
  const [isOpen, onOpen] = useState(false)
  return { isOpen, onOpen, isShown: isOpen || [...narrowing, 'group' as const].some(name => search[name]) }
}

export function FilterLine({ kind, search, onSearch, isPressed }: Filtering & { isPressed: boolean }) {
  const world = useWorld()
  const { state, lead, text, where, group } = search
  const { lead: leadField, hasStates } = rowFields(kind)
  const [field = '', wanted = ''] = where?.split(':') ?? []
  const fields = Object.entries(kind.fields).filter(([, each]) =>
    ['choice', 'choices', 'ref', 'refs', 'flag'].includes(each.sort),
  )
  return (
    <search className="filters filter-line">
      <Entry
        label="Words"
        labelled="unseen"
        value={text ?? ''}
        onChange={typed => onSearch({ text: typed || undefined })}
        input={{ placeholder: 'Words or key', autoFocus: isPressed, type: 'search' }}
      />
      {hasStates && (
        <Choice
          label="State"
          labelled="unseen"
          options={[{ id: '', label: 'Any state' }, ...kind.states.map(id => ({ id, label: stateWord(id) }))]}
          chosen={state ?? ''}
          onChoose={id => onSearch({ state: id || undefined })}
        />
      )}
      {leadField && (
        <Choice
          label={kind.fields[leadField]!.label}
          labelled="unseen"
          options={[
            { id: '', label: 'Anybody' },
            ...world.all('person').map(each => ({ id: each.key, label: each.name })),
          ]}
          chosen={lead ?? ''}
          onChoose={id => onSearch({ lead: id || undefined })}
        />
      )}
      {fields.length > 0 && (
        <Choice
          label="Field"
          labelled="unseen"
          options={[{ id: '', label: 'Any field' }, ...fields.map(([id, { label }]) => ({ id, label }))]}
          chosen={field}
          onChoose={id => onSearch({ where: id ? `${id}:` : undefined })}
        />
      )}
      {field && kind.fields[field] && (
        <Choice
          label={`${kind.fields[field].label} is`}
          labelled="unseen"
          options={[{ id: '', label: 'Not said' }, ...wordsOf(world, kind, field)]}
          chosen={wanted}
          onChoose={id => onSearch({ where: `${field}:${id}` })}
        />
      )}
      <Choice
        label="Grouped"
        labelled="unseen"
        options={groupings(kind)}
        chosen={group ?? ''}
        onChoose={id => onSearch({ group: id || undefined })}
      />
    </search>
  )
}

/** What a list of the kind may be grouped by. */
function groupings(kind: Kind): { id: string; label: string }[] {
  const { lead: leadField, context, hasStates } = rowFields(kind)
  const fields = Object.entries(kind.fields)
  return [
    { id: '', label: 'Not grouped' },
    ...(hasStates ? [{ id: 'state', label: 'By state' }] : []),
    ...(leadField ? [{ id: 'lead', label: `By ${kind.fields[leadField]!.label.toLowerCase()}` }] : []),
    ...(context ? [{ id: 'context', label: `By ${kind.fields[context]!.label.toLowerCase()}` }] : []),
    ...fields
      .filter(([name, { sort }]) => sort === 'choice' && name !== context)
      .map(([id, { label }]) => ({ id, label: `By ${label.toLowerCase()}` })),
  ]
}

/** What a field may have: its words, or the records that it may name. */
function wordsOf(world: World, kind: Kind, name: string): { id: string; label: string }[] {
  const field = kind.fields[name]!
  if (field.sort === 'flag')
    return [
      { id: 'true', label: 'Yes' },
      { id: 'false', label: 'No' },
    ]
  if (field.options) return field.options.map(id => ({ id, label: stateWord(id) }))
  // Only what is named by some record: a list of everything would hide it.
  const named = new Set(
    (world.all(kind.name as KindName) as AnyRecord[]).flatMap(record => [record[name]].flat() as string[]),
  )
  return [...named].flatMap(id => {
    const record = id ? world.record(id) : undefined
    return record ? [{ id: record.key, label: recordName(world, record) }] : []
  })
}

const narrowing = ['text', 'state', 'lead', 'where'] as const
