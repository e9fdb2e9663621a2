/** What will happen, where the gap comes from and what would win it back, as the server sees it. */
import { ask, newId } from '@throughline/client'
import type { Foreseen } from '@throughline/diagnosis'
import type { Refusal, World } from '@throughline/model'
import { useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { LiveWorkspace } from './live-workspace.ts'
import type {
  CalibrationSaid,
  CapacitySaid,
  CausesSaid,
  LeversSaid,
  Outlook,
  ScheduleSaid,
  TriedTogether,
} from './outlook-said.ts'
import { PastContext } from './past.ts'
import { SharedAnswer, type SharedNow } from './shared-answer.ts'
import { useOpened, useWorld } from './workspace.tsx'

/** Forecasts of every promise, the gap and its curves. Of a past day nothing is asked. */
export const useOutlook = (): SharedNow<Outlook> => useShared<Outlook>('outlook')

/** @param intent id of an intent: of its gap alone; of everything where nothing is said */
export const useCauses = (intent?: string): SharedNow<CausesSaid> =>
  useShared<CausesSaid>(`causes${ofIntent(intent)}`)

export const useLevers = (intent?: string): SharedNow<LeversSaid> =>
  useShared<LeversSaid>(`levers${ofIntent(intent)}`)

/** Load by person, team, skill and week, and the smallest repair of what is too much. */
export const useCapacity = (isWanted = true): SharedNow<CapacitySaid> =>
  useShared<CapacitySaid>('capacity', isWanted)

/** When each piece of work begins and ends, levelled. */
export const useSchedule = (isWanted = true): SharedNow<ScheduleSaid> =>
  useShared<ScheduleSaid>('schedule', isWanted)

/** How good forecasts and stated confidences were; one's own beside everybody's. */
export const useCalibration = (): SharedNow<CalibrationSaid> => useShared<CalibrationSaid>('calibration')

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

/** Levers tried together, the last result staying until the next is there. Nothing is kept. */
export function useTried(
  ids: readonly string[],
  intent?: string,
): { said?: TriedTogether; isAsking: boolean } {
  const { place } = useOpened()
  const { position } = useWorld()
  const [said, setSaid] = useState<{ of: string; said?: TriedTogether }>()
  const of = ids.join('\n')
  const asked = of && `${position}\n${intent ?? ''}\n${of}`
  useEffect(() => {
    if (!asked) return
    let isOver = false
    const [, intent, ...levers] = asked.split('\n')
    const trying = { levers, ...(intent ? { intent } : {}) }
    void ask<TriedTogether>({}, `${routes(place.id)}/levers/try`, trying).then(answer => {
      if (!isOver) setSaid(before => ({ of: asked, ...(answer.ok ? { said: answer } : pick(before)) }))
    })
    return () => {
      isOver = true
    }
  }, [asked, place.id])
  if (!asked) return { isAsking: false }
  return { ...pick(said), isAsking: said?.of !== asked }
}

export interface Adopting {
  readonly levers: readonly string[]
  /** Id of the intent of which they were told. */
  readonly intent?: string
  readonly because: string
  readonly judgeOn: string
  /** Codes of warnings that are passed over. */
  readonly passOver?: readonly string[]
}

type Adopted = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** What is one's own becomes facts with an intervention; what is another's is proposed to them. */
export function useAdopt(): (adopting: Adopting, told: string) => Promise<Adopted> {
  const { live, place, say } = useOpened()
  return useCallback(
    async (adopting, told) => {
      const id = newId()
      const answer = await ask<object>({}, `${routes(place.id)}/levers/adopt`, { id, ...adopting })
      if (!answer.ok) {
        const { refusals, title, remedy = '', code } = answer.problem
        const about = { kind: 'intervention' }
        const one: Refusal = { code, rule: '', level: 'block', about, reason: title, remedy }
        return { ok: false, refusals: refusals && refusals.length > 0 ? refusals : [one] }
      }
      say(told, () => void takeBack())
      return { ok: true }

      async function takeBack() {
        const undone = await live.undo(id)
        if (!undone.ok) say(undone.refusals.map(({ reason, remedy }) => `${reason} ${remedy}`).join(' '))
      }
    },
    [live, place.id, say],
  )
}

/** @param what under the routes of the workspace */
function useShared<T>(what: string, isWanted = true): SharedNow<T> {
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

function pick(kept: { said?: TriedTogether } | undefined): { said?: TriedTogether } {
  return kept?.said ? { said: kept.said } : {}
}

const ofIntent = (intent: string | undefined) => (intent ? `?intent=${encodeURIComponent(intent)}` : '')
const routes = (workspace: string) => `/api/v1/workspaces/${encodeURIComponent(workspace)}`
const nobody = () => () => {}
const unasked: SharedNow<never> = { phase: 'unknown', isAsking: false }
const shares = new WeakMap<LiveWorkspace, Map<string, SharedAnswer<unknown>>>()
const nodesBy = new WeakMap<Outlook, ReadonlyMap<string, Foreseen>>()
