import { useCombobox } from '@mantine/core'
import { useEffect, useState } from 'react'

export interface PickablePerson {
  id: string
  name: string
  /** Grey beside the name: what they lead, how loaded they are. */
  beside?: string
}

/** What is typed, who is found by it, and what leaving the field makes of it. */
export function useTypedPerson(props: {
  people: PickablePerson[]
  onChoose: (id: string | undefined) => void
  onUnknown?: ((typed: string) => void) | undefined
}) {
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const [typed, setTyped] = useState<string>()
  const found = typed === undefined ? props.people : peopleCalled(props.people, typed)
  const { selectFirstOption } = box
  // The list changes with every letter; Enter takes its first.
  useEffect(() => {
    if (typed) selectFirstOption()
  }, [typed, selectFirstOption])
  const choose = (chosen: string | undefined) => {
    props.onChoose(chosen)
    setTyped(undefined)
    box.closeDropdown()
  }
  const type = (text: string) => {
    setTyped(text)
    box.openDropdown()
  }
  const leave = () => {
    box.closeDropdown()
    if (typed === undefined) return
    const only = found.length === 1 ? found[0] : undefined
    if (typed.trim() === '') choose(undefined)
    else if (only && only.name.toLowerCase() === typed.trim().toLowerCase()) choose(only.id)
    else props.onUnknown?.(typed)
  }
  return { box, typed, found, choose, type, leave }
}

/** People of whose names every typed word begins a word. */
export function peopleCalled(people: PickablePerson[], typed: string): PickablePerson[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return people.filter(one => words.every(word => ` ${one.name.toLowerCase()}`.includes(` ${word}`)))
}
