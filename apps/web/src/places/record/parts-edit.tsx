/** A value of several parts: three points, a group, lines, several records. Said as a whole. */
import type { Field, Fields } from '@throughline/model'
import { type ComponentType, useState } from 'react'
import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Entry } from '../../parts/entry.tsx'
import { Labelled, Field as TextField } from '../../parts/field.tsx'
import { PersonPick } from '../../parts/person-pick.tsx'
import { pickable } from './pickable.ts'
import type { ValueEditProps } from './value-edit-props.ts'

/** `edit` is how one part is changed. */
type Props = ValueEditProps & { edit: ComponentType<ValueEditProps> }

export function PartsEdit(props: Props) {
  const { field, label, labelled } = props
  const [draft, setDraft] = useState(props.value)
  if (props.whole === false) {
    const say = (value: unknown) => {
      setDraft(value)
      props.onSay(wholeOf(field, value))
    }
    return (
      <Labelled label={label} labelled={labelled}>
        <div className="stack gap-8 parts-edit">
          <Draft {...props} value={draft} onSay={say} />
          {props.below}
        </div>
      </Labelled>
    )
  }
  return (
    <Labelled label={label} labelled={labelled}>
      <div className="stack gap-8 parts-edit">
        <Draft {...props} field={field} value={draft} onSay={setDraft} />
        {props.below}
        <div className="row gap-8">
          <Button onClick={() => props.onSay(wholeOf(field, draft))}>Save</Button>
          <Button look="quiet" onClick={props.onLeave}>
            Leave it
          </Button>
          {props.value !== undefined && field.mayBeEmpty && (
            <Button look="quiet" onClick={() => props.onSay(undefined)}>
              Empty it
            </Button>
          )}
        </div>
      </div>
    </Labelled>
  )
}

function Draft(props: Props) {
  const { field, value, onSay } = props
  switch (field.sort) {
    case 'tri':
      return <ThreePoints {...props} />
    case 'texts':
      return (
        <TextField
          label={`${props.label}, one a line`}
          value={((value as string[] | undefined) ?? []).join('\n')}
          growing
          onChange={text => onSay(text.split('\n'))}
        />
      )
    case 'refs':
    case 'choices':
      return <Several {...props} />
    case 'list':
      return <Lines {...props} />
    default:
      return <Parts {...props} parts={field.parts ?? {}} />
  }
}

function ThreePoints({ value, onSay, field }: ValueEditProps) {
  const points = (value ?? {}) as { [point: string]: unknown }
  return (
    <div className="three-points">
      {['low', 'likely', 'high'].map(point => (
        <Entry
          key={point}
          label={`${point.charAt(0).toUpperCase()}${point.slice(1)}`}
          value={points[point] === undefined ? '' : String(points[point])}
          onChange={typed => onSay({ ...points, [point]: numberIn(typed) })}
          input={{ inputMode: 'decimal', placeholder: field.unit ?? '' }}
        />
      ))}
    </div>
  )
}

function Parts(props: Props & { parts: Fields }) {
  const value = (props.value ?? {}) as { [part: string]: unknown }
  return Object.entries(props.parts).map(([name, part]) => (
    <props.edit
      key={name}
      field={part}
      label={part.label}
      labelled="above"
      value={value[name]}
      record={props.record}
      whole={false}
      onSay={said => props.onSay({ ...value, [name]: said === '' ? undefined : said })}
      onLeave={() => {}}
    />
  ))
}

function Lines(props: Props) {
  const lines = (props.value ?? []) as readonly unknown[]
  return (
    <>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
        <div className="card stack gap-8 one-line" key={at}>
          <Parts
            {...props}
            parts={props.field.parts ?? {}}
            value={line}
            onSay={said => props.onSay(lines.with(at, said))}
          />
          <Button look="quiet" small onClick={() => props.onSay(lines.toSpliced(at, 1))}>
            Take this line away
          </Button>
        </div>
      ))}
      <Button small icon="plus" onClick={() => props.onSay([...lines, {}])}>
        Add a line
      </Button>
    </>
  )
}

function Several(props: ValueEditProps) {
  const { field, record, onSay } = props
  const world = useWorld()
  const chosen = (props.value ?? []) as readonly string[]
  const offered = field.options ? field.options.map(id => ({ id, name: id })) : pickable(world, field, record)
  return (
    <div className="stack gap-8">
      <ul className="row gap-6 wrap">
        {chosen.map(id => (
          <li className="tag" key={id}>
            {offered.find(each => each.id === id)?.name ?? id}
            <Button
              look="quiet"
              small
              icon="close"
              aria-label="Take away"
              onClick={() => onSay(chosen.filter(each => each !== id))}
            />
          </li>
        ))}
      </ul>
      <PersonPick
        key={chosen.length}
        label={`Add to ${props.label.toLowerCase()}`}
        people={offered.filter(each => !chosen.includes(each.id))}
        faces={field.to?.includes('person') ?? false}
        chosen={undefined}
        placeholder="Type a name"
        onChoose={id => id && onSay([...chosen, id])}
      />
    </div>
  )
}

/** Empty parts and lines are no parts. */
function wholeOf(field: Field, draft: unknown): unknown {
  if (Array.isArray(draft)) {
    const lines = draft.filter(line => (typeof line === 'string' ? line.trim() !== '' : hasParts(line)))
    return lines.length > 0 || !field.mayBeEmpty ? lines : undefined
  }
  return hasParts(draft) ? draft : undefined
}

function hasParts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).some(part => part !== undefined)
}

function numberIn(typed: string): number | string | undefined {
  if (typed.trim() === '') return undefined
  const number = Number(typed.replace(',', '.'))
  return Number.isFinite(number) ? number : typed
}
