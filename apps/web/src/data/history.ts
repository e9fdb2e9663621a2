/** What happened to a record, as the server keeps it. */
import { CallError, type Problem } from '@throughline/client'
import { type Fact, type HistoryLine, historyOf, type KindName } from '@throughline/model'
import { useEffect, useMemo, useState } from 'react'
import { useOpened, useWorld } from './workspace.tsx'

export interface History {
  /** Newest first; nothing until they are here. */
  readonly lines: readonly HistoryLine[] | undefined
  readonly facts: readonly Fact[]
  readonly problem: Problem | undefined
}

/** Asked again whenever the record changes. */
export function useHistory(kind: KindName, key: string): History {
  const { client } = useOpened()
  const world = useWorld()
  const version = (world.keyed(key) ?? world.record(key))?.changedAt
  const [asked, setAsked] = useState<{ key: string; facts?: readonly Fact[]; problem?: Problem }>({ key })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed record has another history
  useEffect(() => {
    let isOver = false
    client[kind].history(key).then(
      facts => isOver || setAsked({ key, facts }),
      trouble => {
        if (!(trouble instanceof CallError)) throw trouble
        if (!isOver) setAsked({ key, problem: trouble.problem })
      },
    )
    return () => {
      isOver = true
    }
  }, [client, kind, key, version])
  const { facts, problem } = asked.key === key ? asked : { facts: undefined, problem: undefined }
  const lines = useMemo(() => facts && historyOf(facts, world), [facts, world])
  return { lines, facts: facts ?? [], problem }
}
