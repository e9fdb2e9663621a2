/** A day that is tried on a bar: under the pointer or by keys, seen before it is said. */
import {
  type AnyRecord,
  addDays,
  changeOf,
  daysBetween,
  promisedAt,
  type Refusal,
  type World,
} from '@throughline/model'
import { type PointerEvent, useRef, useState } from 'react'
import { useMe } from '../../../data/me.ts'
import type { PlanThread } from '../../../data/plan/plan-thread.ts'
import type { Moved } from '../../../data/plan/said.ts'
import { useDo } from '../../../data/say.ts'
import { dayInWords } from '../../../parts/format/days.ts'
import type { TimelineRow } from './timeline-rows.ts'

export type BarPart = 'start' | 'due'

export interface Trying {
  readonly row: TimelineRow
  readonly part: BarPart
  readonly was: string
  readonly day: string
  /** By id, once it is known what follows. */
  readonly moved: ReadonlyMap<string, Moved>
  /** Let go, and what is still asked before it is said. */
  readonly asks?: { readonly reason: boolean; readonly refusals: readonly Refusal[] }
}

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

/** Which part of a bar may move: what has begun keeps its start. */
export function movable(row: TimelineRow, part: BarPart): BarPart | undefined {
  if (row.sort === 'outcome') return row.node?.dueOn ? 'due' : undefined
  if (row.sort !== 'work') return undefined
  const own = part === 'start' && row.record.state === 'planned' && row.startOn ? 'start' : 'due'
  return own === 'due' && !row.node?.dueOn ? undefined : own
}

export function useTrying(thread: PlanThread, world: World, today: string): TryingHere {
  const tell = useDo()
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
  const commit = async (because?: string) => {
    const now = current.current
    if (!now) return
    if (now.day === now.was) return leave()
    const asksReason = needsReason(world, now) && !because
    if (asksReason) return set({ ...now, asks: { reason: true, refusals: [] } })
    const warned = now.asks?.refusals.filter(({ level }) => level === 'warn').map(({ code }) => code) ?? []
    const said = await tell([stepOf(now, { because, passOver: warned })], toldOf(now, today))
    if (said.ok) leave()
    else
      set({
        ...now,
        asks: {
          reason: said.refusals.every(({ level, code }) => level === 'warn' || code === 'no-reason'),
          refusals: said.refusals,
        },
      })
  }
  const keep = async () => {
    const now = current.current
    if (!now) return
    const { was: _, ...step } = stepOf(now, { because: undefined, passOver: [] })
    const name = toldOf(now, today).replace(/\.$/, '')
    const said = await tell(
      [{ kind: 'scenario', verb: 'add', fields: { name, changes: [changeOf(step)] } }],
      'Kept as a scenario. Nothing else has changed.',
    )
    if (said.ok) leave()
    else set({ ...now, asks: { reason: false, refusals: said.refusals } })
  }
  const grab: TryingHere['grab'] = ({ row, part: asked, dayPx }, event) => {
    const part = movable(row, asked)
    if (event.button !== 0 || !part || !may(row.record.kind as 'deliverable', 'edit', row.record)) return
    event.preventDefault()
    const startX = event.clientX
    const from = dayOf(row, part)
    let hasMoved = false
    const move = (moved: globalThis.PointerEvent) => {
      const days = Math.round((moved.clientX - startX) / dayPx)
      if (!hasMoved && Math.abs(moved.clientX - startX) < 4) return
      hasMoved = true
      toDay(row, part, notBefore(addDays(from, days), part, today))
    }
    const end = () => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', cancel)
      removeEventListener('keydown', onEscape, true)
      // The press that ends a drag opens nothing.
      if (hasMoved) addEventListener('click', stop, { capture: true, once: true })
      setTimeout(() => removeEventListener('click', stop, { capture: true }))
    }
    const up = () => {
      end()
      if (hasMoved) void commit()
    }
    const cancel = () => {
      end()
      leave()
    }
    const onEscape = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.stopImmediatePropagation()
      cancel()
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', cancel)
    addEventListener('keydown', onEscape, true)
  }
  const step: TryingHere['step'] = (row, asked, days) => {
    const part = movable(row, asked)
    if (!part || !may(row.record.kind as 'deliverable', 'edit', row.record)) return
    const now = current.current
    const from = now?.row.id === row.id && now.part === part ? now.day : dayOf(row, part)
    toDay(row, part, notBefore(addDays(from, days), part, today))
  }
  return { trying, grab, step, toDay, commit, leave, keep }
}

export function dayOf({ startOn, node }: TimelineRow, part: BarPart): string {
  return (part === 'start' ? startOn : node?.dueOn) ?? ''
}

/** The bar as it would stand: under the pointer, or moved by what is tried elsewhere. */
export function shiftOf(trying: Trying): number {
  return daysBetween(trying.was, trying.day)
}

function notBefore(day: string, part: BarPart, today: string): string {
  return part === 'start' && day < today ? today : day
}

/** What is promised moves with a reason. */
function needsReason(world: World, { row, part }: Trying): boolean {
  return part === 'due' && promisedAt(world, row.record) !== undefined
}

function stepOf(
  { row, part, day }: Trying,
  told: { because: string | undefined; passOver: readonly string[] },
) {
  const { because, passOver } = told
  const field = part === 'start' ? 'startNoEarlierOn' : 'dueOn'
  const record: AnyRecord = row.record
  return {
    kind: record.kind as 'deliverable' | 'outcome',
    verb: 'edit',
    subject: record.id,
    fields: { [field]: day },
    was: { [field]: record[field] ?? null },
    ...(because ? { because } : {}),
    ...(passOver.length > 0 ? { passOver } : {}),
  }
}

function toldOf({ row, part, day }: Trying, today: string): string {
  const { key } = row.record
  return part === 'start'
    ? `${key} starts no earlier than ${dayInWords(day, today)}.`
    : `${key} is due on ${dayInWords(day, today)}.`
}
