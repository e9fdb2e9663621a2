/** Open pulses that ask me, and sending answers: past the replica, since no ledger holds them. */
import { ask, type Problem } from '@throughline/client'
import type { Records } from '@throughline/model'
import { useCallback, useEffect, useState } from 'react'
import { useOpened, useWorld } from '../../data/workspace.tsx'

export interface PulseStanding {
  readonly key: string
  readonly state: string
  readonly isAsked: boolean
  readonly hasAnswered: boolean
  readonly participation?: string
  readonly words: readonly string[]
}

export interface PulseSheet {
  readonly keys: { readonly [question: string]: number }
  readonly words?: string
}

/** How a pulse stands for me; nothing until the server said so. */
export function usePulseStanding(pulse: Records['pulse'] | undefined) {
  const { place } = useOpened()
  const at = pulse && `/api/v1/workspaces/${encodeURIComponent(place.id)}/pulses/${pulse.key}`
  const state = pulse?.state
  const [standing, setStanding] = useState<PulseStanding>()
  const look = useCallback(async () => {
    if (!at || state === 'draft') return
    const told = await ask<PulseStanding>({}, `${at}/standing`)
    // A server without pulses has no such door; then nothing is asked.
    if (told.ok) setStanding(told)
  }, [at, state])
  useEffect(() => {
    void look()
  }, [look])
  const send = async (sheet: PulseSheet): Promise<Problem | undefined> => {
    const told = await ask({}, `${at}/answer`, sheet)
    if (told.ok) await look()
    return told.ok ? undefined : told.problem
  }
  return { standing, send }
}

export function useOpenPulses(): readonly Records['pulse'][] {
  return useWorld()
    .all('pulse')
    .filter(pulse => pulse.state === 'open' && !pulse.archived)
}
