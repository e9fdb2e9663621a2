/** What is tried, in words, before and after it is let go: what moves, why it may not, the reason it asks for. */
import type { Records, World } from '@throughline/model'
import { useEffect, useRef, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import type { PlanSeen } from '../../../data/plan/said.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { counted } from '../../../parts/format/ages.ts'
import { chance } from '../../../parts/format/chance.ts'
import { dayInWords } from '../../../parts/format/days.ts'
import { daysInText } from '../../../parts/format/days-in-text.ts'
import { Refusal } from '../../../parts/refusal.tsx'
import { signed } from './ghosts.tsx'
import type { Trying } from './trying.ts'
import type { TryingHere } from './use-trying.ts'

export function TryingTray(props: {
  here: TryingHere
  trying: Trying
  world: World
  seen: PlanSeen
  today: string
}) {
  const { here, trying, world, seen, today } = props
  const { may } = useMe()
  const tray = useRef<HTMLElement>(null)
  // Enter and Escape belong to what is tried, not to the row that was pressed before.
  useEffect(() => tray.current?.focus(), [])
  const [because, setBecause] = useState('')
  const { part, asks } = trying
  const blocks = asks?.refusals.filter(({ level }) => level === 'block') ?? []
  const warnings = asks?.refusals.filter(({ level }) => level === 'warn') ?? []
  return (
    <section
      className="trying-tray card"
      ref={tray}
      tabIndex={-1}
      data-quiet-focus
      aria-label="What is tried"
      aria-live="polite"
    >
      <WhatFollows {...{ trying, world, seen, today }} />
      {warnings.map(({ code, reason, remedy }) => (
        <p className="text-2" key={code}>
          {daysInText(`${reason} ${remedy}`, today)}
        </p>
      ))}
      {blocks.map(({ code, reason, remedy }) => (
        <Refusal key={code} why={daysInText(reason, today)} remedy={daysInText(remedy, today)} />
      ))}
      <div className="row gap-8 wrap">
        {asks?.reason && (
          <Field
            label="Because …"
            labelled="unseen"
            value={because}
            placeholder="It is promised: say why it moves, in a sentence"
            onChange={setBecause}
            input={{
              autoFocus: true,
              onKeyDown: event => {
                if (event.key !== 'Enter' && event.key !== 'Escape') return
                event.preventDefault()
                event.nativeEvent.stopImmediatePropagation()
                if (event.key === 'Escape') here.leave()
                else if (because.trim()) void here.commit(because.trim())
              },
            }}
          />
        )}
        <Button look="primary" keys="Enter" onClick={() => void here.commit(because.trim() || undefined)}>
          {part === 'start' ? 'Move the start' : 'Move the promise'}
        </Button>
        {may('scenario', 'add') && <Button onClick={() => void here.keep()}>Keep as a scenario</Button>}
        <Button look="quiet" keys="Escape" onClick={here.leave}>
          Leave it
        </Button>
      </div>
    </section>
  )
}

function WhatFollows(props: { trying: Trying; world: World; seen: PlanSeen; today: string }) {
  const { trying, world, seen, today } = props
  const { row, part, day } = trying
  const others = [...trying.moved.values()].filter(({ id, days }) => id !== row.record.id && days !== 0)
  const most = others.sort((a, b) => Math.abs(b.days) - Math.abs(a.days)).slice(0, 3)
  const own = trying.moved.get(row.record.id)
  const was = seen.nodes.get(row.record.id)?.pOnTime
  return (
    <p>
      <b>{`${row.record.key} ${part === 'start' ? 'starts' : 'is due'} ${dayInWords(day, today)}`}</b>
      {own?.pOnTime !== undefined && was !== undefined && (
        <span className="text-2">{` · on time ${chance(was)} → ${chance(own.pOnTime)}`}</span>
      )}
      <span className="text-2">
        {others.length === 0 ? ' · nothing else moves' : ` · ${counted(others.length, 'other')} move: `}
        {most
          .map(
            ({ id, days }) => `${(world.record(id) as Records['outcome'] | undefined)?.key} ${signed(days)}`,
          )
          .join(', ')}
      </span>
    </p>
  )
}
