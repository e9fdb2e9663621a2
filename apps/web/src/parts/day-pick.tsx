import { Popover } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { Button } from './button.tsx'
import { Calendar } from './calendar.tsx'
import { useDayDraft } from './day-draft.ts'
import { type FieldProps, Labelled } from './field.tsx'
import { useFloor } from './floor.ts'
import { type Day, weekdayOf, weekdays } from './format/calendar-day.ts'
import { dayInWords, dayWithYear } from './format/days.ts'
import { Refusal } from './refusal.tsx'

/**
 * A day, typed in plain words ('29 Jan', 'Friday', 'end of March') or taken from a calendar. What the
 * words mean stands beside them while typing; words that are no day stay, and say why.
 */
export function DayPick(props: {
  label: string
  labelled?: FieldProps['labelled']
  day: Day | undefined
  today: Day
  onChange: (day: Day | undefined) => void
  /** Days outside are struck through in the calendar; typing them is the caller's to refuse. */
  earliest?: Day
  latest?: Day
  refused?: boolean
  below?: ReactNode
}) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const floor = useFloor()
  const draft = useDayDraft(props.today, props.onChange)
  const isRefused = props.refused || draft.why !== undefined || undefined
  const pick = (day: Day) => {
    draft.settle(day)
    setOpen(false)
  }
  const below = draft.why ? <Refusal why={draft.why} /> : props.below
  return (
    <Labelled id={id} label={props.label} labelled={props.labelled}>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-start"
        offset={4}
        trapFocus
        withRoles={false}
        {...floor.on}
      >
        <Popover.Target>
          <div className="field" ref={floor.find} data-refused={isRefused}>
            <input
              id={id}
              value={draft.typed ?? (props.day ? dayWithYear(props.day) : '')}
              placeholder="No day"
              autoComplete="off"
              spellCheck={false}
              aria-invalid={isRefused}
              aria-describedby={below ? `${id}-below` : undefined}
              onFocus={event => event.target.select()}
              onBlur={draft.leave}
              onKeyDown={event => event.key === 'Enter' && draft.leave()}
              onChange={event => draft.type(event.target.value)}
            />
            <span className="trail row gap-4">
              {draft.meant && <span className="text-3 t-12">{spelt(draft.meant, props.today)}</span>}
              <Button
                look="quiet"
                small
                icon="day"
                aria-label="Open the calendar"
                aria-haspopup="dialog"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              />
            </span>
          </div>
        </Popover.Target>
        <Popover.Dropdown className="drop" role="dialog" aria-label="Calendar">
          <Calendar {...props} onPick={pick} />
        </Popover.Dropdown>
      </Popover>
      {below && <div id={`${id}-below`}>{below}</div>}
    </Labelled>
  )
}

function spelt(day: Day, today: Day): string {
  const words = dayInWords(day, today)
  const weekday = weekdays[weekdayOf(day)]!
  return words.startsWith(weekday) ? words : `${weekday.slice(0, 3)} ${words}`
}
