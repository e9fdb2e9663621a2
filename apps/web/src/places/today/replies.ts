/** How a thing that waits can be answered where it stands. The first reply is the one to take. */
import type { Step } from '@throughline/client'
import { type AnyRecord, titleOf, type World } from '@throughline/model'
import { unchanged } from './check-in-draft.ts'
import { doReplies } from './do-replies.ts'
import { lookReplies } from './look-replies.ts'
import type { Wait } from './wait.ts'

export interface Reply {
  readonly says: string
  readonly deed: Deed
}

export type Deed =
  /** Said at once; `told` is what the toast says. */
  | { readonly sort: 'say'; readonly steps: readonly Step[]; readonly told: string }
  /** Asks for a sentence, in place. */
  | {
      readonly sort: 'write'
      readonly label: string
      readonly begun?: string
      readonly steps: (text: string) => readonly Step[]
      readonly told: string
    }
  | { readonly sort: 'go'; readonly to: string }
  /** Opens the evidence in place. */
  | { readonly sort: 'why' }
  /** Puts it into the card at the right. */
  | { readonly sort: 'checkIn' }

export function repliesTo(wait: Wait, world: World): Reply[] {
  return replies[wait.sort](wait, world)
}

/** Where a record opens, over its list. */
export function recordAddress(record: Pick<AnyRecord, 'key'>): string {
  return `/strategy?open=${record.key}`
}

export function alignmentAddress(record: Pick<AnyRecord, 'key'>): string {
  return `/strategy/${record.key}/alignment`
}

const replies: Readonly<Record<Wait['sort'], (wait: Wait, world: World) => Reply[]>> = {
  checkIn: ({ on }, world) => {
    const same = unchanged(world, on)
    const card: Reply = { says: 'Check in …', deed: { sort: 'checkIn' } }
    if (!same) return [card, open(on)]
    return [
      { says: 'No change', deed: { sort: 'say', steps: [same], told: `${on.key} is as it was.` } },
      card,
      open(on),
    ]
  },
  confirm: ({ on }) => [
    { says: 'Confirm it', deed: say(on, 'confirm', `You confirmed ${on.key}.`) },
    missing(on),
    open(on),
  ],
  accept: ({ on }) => [
    { says: 'Commit to it', deed: say(on, 'commit', `You committed to ${on.key}.`) },
    missing(on),
    open(on),
  ],
  answer: ({ on }) => (isYesOrNo(titleOf(on)) ? [yes(on, 'Yes'), yes(on, 'No'), write(on)] : [write(on)]),
  read: ({ about, on }) => [
    {
      says: 'Write what we understood',
      deed: { sort: 'go', to: `${alignmentAddress(about)}?team=${on.key}` },
    },
    open(about),
  ],
  resolve: ({ about, on }) => [
    { says: 'Say how it is meant', deed: { sort: 'go', to: `${alignmentAddress(about)}?at=${on.key}` } },
    open(about),
  ],
  do: wait => [...doReplies(wait), open(wait.on)],
  look: ({ finding, on }, world) => lookReplies(finding, on, world),
}

function say(on: AnyRecord, verb: string, told: string): Deed {
  return { sort: 'say', steps: [{ kind: on.kind, verb, subject: on.id }], told }
}

function missing(on: AnyRecord): Reply {
  return {
    says: 'Say what is missing …',
    deed: {
      sort: 'write',
      label: 'What is missing',
      steps: text => [{ kind: on.kind, verb: 'decline', subject: on.id, fields: { missing: text } }],
      told: `You said what ${on.key} still needs.`,
    },
  }
}

function answered(question: AnyRecord, text: string): Step {
  return { kind: 'question', verb: 'answer', subject: question.id, fields: { answer: text } }
}

function yes(question: AnyRecord, word: string): Reply {
  return {
    says: word,
    deed: {
      sort: 'say',
      steps: [answered(question, `${word}.`)],
      told: `You answered ‘${word}’ to ${question.key}.`,
    },
  }
}

function write(question: AnyRecord): Reply {
  return {
    says: 'Write …',
    deed: {
      sort: 'write',
      label: 'Answer',
      steps: text => [answered(question, text)],
      told: `You answered ${question.key}.`,
    },
  }
}

function open(record: AnyRecord): Reply {
  return { says: `Open ${record.key}`, deed: { sort: 'go', to: recordAddress(record) } }
}

/** Begins with a verb that only yes or no answers, and offers no choice. */
function isYesOrNo(question: string): boolean {
  return /^(do|does|did|is|are|was|were|may|can|could|will|would|should|shall|has|have|must)\b/i.test(
    question.trim(),
  )
    ? !/\bor\b/i.test(question)
    : false
}
