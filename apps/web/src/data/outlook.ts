/** What will happen, where the gap comes from and what would win it back, as the server sees it. */
import { ask } from '@throughline/client'
import type { CalibrationSaid, CapacitySaid, Foreseen, ScheduleSaid } from '@throughline/diagnosis'
import type { World } from '@throughline/model'
import { useCallback, useContext, useSyncExternalStore } from 'react'
import type { LiveWorkspace } from './live-workspace.ts'
import type { Outlook } from './outlook-said.ts'
import { PastContext } from './past.ts'
import { SharedAnswer, type SharedNow } from './shared-answer.ts'
import { useOpened, useWorld } from './workspace.tsx'

/** Forecasts of every promise, the gap and its curves. Of a past day nothing is asked. */
export const useOutlook = (): SharedNow<Outlook> => useAsked<Outlook>('outlook')

/** Load by person, team, skill and week, and the smallest repair of what is too much. */
export const useCapacity = (isWanted = true): SharedNow<CapacitySaid> =>
  useAsked<CapacitySaid>('capacity', isWanted)

/** When each piece of work begins and ends, levelled. */
export const useSchedule = (isWanted = true): SharedNow<ScheduleSaid> =>
  useAsked<ScheduleSaid>('schedule', isWanted)

/** How good forecasts and stated confidences were; one's own beside everybody's. */
export const useCalibration = (): SharedNow<CalibrationSaid> => useAsked<CalibrationSaid>('calibration')

/** Forecasts are shown where their system, or that of value, is on. */
export function foresees(world: World): boolean {
  return world.systemIsOn('forecast') || world.systemIsOn('economics')
}

/** The forecast of a record: of today as it is worked out now, of a past day as it was kept then. */
export function useForeseen(): (id: string) => Foreseen | undefined {
  const { said } = useOutlook()
  const world = useWorld()
  const past = useContext(PastContext)
  const nodes = said && nodesOf(said)
  return useCallback(id => (past ? keptForecast(world, id) : nodes?.get(id)), [past, world, nodes])
}

/** @param what under the routes of the workspace */
export function useAsked<T>(what: string, isWanted = true): SharedNow<T> {
  const { live, place } = useOpened()
  const past = useContext(PastContext)
  const isAsked = foresees(useWorld()) && !past && isWanted
  const shared = sharedBy<T>(live, `${routes(place.id)}/${what}`)
  return useSyncExternalStore(isAsked ? shared.subscribe : nobody, () => (isAsked ? shared.now : unasked))
}

function sharedBy<T>(live: LiveWorkspace, path: string): SharedAnswer<T> {
  const ofLive = shares.get(live) ?? new Map<string, SharedAnswer<unknown>>()
  shares.set(live, ofLive)
  const known = ofLive.get(path) ?? new SharedAnswer<unknown>(live, () => ask<object>({}, path))
  ofLive.set(path, known)
  return known as SharedAnswer<T>
}

function nodesOf(said: Outlook): ReadonlyMap<string, Foreseen> {
  const known = nodesBy.get(said) ?? new Map(said.nodes.map(node => [node.id, node]))
  nodesBy.set(said, known)
  return known
}

function keptForecast(world: World, id: string): Foreseen | undefined {
  if (!foresees(world)) return undefined
  const newest = world.pointing('forecast', 'of', id).at(-1)
  if (!newest) return undefined
  const { p50On, p80On, pOnTime } = newest
  return {
    id,
    observations: 0,
    ...(p50On ? { p50On } : {}),
    ...(p80On ? { p80On } : {}),
    ...(pOnTime === undefined ? {} : { pOnTime }),
  }
}

export const routes = (workspace: string) => `/api/v1/workspaces/${encodeURIComponent(workspace)}`
const nobody = () => () => {}
const unasked: SharedNow<never> = { phase: 'unknown', isAsking: false }
const shares = new WeakMap<LiveWorkspace, Map<string, SharedAnswer<unknown>>>()
const nodesBy = new WeakMap<Outlook, ReadonlyMap<string, Foreseen>>()
