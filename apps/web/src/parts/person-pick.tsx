import { Combobox, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Avatar } from './avatar.tsx'
import { type FieldProps, Labelled } from './field.tsx'

export interface PickablePerson {
  id: string
  name: string
  /** Grey beside the name: what they lead, how loaded they are. */
  beside?: string
}

/** One person, found by typing. A text that names nobody stays, and `onUnknown` hears of it. */
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
}) {
  const id = useId()
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const person = props.people.find(one => one.id === props.chosen)
  const [typed, setTyped] = useState<string>()
  const found = typed === undefined ? props.people : people(props.people, typed)
  const { selectFirstOption } = box
  // The list changes with every letter; Enter takes its first.
  useEffect(() => {
    if (typed) selectFirstOption()
  }, [typed, selectFirstOption])
  const leave = () => {
    box.closeDropdown()
    if (typed === undefined) return
    if (typed.trim() === '') choose(undefined)
    else if (found.length === 1 && found[0]!.name.toLowerCase() === typed.trim().toLowerCase())
      choose(found[0]!.id)
    else props.onUnknown?.(typed)
  }
  const choose = (chosen: string | undefined) => {
    props.onChoose(chosen)
    setTyped(undefined)
    box.closeDropdown()
  }
  return (
    <Labelled id={id} label={props.label} labelled={props.labelled}>
      <Combobox
        store={box}
        onOptionSubmit={choose}
        classNames={{ dropdown: 'drop' }}
        shadow="none"
        offset={4}
      >
        <Combobox.Target>
          <div className="field" data-refused={props.refused || undefined}>
            {person && typed === undefined && (
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
                onFocus={event => event.target.select()}
                onClick={() => box.openDropdown()}
                onBlur={leave}
                onChange={event => {
                  setTyped(event.target.value)
                  box.openDropdown()
                }}
              />
            </Combobox.EventsTarget>
          </div>
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={props.label} className="drop-options">
            {found.slice(0, 50).map(one => (
              <Combobox.Option
                className="drop-option"
                value={one.id}
                key={one.id}
                active={one.id === props.chosen}
              >
                <Avatar name={one.name} />
                <span>{one.name}</span>
                {one.beside && <span className="text-3 t-12">{one.beside}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
          {found.length === 0 && <p className="drop-none">Nobody is called that.</p>}
        </Combobox.Dropdown>
      </Combobox>
      {props.below}
    </Labelled>
  )
}

/** People of whose names every typed word begins a word. */
function people(all: PickablePerson[], typed: string): PickablePerson[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter(one => words.every(word => ` ${one.name.toLowerCase()}`.includes(` ${word}`)))
}
