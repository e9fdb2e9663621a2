/** What is computed of each row, beside what was said. */
import { type Foreseen, missing } from '@throughline/diagnosis'
import type { AnyRecord, World } from '@throughline/model'
import { useMemo } from 'react'
import { foresees, useForeseen, useOutlook } from '../../data/outlook.ts'
import type { Outlook } from '../../data/outlook-said.ts'
import { isPrivateDraft, privateDraftLacks } from '../../data/private-draft.ts'
import { useWorld } from '../../data/workspace.tsx'
import { daysInTwoFigures, unitOf, worth } from '../../parts/format/worth.ts'

export interface Computed {
  /** The columns are shown. */
  readonly isOn: boolean
  readonly of: (record: AnyRecord) => Foreseen | undefined
  /** '€ 310 k and 31 days short', of an intent or a priced outcome with a gap worth naming. */
  readonly gapOf: (record: AnyRecord) => string | undefined
  /** The same for a narrow column: '€ 310 k, 31 d'. */
  readonly gapInTable: (record: AnyRecord) => string
  /** Why nothing can be said, and the one thing that mends it. */
  readonly lackOf: (record: AnyRecord) => string | undefined
}

export function useComputed(): Computed {
  const world = useWorld()
  const foreseen = useForeseen()
  const { said } = useOutlook()
  return useMemo(() => {
    const of = (record: AnyRecord) => (isForeseen(record) ? foreseen(record.id) : undefined)
    const lackOf = (record: AnyRecord) => {
      if (isForeseen(record) && foresees(world) && isPrivateDraft(record)) return privateDraftLacks
      const cannot = of(record)?.cannot
      if (!cannot) return undefined
      const { reason, remedy } = missing(cannot, world)
      return `${reason} ${remedy}`
    }
    const gapOf = (record: AnyRecord) => said && gapInWords(world, said, record)
    const gapInTable = (record: AnyRecord) =>
      (gapOf(record) ?? '').replace(/ and (\S+) days? short$/, ', $1 d').replace(/ short$/, '')
    return { isOn: foresees(world), of, lackOf, gapOf, gapInTable }
  }, [world, foreseen, said])
}

/** What has ended needs no forecast; drafts of it, like all else, have none. */
function isForeseen({ kind, state }: AnyRecord): boolean {
  return ['intent', 'outcome', 'deliverable'].includes(kind) && !ended.has(state)
}

function gapInWords(world: World, said: Outlook, record: AnyRecord): string | undefined {
  const all = record.kind === 'intent' ? said.gap.intents : said.gap.outcomes
  const gap = all.find(each => each.id === record.id)
  if (!gap || gap.intended <= 0 || gap.gap < 0.005 * gap.intended) return undefined
  const late = gap.gapDays !== null && gap.gapDays > 0 ? ` and ${daysInTwoFigures(gap.gapDays)}` : ''
  return `${worth(gap.gap, unitOf(world))}${late} short`
}

const ended: ReadonlySet<string> = new Set([
  ...['delivered', 'validated', 'unproven', 'dropped', 'achieved', 'retired'],
])
