import { Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { type ReactNode, useId, useState } from 'react'
import { Button } from './button.tsx'
import { type FieldProps, Labelled } from './field.tsx'
import { type Day, dayInWords, dayWithYear, weekdayOf, weekdays } from './format/days.ts'
import { typedDay } from './format/typed-day.ts'
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
  const [typed, setTyped] = useState<string>()
  const [isOpen, setOpen] = useState(false)
  const meant = typed === undefined || typed.trim() === '' ? undefined : typedDay(typed, props.today)
  const [why, setWhy] = useState<string>()
  const change = (day: Day | undefined) => {
    props.onChange(day)
    setTyped(undefined)
    setWhy(undefined)
    setOpen(false)
  }
  const leave = () => {
    if (typed === undefined) return
    if (meant === undefined) change(undefined)
    else if ('day' in meant) change(meant.day)
    else setWhy(meant.why)
  }
  return (
    <Labelled id={id} label={props.label} labelled={props.labelled}>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-start"
        offset={4}
        trapFocus
        shadow="none"
        withRoles={false}
      >
        <Popover.Target>
          <div className="field" data-refused={props.refused || why !== undefined || undefined}>
            <input
              id={id}
              value={typed ?? (props.day ? dayWithYear(props.day) : '')}
              placeholder="No day"
              autoComplete="off"
              spellCheck={false}
              aria-invalid={props.refused || why !== undefined || undefined}
              onFocus={event => event.target.select()}
              onBlur={leave}
              onKeyDown={event => event.key === 'Enter' && leave()}
              onChange={event => {
                setTyped(event.target.value)
                setWhy(undefined)
              }}
            />
            <span className="trail row gap-4">
              {meant && 'day' in meant && (
                <span className="text-3 t-12">{spelt(meant.day, props.today)}</span>
              )}
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
          <div className="calendar">
            <Calendar {...props} onPick={change} />
          </div>
        </Popover.Dropdown>
      </Popover>
      {why && <Refusal why={why} />}
      {props.below}
    </Labelled>
  )
}

function Calendar(props: {
  day: Day | undefined
  today: Day
  earliest?: Day
  latest?: Day
  onPick: (day: Day) => void
}) {
  return (
    <DatePicker
      value={props.day ?? null}
      defaultDate={props.day ?? props.today}
      onChange={day => day && props.onPick(day)}
      {...(props.earliest && { minDate: props.earliest })}
      {...(props.latest && { maxDate: props.latest })}
      maxLevel="year"
      classNames={calendarClasses}
      ariaLabels={{
        nextMonth: 'Next month',
        previousMonth: 'Previous month',
        monthLevelControl: 'Choose a month',
      }}
    />
  )
}

const calendarClasses = {
  calendarHeader: 'calendar-head',
  calendarHeaderControl: 'calendar-step',
  calendarHeaderLevel: 'calendar-level',
  day: 'calendar-day',
  monthsListControl: 'calendar-month',
}

function spelt(day: Day, today: Day): string {
  const words = dayInWords(day, today)
  return weekdays.some(name => words.startsWith(name))
    ? words
    : `${weekdays[weekdayOf(day)]!.slice(0, 3)} ${words}`
}
