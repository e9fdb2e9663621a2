import { newId } from '@throughline/client'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useDo } from '../../data/say.ts'
import { useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Entry } from '../../parts/entry.tsx'
import { Field } from '../../parts/field.tsx'
import { weekdays } from '../../parts/format/calendar-day.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { recurrenceOf } from './rhythm-words.ts'

/** A rhythm is begun with its name; the rest has sensible first values. */
export function AddCadence() {
  const world = useWorld()
  const begin = useBeginning()
  const { name, setName, weekday, setWeekday, time, setTime, team, setTeam, mode, setMode, why, setWhy } =
    begin
  return (
    <section className="add-cadence" aria-labelledby="add-cadence">
      <h2 id="add-cadence">Add a rhythm</h2>
      <div className="parts">
        <Field
          label="Name"
          value={name}
          placeholder="Delivery sync"
          onChange={typed => {
            setName(typed)
            setWhy(undefined)
          }}
          refused={why !== undefined}
          below={why && <Refusal why={why} />}
        />
        <Choice
          label="Day"
          options={weekdays.map((label, at) => ({ id: String(at), label }))}
          chosen={weekday}
          onChoose={setWeekday}
        />
        <Entry label="Time" value={time} onChange={setTime} input={{ type: 'time' }} />
        <Choice
          label="Team"
          options={[
            { id: '', label: 'Those whom I lead' },
            ...world.all('team').map(({ id, name: label }) => ({ id, label })),
          ]}
          chosen={team}
          onChoose={setTeam}
        />
        <Choice
          label="Mode"
          options={[
            { id: 'together', label: 'Together' },
            { id: 'apart', label: 'Apart' },
          ]}
          chosen={mode}
          onChoose={setMode}
        />
        <Button onClick={() => void begin.add()}>Add</Button>
      </div>
    </section>
  )
}

/** What is chosen so far, and beginning it. */
function useBeginning() {
  const act = useDo()
  const { person } = useMe()
  const [name, setName] = useState('')
  const [weekday, setWeekday] = useState('0')
  const [time, setTime] = useState('10:00')
  const [team, setTeam] = useState('')
  const [mode, setMode] = useState<'together' | 'apart'>('together')
  const [why, setWhy] = useState<string>()
  const add = async () => {
    if (!name.trim()) return setWhy('Give it a name, such as Delivery sync.')
    const fields = {
      name: name.trim(),
      recurrence: recurrenceOf(Number(weekday), time),
      mode,
      ...(team ? { team } : {}),
      ...(person ? { leaders: [person.id] } : {}),
    }
    const said = await act(
      [{ kind: 'cadence', verb: 'add', subject: newId(), fields }],
      `${name.trim()} begins.`,
    )
    if (said.ok) setName('')
    else setWhy(said.refusals.map(each => `${each.reason} ${each.remedy}`).join(' '))
  }
  return { name, setName, weekday, setWeekday, time, setTime, team, setTeam, mode, setMode, why, setWhy, add }
}
