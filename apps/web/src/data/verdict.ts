/** What the words of a draft lack, said after a rest in typing. */
import {
  type AnyRecord,
  doneVerdict,
  parentEnd,
  statementVerdict,
  type WordingVerdict,
  type World,
} from '@throughline/model'
import { useEffect, useMemo, useState } from 'react'
import { useToday, useWorld } from './workspace.tsx'

/** What surrounds the words: the record as it stands, or what is known of one that is being written. */
export interface Draft {
  readonly kind: string
  /** Field that is being typed: a `statement` or a `done`; other fields are not judged. */
  readonly field: string
  readonly text: string
  readonly record: { readonly [field: string]: unknown } | AnyRecord | undefined
}

/** Nothing while one types, and nothing where the words stand. */
export function useVerdict(draft: Draft | undefined): WordingVerdict | undefined {
  const world = useWorld()
  const today = useToday()
  const text = useRested(draft?.text)
  return useMemo(() => {
    if (!draft || text === undefined || text.trim() === '') return undefined
    const verdict = verdictOn(world, { ...draft, text }, today)
    return verdict && !verdict.testable ? verdict : undefined
  }, [world, draft, text, today])
}

/** The verdict of the rule at the door, on words that are not said yet. */
export function verdictOn(world: World, draft: Draft, today: string): WordingVerdict | undefined {
  const { kind, field, text, record } = draft
  if (field === 'done') return doneVerdict(text)
  if (field !== 'statement' || !['intent', 'outcome'].includes(kind)) return undefined
  const end = parentEnd(record?.parent as string | undefined, world)
  return statementVerdict(text, {
    today,
    dueOn: (record?.dueOn ?? record?.horizonOn) as string | undefined,
    parentDueOn: end?.on,
    parentKey: end?.key,
  })
}

/** The value once it has rested for 400 ms. The first is there at once. */
function useRested(value: string | undefined): string | undefined {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested === value ? rested : undefined
}

const restMs = 400
