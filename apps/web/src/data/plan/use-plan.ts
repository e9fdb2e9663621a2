/**
 * What follows from the plan, for everybody on the page: one thread, asked again when the world has rested; of a plan
 * of more than 1,000 activities, the server.
 */
import type { World } from '@throughline/model'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useCapacity, useOutlook, useSchedule } from '../outlook.ts'
import { useToday, useWorld } from '../workspace.tsx'
import { completed } from './leaning.ts'
import { PlanThread } from './plan-thread.ts'
import type { PlanSeen, PlanThought } from './said.ts'

export interface PlanHere {
  /** `coming` until the first answer; `trouble` where none can be made here. */
  readonly phase: 'coming' | 'here' | 'trouble'
  readonly seen: PlanSeen | undefined
  /** Too large to be forecast here: the server's forecast is shown. */
  readonly leans: boolean
  /** The server has been asked for a newer one. */
  readonly isAsking: boolean
  readonly thread: PlanThread
}

export function usePlan(): PlanHere {
  const world = useDeferredValue(useWorld())
  const today = useToday()
  const [thread] = useState(theThread)
  const [answer, setAnswer] = useState<{ phase: PlanHere['phase']; thought: PlanThought | undefined }>(
    last && last.world === world && last.today === today
      ? { phase: 'here', thought: last.thought }
      : { phase: 'coming', thought: last?.thought },
  )
  useEffect(() => {
    let isOver = false
    thread.take(world, today)
    if (last?.world === world && last.today === today)
      return setAnswer({ phase: 'here', thought: last.thought })
    thread.seen().then(
      thought => {
        last = { world, today, thought }
        if (!isOver) setAnswer({ phase: 'here', thought })
      },
      () => isOver || setAnswer(before => ({ ...before, phase: 'trouble' })),
    )
    return () => {
      isOver = true
    }
  }, [thread, world, today])
  const { phase, thought } = answer
  const leans = thought?.leans === true
  const outlook = useOutlook()
  const schedule = useSchedule(leans)
  const capacity = useCapacity(leans)
  const seen = useMemo(
    () => completed(thought, { outlook: outlook.said, schedule: schedule.said, capacity: capacity.said }),
    [thought, outlook.said, schedule.said, capacity.said],
  )
  const isLost = leans && !seen && [outlook, schedule].some(each => each.phase === 'unknown')
  return { phase: isLost ? 'trouble' : phase, seen, isAsking: leans && outlook.isAsking, leans, thread }
}

/** Kept from one place to the next: making a thread and its first answer take longer than a change of place. */
let kept: PlanThread | undefined
let last: { world: World; today: string; thought: PlanThought } | undefined

function theThread(): PlanThread {
  kept ??= new PlanThread(new Worker(new URL('./plan.worker.ts', import.meta.url), { type: 'module' }))
  return kept
}
