/** What a status key does in a room: the owner's word is a check-in, somebody else's a remark beside the outcome. */
import type { Step } from '@throughline/client'
import { type AnyRecord, type Records, titleOf, type World } from '@throughline/model'
import type { Day } from '../../parts/format/calendar-day.ts'

export type Spoken = Records['checkIn']['status']

export const spokenWords: Readonly<Record<Spoken, string>> = {
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
}

export interface Said {
  readonly status: Spoken
  readonly blockedBy: string | undefined
  readonly note: string
}

/** Only the owner and the stand-in speak for an outcome. */
export function speaksFor(outcome: AnyRecord, person: string | undefined): boolean {
  return person !== undefined && [outcome.owner, outcome.standIn].includes(person)
}

export function saidStep(
  outcome: AnyRecord,
  said: Said,
  { isOwn, today }: { isOwn: boolean; today: Day },
): Step {
  const { status, blockedBy, note } = said
  const blocked = blockedBy?.trim()
  if (isOwn) {
    const fields = {
      of: outcome.id,
      status,
      ...(blocked ? { blocked: { by: blocked, sinceOn: today } } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    }
    return { kind: 'checkIn', verb: 'add', fields }
  }
  const text = [
    `Said in the sync: ${spokenWords[status].toLowerCase()}.`,
    blocked && `Blocked by ${blocked}.`,
    note.trim(),
  ]
  return { kind: 'remark', verb: 'add', fields: { about: outcome.id, text: text.filter(Boolean).join(' ') } }
}

/** The newest check-ins of an outcome, the oldest of them first. */
export function lastCheckIns(world: World, outcome: string, most: number): Records['checkIn'][] {
  return world
    .pointing('checkIn', 'of', outcome)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    .slice(-most)
}

/** What happened below an outcome since its last check-in: questions that wait, and work that was finished. */
export function sinceLast(world: World, outcome: AnyRecord, since: string | undefined): string[] {
  const below = world.below(outcome.id)
  const questions = [outcome, ...below].flatMap(record => world.pointing('question', 'about', record.id))
  const open = questions.filter(question => question.state === 'open')
  const done = below.filter(record => record.state === 'delivered' && (!since || record.stateAt > since))
  const help = lastCheckIns(world, outcome.id, 1)[0]?.helpWanted
  return [
    ...(help ? [`Help wanted: ${help.what}`] : []),
    ...open.map(question => `Waits for an answer: ${question.text}`),
    ...done.map(record => `Delivered: ${titleOf(record)}`),
  ]
}
