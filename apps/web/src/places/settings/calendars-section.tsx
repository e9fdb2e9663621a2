import { newId } from '@throughline/client'
import type { Records } from '@throughline/model'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { useToday, useWorld } from '../../data/workspace.tsx'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { weekdays } from '../../parts/format/calendar-day.ts'
import { dayWithYear } from '../../parts/format/days.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { Tag } from '../../parts/tag.tsx'
import { AddByName } from './add-by-name.tsx'
import { holidaysIn } from './names.ts'
import { useTelling } from './use-settings.ts'

/** Working days and holidays. The nearest counts: the person's, the team's, the workspace's. */
export function CalendarsSection() {
  const world = useWorld()
  const { may } = useMe()
  return (
    <section className="setting wide">
      <p className="text-2">
        Clocks run on the nearest calendar: that of the person, of the team, of the workspace. Without one,
        Monday to Friday.
      </p>
      <ul className="rows">
        {world.all('calendar').map(calendar => (
          <CalendarRow key={calendar.id} calendar={calendar} mayChange={may('calendar', 'edit', calendar)} />
        ))}
      </ul>
      {may('calendar', 'add') && <AddCalendar />}
    </section>
  )
}

function AddCalendar() {
  const timeZone = useWorld().workspace?.timeZone
  return (
    <AddByName
      label="Add a calendar"
      lacks="Give it a name, such as Office."
      onAdd={(name, tell) => {
        const fields = { name, ...(timeZone ? { timeZone } : {}) }
        const step = { kind: 'calendar', verb: 'add', subject: newId(), fields }
        return tell([step], `${name} is a calendar now.`)
      }}
    />
  )
}

function CalendarRow({ calendar, mayChange }: { calendar: Records['calendar']; mayChange: boolean }) {
  const { tell, why } = useTelling()
  const worked = calendar.workingDays.map(each => each.weekday)
  const edit = (fields: object, told: string) =>
    void tell([{ kind: 'calendar', verb: 'edit', subject: calendar.id, fields: { ...fields } }], told)
  const toggle = (weekday: number) => {
    const now = worked.includes(weekday)
      ? worked.filter(each => each !== weekday)
      : [...worked, weekday].sort()
    edit({ workingDays: now.map(each => ({ weekday: each })) }, `${calendar.name} has other working days.`)
  }
  return (
    <li>
      <div className="between">
        <span className="medium">{calendar.name}</span>
        <span className="row gap-4 wrap">
          {weekdays.map((name, at) => (
            <Tag
              key={name}
              on={worked.includes(at + 1)}
              title={name}
              {...(mayChange && { onPress: () => toggle(at + 1) })}
            >
              {name.slice(0, 3)}
            </Tag>
          ))}
        </span>
      </div>
      {why && <Refusal why={why} />}
      <Holidays calendar={calendar} mayChange={mayChange} onEdit={edit} />
    </li>
  )
}

function Holidays(props: {
  calendar: Records['calendar']
  mayChange: boolean
  onEdit: (fields: object, told: string) => void
}) {
  const { calendar, mayChange, onEdit } = props
  const today = useToday()
  const [pasted, setPasted] = useState('')
  const [unread, setUnread] = useState<readonly string[]>([])
  const holidays = (calendar.holidays ?? []).toSorted((a, b) => a.on.localeCompare(b.on))
  const add = () => {
    const read = holidaysIn(pasted, today)
    setUnread(read.unread)
    setPasted(read.unread.join('\n'))
    if (read.holidays.length === 0) return
    const days = new Map([...holidays, ...read.holidays].map(each => [each.on, each]))
    onEdit({ holidays: [...days.values()] }, `${calendar.name} has ${read.holidays.length} more days off.`)
  }
  return (
    <div className="stack gap-8">
      <ul className="row gap-6 wrap">
        {holidays.map(holiday => (
          <li key={holiday.on}>
            <Tag
              title={mayChange ? `Take ${holiday.name} out` : holiday.name}
              {...(mayChange && {
                onPress: () =>
                  onEdit(
                    { holidays: holidays.filter(each => each !== holiday) },
                    `${dayWithYear(holiday.on)} is a working day.`,
                  ),
              })}
            >
              {`${dayWithYear(holiday.on)} ${holiday.name}`}
            </Tag>
          </li>
        ))}
      </ul>
      {mayChange && (
        <div className="one-row">
          <Field
            label={`Days off of ${calendar.name}`}
            labelled="unseen"
            placeholder="24 December Office closed, one day a line"
            value={pasted}
            onChange={typed => {
              setPasted(typed)
              setUnread([])
            }}
            growing
            refused={unread.length > 0}
            below={unread.length > 0 && <Refusal why="These lines begin with no day, such as 24 December." />}
          />
          <Button onClick={add}>Add days off</Button>
        </div>
      )}
    </div>
  )
}
