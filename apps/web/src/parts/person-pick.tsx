import { Combobox } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { Avatar } from './avatar.tsx'
import { type FieldProps, Labelled } from './field.tsx'
import { useFloor } from './floor.ts'
import { type PickablePerson, useTypedPerson } from './typed-person.ts'

/**
 * One person, found by typing; without `faces` one record of another sort. A text that names nobody stays, and
 * `onUnknown` hears of it.
 */
export function PersonPick(props: {
  label: string
  labelled?: FieldProps['labelled']
  people: PickablePerson[]
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
  onUnknown?: (typed: string) => void
  refused?: boolean
  below?: ReactNode
  placeholder?: string
  faces?: boolean
}) {
  const id = useId()
  const { faces = true } = props
  const { box, typed, found, choose, type, leave } = useTypedPerson(props)
  const floor = useFloor()
  const person = props.people.find(one => one.id === props.chosen)
  return (
    <Labelled id={id} label={props.label} labelled={props.labelled}>
      <Combobox
        store={box}
        onOptionSubmit={choose}
        classNames={{ dropdown: 'drop' }}
        shadow="none"
        offset={4}
        {...floor.on}
      >
        <Combobox.Target>
          <div className="field" ref={floor.find} data-refused={props.refused || undefined}>
            {faces && person && typed === undefined && (
              <span className="lead">
                <Avatar name={person.name} />
              </span>
            )}
            <Combobox.EventsTarget>
              <input
                id={id}
                value={typed ?? person?.name ?? ''}
                placeholder={props.placeholder ?? 'Nobody yet'}
                autoComplete="off"
                spellCheck={false}
                aria-invalid={props.refused || undefined}
                aria-describedby={props.below ? `${id}-below` : undefined}
                onFocus={event => event.target.select()}
                onClick={() => box.openDropdown()}
                onBlur={leave}
                onChange={event => type(event.target.value)}
              />
            </Combobox.EventsTarget>
          </div>
        </Combobox.Target>
        <Found label={props.label} people={found} chosen={props.chosen} faces={faces} />
      </Combobox>
      {props.below && <div id={`${id}-below`}>{props.below}</div>}
    </Labelled>
  )
}

function Found(props: {
  label: string
  people: PickablePerson[]
  chosen: string | undefined
  faces: boolean
}) {
  return (
    <Combobox.Dropdown>
      <Combobox.Options aria-label={props.label} className="drop-options">
        {props.people.slice(0, 50).map(one => (
          <Combobox.Option
            className="drop-option"
            value={one.id}
            key={one.id}
            active={one.id === props.chosen}
          >
            {props.faces && <Avatar name={one.name} />}
            <span>{one.name}</span>
            {one.beside && <span className="text-3 t-12">{one.beside}</span>}
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {props.people.length === 0 && (
        <p className="drop-none">{props.faces ? 'Nobody is called that.' : 'Nothing is called that.'}</p>
      )}
    </Combobox.Dropdown>
  )
}
