/** The two sides of a comparison, each thought through: a past day, now, or a scenario. */
import type { Records, World } from '@throughline/model'
import { useEffect, useState } from 'react'
import { pastOn } from '../../../data/past.ts'
import { type PlanThread, recordsOf } from '../../../data/plan/plan-thread.ts'
import type { Side } from '../../../data/plan/side-said.ts'
import { useNow, useOpened, useToday, useWorld } from '../../../data/workspace.tsx'

export interface SideHere {
  readonly phase: 'coming' | 'here' | 'trouble'
  readonly side?: Side
}

/** What may be compared: `now`, or the key of a baseline or a scenario. */
export function useSide(thread: PlanThread, which: string, scopeOf: string | undefined): SideHere {
  const world = useWorld()
  const today = useToday()
  const { client, place } = useOpened()
  const now = useNow()
  const [here, setHere] = useState<{ of: string; side: SideHere }>()
  const of = `${which} ${world.position} ${scopeOf ?? ''}`
  useEffect(() => {
    let isOver = false
    const told = (side: SideHere) => {
      if (!isOver) setHere({ of, side })
    }
    const zone = world.workspace?.timeZone ?? 'UTC'
    const from = { client, workspace: place.id, zone, position: now.position }
    void sideOf(which, { world, thread, today, from, scopeOf }).then(told, () => told({ phase: 'trouble' }))
    return () => {
      isOver = true
    }
  }, [of, which, world, thread, today, client, place.id, now.position, scopeOf])
  return here?.of === of ? here.side : { phase: 'coming' }
}

interface Asked {
  readonly world: World
  readonly thread: PlanThread
  readonly today: string
  readonly from: Parameters<typeof pastOn>[1]
  readonly scopeOf: string | undefined
}

async function sideOf(which: string, asked: Asked): Promise<SideHere> {
  const { world, thread, today, scopeOf } = asked
  const record = world.keyed(which)
  if (record?.kind === 'baseline') return baselineSide(record as unknown as Records['baseline'], asked)
  const changes = record?.kind === 'scenario' ? (record as unknown as Records['scenario']).changes : []
  thread.take(world, today)
  return { phase: 'here', side: await thread.side({ changes, ...(scopeOf ? { scopeOf } : {}) }) }
}

/** As it was known on the day it was taken. */
async function baselineSide(
  baseline: Records['baseline'],
  { thread, from, scopeOf = baseline.of }: Asked,
): Promise<SideHere> {
  const day = baseline.createdAt.slice(0, 10)
  const asked = await pastOn(day, from)
  if (asked.phase !== 'here') return { phase: 'trouble' }
  const { world } = asked.past
  return { phase: 'here', side: await thread.side({ changes: [], records: recordsOf(world), day, scopeOf }) }
}
