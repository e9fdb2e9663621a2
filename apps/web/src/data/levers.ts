/** Where the gap comes from, what would win it back, and the pulling of it. */
import { ask, newId } from '@throughline/client'
import type { CausesSaid, LeversSaid } from '@throughline/diagnosis'
import type { Refusal } from '@throughline/model'
import { useCallback, useEffect, useState } from 'react'
import { routes, useAsked } from './outlook.ts'
import type { TriedTogether } from './outlook-said.ts'
import type { SharedNow } from './shared-answer.ts'
import { useOpened, useWorld } from './workspace.tsx'

/** @param intent id of an intent: of its gap alone; of everything where nothing is said */
export const useCauses = (intent?: string): SharedNow<CausesSaid> =>
  useAsked<CausesSaid>(`causes${ofIntent(intent)}`)

export const useLevers = (intent?: string): SharedNow<LeversSaid> =>
  useAsked<LeversSaid>(`levers${ofIntent(intent)}`)

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

function pick(kept: { said?: TriedTogether } | undefined): { said?: TriedTogether } {
  return kept?.said ? { said: kept.said } : {}
}

const ofIntent = (intent: string | undefined) => (intent ? `?intent=${encodeURIComponent(intent)}` : '')
