import { DatePicker } from '@mantine/dates'
import type { Day } from './format/calendar-day.ts'

/** A month to take a day from; the weeks begin on Monday. */
export function Calendar(props: {
  day: Day | undefined
  today: Day
  earliest?: Day
  latest?: Day
  onPick: (day: Day) => void
}) {
  return (
    <div className="calendar">
      <DatePicker
        value={props.day ?? null}
        defaultDate={props.day ?? props.today}
        onChange={day => day && props.onPick(day)}
        {...(props.earliest && { minDate: props.earliest })}
        {...(props.latest && { maxDate: props.latest })}
        maxLevel="year"
        classNames={classes}
        ariaLabels={{
          nextMonth: 'Next month',
          previousMonth: 'Previous month',
          monthLevelControl: 'Choose a month',
        }}
        getDayProps={day => (day === props.today ? { 'data-today': true } : {})}
      />
    </div>
  )
}

const classes = {
  calendarHeader: 'calendar-head',
  calendarHeaderControl: 'calendar-step',
  calendarHeaderLevel: 'calendar-level',
  day: 'calendar-day',
  monthsListControl: 'calendar-month',
}
