/** What follows from the plan, for everybody on the page: one thread, asked again when the world has rested. */
import type { World } from '@throughline/model'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useOutlook } from '../outlook.ts'
import { useToday, useWorld } from '../workspace.tsx'
import { PlanThread } from './plan-thread.ts'
import type { PlanSeen } from './said.ts'

export interface PlanHere {
  /** `coming` until the first answer; `trouble` where none can be made here. */
  readonly phase: 'coming' | 'here' | 'trouble'
  readonly seen: PlanSeen | undefined
  readonly thread: PlanThread
}

export function usePlan(): PlanHere {
  const world = useDeferredValue(useWorld())
  const today = useToday()
  const [thread] = useState(theThread)
  const [answer, setAnswer] = useState<{ phase: PlanHere['phase']; seen: PlanSeen | undefined }>(
    last && last.world === world && last.today === today
      ? { phase: 'here', seen: last.seen }
      : { phase: 'coming', seen: last?.seen },
  )
  useEffect(() => {
    let isOver = false
    thread.take(world, today)
    if (last?.world === world && last.today === today) return setAnswer({ phase: 'here', seen: last.seen })
    thread.seen().then(
      seen => {
        last = { world, today, seen }
        if (!isOver) setAnswer({ phase: 'here', seen })
      },
      () => isOver || setAnswer(before => ({ ...before, phase: 'trouble' })),
    )
    return () => {
      isOver = true
    }
  }, [thread, world, today])
  // What the server foresees knows of records that this reader may not see.
  const { said } = useOutlook()
  const { phase, seen } = answer
  const merged = useMemo(() => {
    if (!seen || !said || said.position !== seen.position) return seen
    return { ...seen, nodes: new Map([...seen.nodes, ...said.nodes.map(node => [node.id, node] as const)]) }
  }, [seen, said])
  return { phase, seen: merged, thread }
}

/** Kept from one place to the next: making a thread and its first answer take longer than a change of place. */
let kept: PlanThread | undefined
let last: { world: World; today: string; seen: PlanSeen } | undefined

function theThread(): PlanThread {
  kept ??= new PlanThread(new Worker(new URL('./plan.worker.ts', import.meta.url), { type: 'module' }))
  return kept
}
