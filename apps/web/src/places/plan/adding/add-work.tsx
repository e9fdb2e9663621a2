/** Work thought of: what it would take, what gives way for it, and the answer kept as a decision. */
import { type AnyRecord, addDays, type World } from '@throughline/model'
import { useMemo, useState } from 'react'
import { useToday, useWorld } from '../../../data/workspace.tsx'
import { DayPick } from '../../../parts/day-pick.tsx'
import { Entry } from '../../../parts/entry.tsx'
import { Field } from '../../../parts/field.tsx'
import { Overlay } from '../../../parts/overlay.tsx'
import { PersonPick } from '../../../parts/person-pick.tsx'
import { GivesWay } from './gives-way.tsx'
import type { Thought } from './ways.ts'

export function AddWork({ below, onClose }: { below: AnyRecord | undefined; onClose: () => void }) {
  const world = useWorld()
  const today = useToday()
  const [thought, setThought] = useState(() => startingThought(below, today))
  const change = (part: Partial<Thought>) => setThought(before => ({ ...before, ...part }))
  const outcomes = useMemo(() => outcomesOf(world), [world])
  const whose = useMemo(() => doersOf(world), [world])
  return (
    <Overlay className="card small-dialog wide scrolls" label="Add work" onClose={onClose}>
      <div className="stack gap-12">
        <Field
          label="What will be there"
          value={thought.statement}
          onChange={statement => change({ statement })}
          placeholder="Visits on paper are scanned and checked"
          growing
          large
          input={{ 'data-first-focus': true } as object}
        />
        <div className="value-fields">
          <PersonPick
            label="Part of"
            faces={false}
            placeholder="No outcome yet"
            people={outcomes}
            chosen={thought.parent}
            onChoose={parent => change({ parent })}
          />
          <PersonPick
            label="Done by"
            faces={false}
            placeholder="A person, a team or a skill"
            people={whose}
            chosen={thought.whose}
            onChoose={chosen => change({ whose: chosen })}
          />
        </div>
        <Days thought={thought} onChange={estimate => change({ estimate })} />
        <div className="value-fields">
          <DayPick
            label="Begins"
            day={thought.fromOn}
            today={today}
            earliest={today}
            onChange={day => day && change({ fromOn: day })}
          />
          <DayPick
            label="There by"
            day={thought.byOn}
            today={today}
            earliest={thought.fromOn}
            onChange={day => day && change({ byOn: day })}
          />
        </div>
        <GivesWay thought={thought} onClose={onClose} />
      </div>
    </Overlay>
  )
}

/** The three guesses at its size; nothing is a guess until it is typed. */
function Days(props: { thought: Thought; onChange: (estimate: Thought['estimate']) => void }) {
  const { estimate } = props.thought
  const [typed, setTyped] = useState<{ [Name in keyof Thought['estimate']]?: string }>({})
  const entry = (name: keyof Thought['estimate'], label: string) => (
    <Entry
      label={label}
      value={typed[name] ?? ''}
      onChange={value => {
        setTyped(before => ({ ...before, [name]: value }))
        props.onChange({ ...estimate, [name]: Number(value.replace(',', '.')) || 0 })
      }}
      input={{ inputMode: 'decimal' }}
    />
  )
  return (
    <div className="value-fields three">
      {entry('low', 'Person-days at best')}
      {entry('likely', 'likely')}
      {entry('high', 'at worst')}
    </div>
  )
}

/** From today for a month, below what is looked at. */
function startingThought(below: AnyRecord | undefined, today: string): Thought {
  const parent =
    below?.kind === 'outcome'
      ? below.id
      : below?.kind === 'deliverable'
        ? (below.parent as string | undefined)
        : undefined
  return {
    ...{ statement: '', parent, whose: undefined, fromOn: today, byOn: addDays(today, 28) },
    estimate: { low: 0, likely: 0, high: 0 },
  }
}

function outcomesOf(world: World) {
  return world
    .all('outcome')
    .filter(({ state }) => ['draft', 'proposed', 'committed'].includes(state))
    .map(({ id, key, statement }) => ({ id, name: statement, beside: key }))
}

function doersOf(world: World) {
  const people = world.all('person').filter(({ state }) => state !== 'departed')
  return [
    ...people.map(({ id, name, title }) => ({ id, name, ...(title ? { beside: title } : {}) })),
    ...world.all('team').map(({ id, name }) => ({ id, name, beside: 'Team' })),
    ...world.all('skill').map(({ id, name }) => ({ id, name, beside: 'Anybody with the skill' })),
  ]
}
