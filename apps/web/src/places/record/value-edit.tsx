/** A value of any sort, as it is changed. Single values are said at once, those of several parts with a button. */
import type { Field } from '@throughline/model'
import { type ReactNode, useState } from 'react'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Choice } from '../../parts/choice.tsx'
import { DayPick } from '../../parts/day-pick.tsx'
import { Entry } from '../../parts/entry.tsx'
import { Field as TextField } from '../../parts/field.tsx'
import { stateWord } from '../../parts/format/state-word.ts'
import { PersonPick } from '../../parts/person-pick.tsx'
import { PartsEdit } from './parts-edit.tsx'
import { pickable } from './pickable.ts'
import type { ValueEditProps } from './value-edit-props.ts'

export function ValueEdit(props: ValueEditProps) {
  const { field, label, labelled, value, onSay, below } = props
  const today = useToday()
  const refused = props.refused ? { refused: true } : {}
  switch (field.sort) {
    case 'day':
      return (
        <Opened opened={props.opened}>
          <DayPick
            label={label}
            labelled={labelled}
            day={value as string | undefined}
            today={today}
            onChange={onSay}
            below={below}
            {...refused}
          />
        </Opened>
      )
    case 'ref':
      return (
        <Opened opened={props.opened}>
          <OneRecord {...props} />
        </Opened>
      )
    case 'choice':
      return (
        <Choice
          label={label}
          labelled={labelled}
          options={[
            ...(field.mayBeEmpty ? [{ id: '', label: 'Not said' }] : []),
            ...(field.options ?? []).map(id => ({ id, label: stateWord(id) })),
          ]}
          chosen={(value as string | undefined) ?? (field.mayBeEmpty ? '' : undefined)}
          onChoose={onSay}
          below={below}
        />
      )
    case 'flag':
      return (
        <Choice
          label={label}
          labelled={labelled}
          options={[
            { id: 'yes', label: 'Yes' },
            { id: 'no', label: 'No' },
          ]}
          chosen={value === undefined ? undefined : value ? 'yes' : 'no'}
          onChoose={id => onSay(id === 'yes')}
          below={below}
        />
      )
    case 'number':
    case 'text':
      return <Typed {...props} />
    default:
      return <PartsEdit {...props} edit={ValueEdit} />
  }
}

/** The first field inside has the focus. */
function Opened({ opened, children }: { opened: boolean | undefined; children: ReactNode }) {
  const focus = (element: HTMLDivElement | null) => {
    if (opened && element && !element.contains(document.activeElement))
      element.querySelector('input')?.focus()
  }
  return <div ref={focus}>{children}</div>
}

function OneRecord(props: ValueEditProps) {
  const { field, record, value, onSay } = props
  const world = useWorld()
  const faces = field.to?.length === 1 && field.to[0] === 'person'
  return (
    <PersonPick
      label={props.label}
      labelled={props.labelled}
      people={pickable(world, field, record)}
      faces={faces}
      chosen={value as string | undefined}
      onChoose={onSay}
      // What names nobody is said as it is typed: the refusal knows whom to offer.
      onUnknown={onSay}
      placeholder={faces ? 'Nobody yet' : 'None yet'}
      below={props.below}
      {...(props.refused ? { refused: true } : {})}
    />
  )
}

/** Leaving it, or Enter, says it. */
function Typed(props: ValueEditProps) {
  const { field, label, labelled, value, below } = props
  const [typed, setTyped] = useState(value === undefined ? '' : String(value))
  const say = () => {
    if (typed === (value === undefined ? '' : String(value))) return props.onLeave()
    if (typed.trim() === '') return props.onSay(undefined)
    props.onSay(readIn(field.sort, typed))
  }
  // Inside a form every letter counts: it is saved as a whole, at any moment.
  const change = (text: string) => {
    setTyped(text)
    if (props.whole === false) props.onSay(text.trim() === '' ? undefined : readIn(field.sort, text))
  }
  const common = { label, labelled, value: typed, onChange: change, below, refused: props.refused ?? false }
  if (field.sort === 'text') return <TextField {...common} input={{ onBlur: say }} />
  return (
    <Entry
      {...common}
      input={{
        inputMode: 'decimal',
        placeholder: field.unit ?? '',
        autoFocus: props.opened ?? false,
        onBlur: say,
        onKeyDown: event => event.key === 'Enter' && say(),
      }}
    />
  )
}

function readIn(sort: Field['sort'], typed: string): string | number {
  const number = Number(typed.replace(',', '.'))
  return sort === 'number' && Number.isFinite(number) ? number : typed
}
