/** 'If we add this, what do we cut?', asked of the server once what is thought of has rested. */
import { ask } from '@throughline/client'
import type { AddedSaid, Addition } from '@throughline/diagnosis'
import { useEffect, useState } from 'react'
import { useOpened, useWorld } from '../workspace.tsx'

export interface AdditionHere {
  /** `none` while nothing is asked. */
  readonly phase: 'none' | 'coming' | 'here' | 'unknown'
  readonly said?: AddedSaid
}

export function useAddition(adding: Addition | undefined): AdditionHere {
  const { place } = useOpened()
  const { position } = useWorld()
  const [here, setHere] = useState<{ of: string; said: AddedSaid | undefined }>()
  const of = adding && JSON.stringify([place.id, position, adding])
  useEffect(() => {
    if (!of) return
    let isOver = false
    const [workspace, , body] = JSON.parse(of)
    const path = `/api/v1/workspaces/${encodeURIComponent(workspace)}/capacity/try`
    const timer = setTimeout(
      () =>
        void ask<AddedSaid>({}, path, body).then(answer => {
          if (!isOver) setHere({ of, said: answer.ok ? answer : undefined })
        }),
      restMs,
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [of])
  if (!of) return { phase: 'none' }
  if (here?.of !== of) return { phase: 'coming' }
  return here.said ? { phase: 'here', said: here.said } : { phase: 'unknown' }
}

const restMs = 500
