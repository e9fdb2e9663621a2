/** The day one looks at: its tag in the bar, the way to another, and what stands over a page that looks back. */
import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useAsOf } from '../data/as-of.tsx'
import { useToday } from '../data/workspace.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { Calendar } from '../parts/calendar.tsx'
import { Empty } from '../parts/empty.tsx'
import { dayInFull, dayWithYear } from '../parts/format/days.ts'
import { Goto } from '../parts/goto.tsx'
import { Icon } from '../parts/icon.tsx'
import { Waited } from '../parts/waited.tsx'

export function AsOfTag() {
  const { asOf, go } = useAsOf()
  const [isOpen, setOpen] = useState(false)
  const today = useToday()
  const shown = asOf ? `As of ${dayWithYear(asOf)}` : `As of today, ${dayWithYear(today)}`
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" offset={4} trapFocus withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className="tag as-of"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-pressed={asOf !== undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="clock" size={13} />
          {shown}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="drop" role="dialog" aria-label="As of which day">
        <Calendar
          day={asOf}
          today={today}
          onPick={day => {
            setOpen(false)
            go(day)
          }}
        />
        {asOf && (
          <Button
            look="quiet"
            onClick={() => {
              setOpen(false)
              go(undefined)
            }}
          >
            Back to today
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Whatever stands below is as it was on that day, or today's where no day is asked for. */
export function LookedBack({ children }: { children: ReactNode }) {
  const { asOf, phase, problem, go } = useAsOf()
  if (!asOf) return children
  const back = <LinkButton onClick={() => go(undefined)}>Back to today</LinkButton>
  return (
    <div className="looked-back">
      <p className="looked-back-banner" role="status">
        <Icon name="clock" size={14} />
        <span>
          <b>{`As it stood on ${dayInFull(asOf)}.`}</b> {back}
        </span>
        <span className="push" />
        <Goto className="link" to="/changes">
          What changed since
        </Goto>
      </p>
      {phase === 'coming' && <Waited label={`Looking up ${dayWithYear(asOf)}`} />}
      {phase === 'trouble' && (
        <Empty title={problem?.title ?? 'That day cannot be looked up.'} deeds={back} boxed={false} />
      )}
      {phase === 'here' && <div className="looked-back-page">{children}</div>}
    </div>
  )
}
