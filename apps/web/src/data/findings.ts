/** What is wrong, as the server sees it. */
import { ask } from '@throughline/client'
import type { Diagnosis, Finding } from '@throughline/diagnosis'
import { useEffect, useMemo, useState } from 'react'
import { useOpened, useWorld } from './workspace.tsx'

export interface Findings {
  /** `coming` until the first answer; `unknown` where the server gives none. */
  readonly phase: 'coming' | 'here' | 'unknown'
  readonly findings: readonly Finding[]
  readonly cannot: Diagnosis['cannot']
  readonly of: (id: string) => readonly Finding[]
}

/** Asked again when the world has changed and then rested for two seconds. */
export function useFindings(): Findings {
  const { place } = useOpened()
  const { position } = useWorld()
  const [asked, setAsked] = useState<Omit<Findings, 'of'>>(none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another position, other findings
  useEffect(() => {
    let isOver = false
    const look = async () => {
      const said = await ask<Diagnosis>({}, `/api/v1/workspaces/${encodeURIComponent(place.id)}/findings`)
      if (isOver) return
      if (said.ok) setAsked({ phase: 'here', findings: said.findings, cannot: said.cannot })
      else setAsked(before => ({ ...before, phase: 'unknown' }))
    }
    const timer = setTimeout(() => void look(), asked.phase === 'coming' ? 0 : restMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [place.id, position])
  return useMemo(() => {
    const byId = Map.groupBy(asked.findings, finding => finding.subject.id)
    return { ...asked, of: (id: string) => byId.get(id) ?? [] }
  }, [asked])
}

const none: Omit<Findings, 'of'> = { phase: 'coming', findings: [], cannot: [] }
const restMs = 2000
