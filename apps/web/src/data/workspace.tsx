/** The workspace that is open: its world, its day, and whether it is connected. */
import { type Client, connect, type Place } from '@throughline/client'
import type { Moment, World } from '@throughline/model'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { momentOf, useDayIn, useMomentOf } from './clock.ts'
import { keptAside } from './kept-aside.ts'
import { LiveWorkspace, type Standing } from './live-workspace.ts'
import { PastContext } from './past.ts'

/** Makes a workspace live for everything inside, by whoever is signed in. */
export function WorkspaceProvider(props: { account: string; place: Place; say: Say; children: ReactNode }) {
  const { account, place, say, children } = props
  const opened = useMemo(() => ({ ...openedAt(account, place), say }), [account, place, say])
  useEffect(() => {
    opened.live.takenBack = refusals =>
      say(['Taken back.', ...refusals.map(({ reason, remedy }) => `${reason} ${remedy}`)].join(' '))
    const note = () => opened.live.noteNetwork(navigator.onLine)
    addEventListener('online', note)
    addEventListener('offline', note)
    const end = opened.live.start()
    return () => {
      removeEventListener('online', note)
      removeEventListener('offline', note)
      end()
    }
  }, [opened, say])
  return <OpenedContext.Provider value={opened}>{children}</OpenedContext.Provider>
}

/** Says in the past tense what was done, with the way back. */
type Say = (sentence: string, undo?: () => void) => void

export interface Opened {
  readonly client: Client
  readonly live: LiveWorkspace
  readonly place: Place
  /** The name under which things are said: a person, or an account that points at none. */
  readonly actor: string
  /** Tells the person, in a toast. */
  readonly say: Say
}

export function useOpened(): Opened {
  const opened = useContext(OpenedContext)
  if (!opened) throw new Error('there is no open workspace around this')
  return opened
}

/** How the workspace stands: coming, here, connected or not. */
export function useStanding(): Standing {
  const { live } = useOpened()
  return useSyncExternalStore(live.subscribe, () => live.standing)
}

/**
 * Everything known here, at this moment. It is another object after every change, so that what is derived from it
 * can be kept by its identity; records that did not change are the same objects as before.
 * @throws before the replica is here: stand below the layout, which waits for it
 */
export function useWorld(): World {
  const now = useNow()
  return useContext(PastContext)?.world ?? now
}

/** The world of today, whatever day the page looks at. */
export function useNow(): World {
  const { live } = useOpened()
  const world = useSyncExternalStore(live.subscribe, () => live.world)
  if (!world) throw new Error('the world is not here yet')
  return world
}

/** The calendar day by the workspace's clock, or the one that the page looks back at. */
export function useToday(): string {
  const today = useDayIn(useNow().workspace?.timeZone ?? 'UTC')
  return useContext(PastContext)?.on ?? today
}

/** For views that need days and for deciding; made anew with each day. Commands are said by `useDo`. */
export function useMoment(): Moment {
  return useMomentOf(useOpened().actor, useToday(), useContext(PastContext)?.instant)
}

function openedAt(account: string, place: Place): Omit<Opened, 'say'> {
  const actor = place.person ?? `account:${account}`
  const client = connect({ workspace: place.id, via: 'web' })
  const live = new LiveWorkspace({
    client,
    aside: keptAside(localStorage, `${place.id}.${account}`),
    moment: now => momentOf(actor, now),
    wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
  })
  return { client, live, place, actor }
}

const OpenedContext = createContext<Opened | undefined>(undefined)
