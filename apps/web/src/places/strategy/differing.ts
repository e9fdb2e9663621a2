import type { AnyRecord } from '@throughline/model'
import { useMemo } from 'react'
import { useMoment, useWorld } from '../../data/workspace.tsx'
import { saysOtherwise } from '../../parts/said-beside-computed.tsx'
import { useComputed } from './computed.ts'
import { saidOf, saidShape } from './said-mark.tsx'

/** Ids of records of which the word and the forecast lie in different bands. */
export function useDiffering(): ReadonlySet<string> {
  const world = useWorld()
  const moment = useMoment()
  const computed = useComputed()
  return useMemo(() => {
    if (!computed.isOn) return none
    const spoken: AnyRecord[] = [...world.all('outcome'), ...world.all('deliverable')]
    const differing = spoken.filter(record => {
      const chance = computed.of(record)?.pOnTime
      return chance !== undefined && saysOtherwise(saidShape(saidOf(world, record, moment)), chance)
    })
    return new Set(differing.map(({ id }) => id))
  }, [world, moment, computed])
}

const none: ReadonlySet<string> = new Set()
