import { newId } from '@throughline/client'
import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { counted } from '../../parts/format/ages.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { namesIn } from './names.ts'
import { OnlyAdministrators } from './only-administrators.tsx'
import { PersonRow } from './person-row.tsx'
import { useTelling } from './use-settings.ts'

/** Everybody, those who left at the end. A list of names can be pasted. */
export function PeopleSection() {
  const world = useWorld()
  const { may } = useMe()
  const [filter, setFilter] = useState('')
  const people = world.all('person')
  const shown = people.filter(fits(filter)).toSorted(presentFirst)
  const mayAdd = may('person', 'add')
  return (
    <section className="setting wide" aria-labelledby="people">
      <h2 id="people">
        {counted(people.filter(each => each.state === 'present').length, 'person', 'people')}
      </h2>
      {mayAdd ? <AddPeople /> : <OnlyAdministrators who="a leader or an administrator" />}
      {people.length > 12 && (
        <div className="narrow">
          <Field
            label="Find"
            labelled="unseen"
            placeholder="Find a person"
            value={filter}
            onChange={setFilter}
          />
        </div>
      )}
      <ul className="rows">
        {shown.map(person => (
          <PersonRow key={person.id} person={person} mayChange={may('person', 'edit', person)} />
        ))}
      </ul>
    </section>
  )
}

function AddPeople() {
  const world = useWorld()
  const { tell, why, lack } = useTelling()
  const [pasted, setPasted] = useState('')
  const add = async () => {
    const known = world.all('person').map(person => person.name)
    const names = namesIn(pasted, known)
    if (names.length === 0) return lack(pasted.trim() ? 'All of them are here already.' : 'Type a name.')
    const steps = names.map(name => ({ kind: 'person', verb: 'add', subject: newId(), fields: { name } }))
    const told =
      names.length === 1
        ? `${names[0]} is here now.`
        : `${counted(names.length, 'person', 'people')} are here now.`
    if (await tell(steps, told)) setPasted('')
  }
  return (
    <div className="one-row">
      <Field
        label="Add people"
        labelled="unseen"
        placeholder="Add people, one name a line"
        value={pasted}
        onChange={typed => {
          setPasted(typed)
          lack(undefined)
        }}
        growing
        refused={why !== undefined}
        below={why && <Refusal why={why} />}
        input={{
          onKeyDown: event => {
            if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
            event.preventDefault()
            void add()
          },
        }}
      />
      <Button onClick={() => void add()}>Add</Button>
    </div>
  )
}

function fits(filter: string) {
  const words = filter.toLowerCase().trim()
  return ({ name, title }: Records['person']) => `${name} ${title ?? ''}`.toLowerCase().includes(words)
}

function presentFirst(a: Records['person'], b: Records['person']): number {
  const departed = Number(a.state === 'departed') - Number(b.state === 'departed')
  return departed || a.name.localeCompare(b.name)
}
