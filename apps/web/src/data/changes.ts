/** What changed between two days, who did it and why, as the server tells it. */
import { ask } from '@throughline/client'
import { useEffect, useState } from 'react'
import { useOpened } from './workspace.tsx'

/** The same words as its route `/changes`. */
export interface Change {
  readonly id: string
  readonly kind: string
  readonly key: string
  readonly title: string
  readonly sort: 'added' | 'archived' | 'restored' | 'moved' | 'edited'
  readonly state?: { readonly before: string; readonly after: string }
  readonly fields: readonly {
    readonly field: string
    readonly label: string
    /** Left out where there was nothing; references are ids. */
    readonly before?: unknown
    readonly after?: unknown
  }[]
  /** What was done, oldest first. */
  readonly steps: readonly {
    readonly at: string
    /** Person id, or the name of a door. */
    readonly by: string
    readonly verb: string
    readonly because?: string
  }[]
}

export interface Changes {
  readonly changes: readonly Change[]
  /** Records that changed beyond these. */
  readonly more: number
}

type Asked = {
  readonly phase: 'coming' | 'here' | 'trouble'
  readonly said?: Changes
  readonly title?: string
}

/** @param since the day after whose end; @param until the day up to whose end, until now where nothing is said */
export function useChanges(since: string | undefined, until: string | undefined): Asked {
  const { place } = useOpened()
  const [found, setFound] = useState<{ of: string; asked: Asked }>()
  const of = since && `from=${since}${until ? `&to=${until}` : ''}&limit=${most}`
  useEffect(() => {
    if (!of) return
    let isOver = false
    const path = `/api/v1/workspaces/${encodeURIComponent(place.id)}/changes?${of}`
    void ask<Changes>({}, path).then(said => {
      if (isOver) return
      const asked: Asked = said.ok ? { phase: 'here', said } : { phase: 'trouble', title: said.problem.title }
      setFound({ of, asked })
    })
    return () => {
      isOver = true
    }
  }, [of, place.id])
  return found && found.of === of ? found.asked : { phase: 'coming' }
}

const most = 2000
