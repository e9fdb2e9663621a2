/** A check-in while it is being said. Nothing is chosen beforehand. */
import type { Step } from '@throughline/client'
import { type AnyRecord, newestCheckIn, type Records, type World } from '@throughline/model'
import type { Day } from '../../parts/format/calendar-day.ts'

export type Spoken = Records['checkIn']['status']

export interface CheckInDraft {
  readonly status: Spoken | undefined
  /** By whom or what; nothing where it is not blocked. */
  readonly blockedBy: string | undefined
  /** 0 to 1; nothing until it is touched. */
  readonly confidence: number | undefined
  readonly note: string
  /** What help is wanted; nothing where none is. */
  readonly help: string | undefined
  /** Of whom. */
  readonly helpFrom: string | undefined
}

export const nothingSaid: CheckInDraft = {
  status: undefined,
  blockedBy: undefined,
  confidence: undefined,
  note: '',
  help: undefined,
  helpFrom: undefined,
}

/** What a check-in still lacks, in a sentence; nothing where it can be said. */
export function lackOf(draft: CheckInDraft): string | undefined {
  if (!draft.status) return 'Say how it stands: 1, 2 or 3.'
  if (draft.blockedBy?.trim() === '') return 'Say by whom or what it is blocked.'
  if (draft.help?.trim() === '') return 'Say what help is wanted.'
  return undefined
}

/** The command of a draft to which nothing is lacking. */
export function checkInStep(of: AnyRecord, draft: CheckInDraft, since: Day): Step {
  const { status, blockedBy, confidence, note, help, helpFrom } = draft
  return {
    kind: 'checkIn',
    verb: 'add',
    fields: {
      of: of.id,
      status,
      ...(blockedBy ? { blocked: { by: blockedBy.trim(), sinceOn: since } } : {}),
      ...(confidence === undefined ? {} : { confidence: Math.round(confidence * 100) }),
      ...(help ? { helpWanted: { what: help.trim(), ...(helpFrom ? { from: helpFrom } : {}) } } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    },
  }
}

/** 'No change' as one command: only where the last word was on track and nothing blocks it. */
export function unchanged(world: World, of: AnyRecord): Step | undefined {
  const last = newestCheckIn(world, of.id)
  if (last?.status !== 'onTrack' || last.blocked || last.helpWanted) return undefined
  const fields = {
    of: of.id,
    status: last.status,
    ...(last.confidence === undefined ? {} : { confidence: last.confidence }),
  }
  return { kind: 'checkIn', verb: 'add', fields }
}

/** Since when it is blocked: the day of the last word where the same thing blocks it still. */
export function blockedSince(last: Records['checkIn'] | undefined, by: string, today: Day): Day {
  return last?.blocked && last.blocked.by === by.trim() ? last.blocked.sinceOn : today
}
