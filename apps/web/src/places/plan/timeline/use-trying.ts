/** A day that is tried on a bar: under the pointer or by keys, seen before it is said. */
import { addDays, type World } from '@throughline/model'
import { type PointerEvent, useRef, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import type { PlanThread } from '../../../data/plan/plan-thread.ts'
import type { Moved } from '../../../data/plan/question.ts'
import { followPointer } from './follow-pointer.ts'
import type { TimelineRow } from './timeline-rows.ts'
import { type BarPart, dayOf, movable, notBefore, type Trying } from './trying.ts'
import { useSaying } from './use-saying.ts'

export interface TryingHere {
  readonly trying: Trying | undefined
  readonly grab: (
    grabbed: { row: TimelineRow; part: BarPart; dayPx: number },
    event: PointerEvent<SVGElement>,
  ) => void
  /** One step by a key. */
  readonly step: (row: TimelineRow, part: BarPart, days: number) => void
  readonly toDay: (row: TimelineRow, part: BarPart, day: string) => void
  readonly commit: (because?: string) => Promise<void>
  readonly leave: () => void
  /** Keeps what is tried as a scenario instead of saying it. */
  readonly keep: () => Promise<void>
}

export function useTrying(thread: PlanThread, world: World, today: string): TryingHere {
  const { may } = useMe()
  const [trying, setTrying] = useState<Trying>()
  const current = useRef(trying)
  const set = (next: Trying | undefined) => {
    current.current = next
    setTrying(next)
  }
  const toDay = (row: TimelineRow, part: BarPart, day: string) => {
    const now = current.current
    const was = now?.row.id === row.id && now.part === part ? now.was : dayOf(row, part)
    if (now?.row.id === row.id && now.part === part && now.day === day) return
    const moved = now?.row.id === row.id && now.part === part ? now.moved : new Map<string, Moved>()
    set({ row, part, was, day, moved })
    thread.trying(
      { id: row.record.id, ...(part === 'start' ? { startOn: day } : { dueOn: day }) },
      answer => {
        if (current.current) set({ ...current.current, moved: new Map(answer.map(each => [each.id, each])) })
      },
    )
  }
  const leave = () => {
    thread.forget()
    set(undefined)
  }
  const { commit, keep } = useSaying({ trying: current, set, leave, world, today })
  const mayMove = (row: TimelineRow, asked: BarPart) =>
    may(row.record.kind as 'deliverable', 'edit', row.record) ? movable(row, asked) : undefined
  const grab: TryingHere['grab'] = ({ row, part: asked, dayPx }, event) => {
    // A finger moves through the days: bars are moved by the card of their day.
    const isMeant = event.button === 0 && event.pointerType !== 'touch'
    const part = isMeant ? mayMove(row, asked) : undefined
    if (!part) return
    event.preventDefault()
    const from = dayOf(row, part)
    followPointer(event.clientX, {
      onMove: px => toDay(row, part, notBefore(addDays(from, Math.round(px / dayPx)), part, today)),
      onDrop: () => void commit(),
      onCancel: leave,
    })
  }
  const step: TryingHere['step'] = (row, asked, days) => {
    const part = mayMove(row, asked)
    if (!part) return
    const now = current.current
    const from = now?.row.id === row.id && now.part === part ? now.day : dayOf(row, part)
    toDay(row, part, notBefore(addDays(from, days), part, today))
  }
  return { trying, grab, step, toDay, commit, leave, keep }
}
