/** Says what is tried, or keeps it as a scenario; what is refused is asked in the tray. */
import { type AnyRecord, changeOf, promisedAt, type World } from '@throughline/model'
import { useDo } from '../../../data/say.ts'
import { dayInWords } from '../../../parts/format/days.ts'
import type { Trying } from './trying.ts'

export function useSaying(given: {
  trying: { readonly current: Trying | undefined }
  set: (next: Trying) => void
  leave: () => void
  world: World
  today: string
}) {
  const { trying, set, leave, world, today } = given
  const tell = useDo()
  const commit = async (because?: string) => {
    const now = trying.current
    if (!now) return
    if (now.day === now.was) return leave()
    const asksReason = needsReason(world, now) && !because
    if (asksReason) return set({ ...now, asks: { reason: true, refusals: [] } })
    const warned = now.asks?.refusals.filter(({ level }) => level === 'warn').map(({ code }) => code) ?? []
    const said = await tell([stepOf(now, { because, passOver: warned })], toldOf(now, today))
    if (said.ok) leave()
    else
      set({
        ...now,
        asks: {
          reason: said.refusals.every(({ level, code }) => level === 'warn' || code === 'no-reason'),
          refusals: said.refusals,
        },
      })
  }
  const keep = async () => {
    const now = trying.current
    if (!now) return
    const { was: _, ...step } = stepOf(now, { because: undefined, passOver: [] })
    const name = toldOf(now, today).replace(/\.$/, '')
    const said = await tell(
      [{ kind: 'scenario', verb: 'add', fields: { name, changes: [changeOf(step)] } }],
      'Kept as a scenario. Nothing else has changed.',
    )
    if (said.ok) leave()
    else set({ ...now, asks: { reason: false, refusals: said.refusals } })
  }
  return { commit, keep }
}

/** What is promised moves with a reason. */
function needsReason(world: World, { row, part }: Trying): boolean {
  return part === 'due' && promisedAt(world, row.record) !== undefined
}

function stepOf(
  { row, part, day }: Trying,
  told: { because: string | undefined; passOver: readonly string[] },
) {
  const { because, passOver } = told
  const field = part === 'start' ? 'startNoEarlierOn' : 'dueOn'
  const record: AnyRecord = row.record
  return {
    kind: record.kind as 'deliverable' | 'outcome',
    verb: 'edit',
    subject: record.id,
    fields: { [field]: day },
    was: { [field]: record[field] ?? null },
    ...(because ? { because } : {}),
    ...(passOver.length > 0 ? { passOver } : {}),
  }
}

function toldOf({ row, part, day }: Trying, today: string): string {
  const { key } = row.record
  return part === 'start'
    ? `${key} starts no earlier than ${dayInWords(day, today)}.`
    : `${key} is due on ${dayInWords(day, today)}.`
}
