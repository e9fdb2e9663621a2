/** Looking at another day than today, from its address down to every hook that asks for the world. */
import type { World } from '@throughline/model'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type PastAsked, PastContext, pastOn } from './past.ts'
import { useNow, useOpened } from './workspace.tsx'

export interface AsOf {
  /** The day; nothing while one looks at today. */
  readonly asOf: string | undefined
  readonly phase: PastAsked['phase']
  readonly problem?: { readonly title: string }
  /** The world of today, whatever day one looks at. */
  readonly now: World
  /** Goes to a day; nothing leads back to today. */
  readonly go: (day: string | undefined) => void
}

export function AsOfProvider(props: {
  day: string | undefined
  onGo: (day: string | undefined) => void
  children: ReactNode
}) {
  const { day, onGo } = props
  const { client, place } = useOpened()
  const now = useNow()
  const zone = now.workspace?.timeZone ?? 'UTC'
  const [found, setFound] = useState<{ day: string; asked: PastAsked }>()
  // What happened on that day has happened: it is asked for once, not with every change since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the position only says where the facts end
  useEffect(() => {
    if (!day) return
    let isOver = false
    const from = { client, workspace: place.id, zone, position: now.position }
    void pastOn(day, from).then(asked => isOver || setFound({ day, asked }))
    return () => {
      isOver = true
    }
  }, [day, client, place.id, zone])
  const asked = found && found.day === day ? found.asked : undefined
  const past = asked?.phase === 'here' ? asked.past : undefined
  const asOf = useMemo<AsOf>(
    () => ({
      asOf: day,
      now,
      go: onGo,
      phase: day ? (asked?.phase ?? 'coming') : 'here',
      ...(asked?.phase === 'trouble' ? { problem: asked.problem } : {}),
    }),
    [day, now, onGo, asked],
  )
  return (
    <AsOfContext.Provider value={asOf}>
      <PastContext.Provider value={past}>{props.children}</PastContext.Provider>
    </AsOfContext.Provider>
  )
}

export function useAsOf(): AsOf {
  const asOf = useContext(AsOfContext)
  if (!asOf) throw new Error('there is no day around this')
  return asOf
}

const AsOfContext = createContext<AsOf | undefined>(undefined)
