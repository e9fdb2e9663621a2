import { newId } from '@throughline/client'
import { type ChangeEvent, useId, useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useOpened, useToday, useWorld } from '../../data/workspace.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Entry } from '../../parts/entry.tsx'
import { counted } from '../../parts/format/ages.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useSay } from '../../parts/toast.tsx'
import { type Asked, knockWith, originOf, origins, type Reading, type Shown, sumOf } from './import-door.ts'
import { ImportsPreview } from './imports-preview.tsx'

const unread: Reading = { columns: {}, people: {}, calendar: 'Office', openedOn: undefined, restores: false }

/** A file of another system: what it would become is shown first, then all of it comes in, or none. */
export function ImportsSection() {
  const { roles } = useMe()
  const { place, client } = useOpened()
  const say = useSay()
  const [asked, setAsked] = useState<Asked>()
  const [shown, setShown] = useState<Shown>()
  const [why, setWhy] = useState<string>()
  const [isWaiting, setWaiting] = useState(false)
  const knock = async (next: Asked, dryRun: boolean) => {
    setAsked(next)
    setWaiting(true)
    const said = await knockWith(place.id, { id: newId(), dryRun, asked: next })
    setWaiting(false)
    setWhy(typeof said === 'string' ? said : undefined)
    if (typeof said !== 'string') setShown(said)
    return typeof said === 'string' ? undefined : said
  }
  const choose = async (file: File | undefined) => {
    if (!file) return
    const text = await file.text()
    setShown(undefined)
    await knock({ from: originOf(file.name, text), file: file.name, text, reading: unread }, true)
  }
  const bringIn = async () => {
    if (!asked) return
    const said = await knock(asked, false)
    if (!said) return
    const { command } = said
    const count = sumOf(said.added) + sumOf(said.changed)
    setAsked(undefined)
    setShown(undefined)
    const takeBack = async () => {
      const undone = await client.undo(command ?? '')
      if (!undone.ok) say([undone.problem.title, undone.problem.remedy].filter(Boolean).join(' '))
    }
    say(`${asked.file}: ${counted(count, 'record')} came in.`, count > 0 ? () => void takeBack() : undefined)
  }
  const mayImport = roles.some(role => role === 'leader' || role === 'administrator')
  return (
    <section className="setting wide imports" aria-labelledby="imports">
      <h2 id="imports">Bring in a file</h2>
      <p className="text-2">
        What another system exported becomes work, deals or days off here. You see first what it would become.
        The same file brought in again changes its own records and makes no second ones.
      </p>
      {mayImport ? (
        <FileChoice onChoose={choose} />
      ) : (
        <Refusal
          why="An import passes over checks."
          remedy="Ask a leader or an administrator to bring it in."
        />
      )}
      {asked && <HowRead asked={asked} onChange={next => void knock(next, true)} />}
      {why && <Refusal why={why} />}
      {isWaiting && <p className="text-2" role="status">{`Reading ${asked?.file ?? 'it'}.`}</p>}
      {asked && shown && !isWaiting && (
        <ImportsPreview
          shown={shown}
          reading={asked.reading}
          onReading={reading => void knock({ ...asked, reading }, true)}
          onBringIn={() => void bringIn()}
        />
      )}
    </section>
  )
}

function FileChoice({ onChoose }: { onChoose: (file: File | undefined) => Promise<void> }) {
  const id = useId()
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    void onChoose(file)
    // The same file may be chosen again after it was changed.
    event.target.value = ''
  }
  return (
    <div className="labelled">
      <label htmlFor={id} className="label">
        File
      </label>
      <input id={id} type="file" accept=".csv,.tsv,.json,.jsonl,.xml,.ics,.yaml,.yml" onChange={chosen} />
    </div>
  )
}

function HowRead({ asked, onChange }: { asked: Asked; onChange: (next: Asked) => void }) {
  const today = useToday()
  const world = useWorld()
  const { reading } = asked
  const change = (more: Partial<Reading>) => onChange({ ...asked, reading: { ...reading, ...more } })
  const [calendar, setCalendar] = useState(reading.calendar)
  return (
    <div className="edit">
      <div className="fields-grid">
        <Choice
          label={`${asked.file} was exported from`}
          options={[...origins]}
          chosen={asked.from}
          onChoose={from => onChange({ ...asked, from, reading: unread })}
        />
        {asked.from === 'calendar' && (
          <Entry
            label="Calendar"
            value={calendar}
            onChange={setCalendar}
            input={{
              list: 'calendars-there',
              onBlur: () => calendar.trim() !== reading.calendar && change({ calendar: calendar.trim() }),
            }}
          />
        )}
        <datalist id="calendars-there">
          {world.all('calendar').map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </div>
      {asked.from !== 'calendar' && (
        <Switch
          label="The work runs already: open with a balance of today"
          isOn={reading.openedOn !== undefined}
          onChange={isOn => change({ openedOn: isOn ? today : undefined })}
        />
      )}
      <Switch
        label="Bring back what was put away here, or taken back with an import"
        isOn={reading.restores}
        onChange={restores => change({ restores })}
      />
    </div>
  )
}
