/** Records that point at this one, by kind and by what they say of it; each list with a way to add one here. */
import { type AnyRecord, type Field, type Kind, type KindName, kinds, termOf } from '@throughline/model'
import { useMemo, useState } from 'react'
import { isOn } from '../../data/kind-places.ts'
import { severalOf } from '../../data/kind-words.ts'
import { useMe } from '../../data/me.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { recordName } from '../../parts/format/record-name.ts'
import { stateWord } from '../../parts/format/state-word.ts'
import { Menu } from '../../parts/menu.tsx'

/** Adds a record that points here. */
export type AddHere = (wanted: { kind: string; fields: { readonly [name: string]: unknown } }) => void

export function Relations(props: {
  record: AnyRecord
  onOpen: (key: string) => void
  onAddHere?: AddHere | undefined
}) {
  const { record, onAddHere } = props
  const { pointing, addable } = useRelations(record)
  const [isAdding, setAdding] = useState(false)
  if (pointing.length === 0 && (addable.length === 0 || !onAddHere)) return null
  const add = ({ kind, name, field }: Relation) =>
    onAddHere?.({ kind: kind.name, fields: { [name]: field.sort === 'refs' ? [record.id] : record.id } })
  return (
    <section className="stack gap-12" aria-label="What hangs on it">
      <div className="row gap-8">
        <h2>What hangs on it</h2>
        <span className="push" />
        {onAddHere && addable.length > 0 && (
          <Button small icon="plus" onClick={() => setAdding(true)}>
            Add one here …
          </Button>
        )}
      </div>
      {pointing.map(relation => (
        <Group
          key={relation.kind.name + relation.name}
          relation={relation}
          onOpen={props.onOpen}
          {...(onAddHere && addable.some(each => isSame(each, relation)) && { onAdd: () => add(relation) })}
        />
      ))}
      {isAdding && (
        <Menu
          label={`Add to ${record.key}`}
          none=""
          options={addable.map(({ kind, name, label }) => ({ id: `${kind.name} ${name}`, label }))}
          onChoose={id => {
            const chosen = addable.find(({ kind, name }) => `${kind.name} ${name}` === id)
            if (chosen) add(chosen)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  )
}

function Group(props: { relation: Related; onOpen: (key: string) => void; onAdd?: () => void }) {
  const { kind, label, records } = props.relation
  const world = useWorld()
  const [isAll, setAll] = useState(false)
  return (
    <div className="stack gap-4">
      <p className="label row gap-8">
        {label} <span className="figures">{records.length}</span>
        <span className="push" />
        {props.onAdd && <LinkButton onClick={props.onAdd}>Add one here</LinkButton>}
      </p>
      <ul>
        {(isAll ? records.slice(0, 200) : records.slice(0, 5)).map(each => (
          <li key={each.id}>
            <button type="button" className="below-line" onClick={() => props.onOpen(each.key)}>
              <span className="text-3">{each.key}</span>
              <span>
                {recordName(world, each)}
                {kind.states.length > 1 && (
                  <span className="text-3 t-12">{` ${stateWord(each.state).toLowerCase()}`}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!isAll && records.length > 5 && (
        <span>
          <LinkButton onClick={() => setAll(true)}>{`${records.length - 5} more`}</LinkButton>
        </span>
      )}
    </div>
  )
}

interface Relation {
  readonly kind: Kind
  readonly name: string
  readonly field: Field
  readonly label: string
}

interface Related extends Relation {
  readonly records: readonly AnyRecord[]
}

function useRelations(record: AnyRecord): { pointing: Related[]; addable: Relation[] } {
  const world = useWorld()
  const me = useMe()
  return useMemo(() => {
    const all = relationsTo(record.kind).filter(({ kind }) => isOn(world, kind))
    const labelled = all.map(relation => {
      const isOnly = all.filter(({ kind }) => kind === relation.kind).length === 1
      const several = severalOf(world, relation.kind)
      return { ...relation, label: isOnly ? several : `${several}: ${relation.field.label.toLowerCase()}` }
    })
    const pointing = labelled
      .map(relation => ({
        ...relation,
        records: world.pointing(
          relation.kind.name as KindName,
          relation.name as never,
          record.id,
        ) as AnyRecord[],
      }))
      .filter(({ records }) => records.length > 0)
    const addable = labelled
      .filter(
        ({ kind, field }) => ['ref', 'refs'].includes(field.sort) && me.may(kind.name as KindName, 'add'),
      )
      .map(relation => ({
        ...relation,
        label: `${termOf(world, relation.kind.name)}: ${relation.field.label.toLowerCase()}`,
      }))
    return { pointing, addable: record.archived ? [] : addable }
  }, [world, me, record])
}

const isSame = (one: Relation, other: Relation) => one.kind === other.kind && one.name === other.name

/** Fields of other kinds, those in groups and lists included, that may name such a record. */
function relationsTo(kind: string): Omit<Relation, 'label'>[] {
  return (Object.values(kinds) as unknown as Kind[])
    .filter(({ name, single }) => !single && !shownElsewhere.has(name))
    .flatMap(of =>
      Object.entries(of.fields)
        .filter(([, field]) => names(field, kind))
        .map(([name, field]) => ({ kind: of, name, field })),
    )
}

function names({ to, parts }: Field, kind: string): boolean {
  return (to?.includes(kind) ?? false) || Object.values(parts ?? {}).some(part => names(part, kind))
}

/** Check-ins, questions and remarks stand in parts of their own. */
const shownElsewhere: ReadonlySet<string> = new Set(['checkIn', 'question', 'remark', 'savedView'])
