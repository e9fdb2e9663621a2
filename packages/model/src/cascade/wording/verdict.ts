/**
 * One thing that keeps a sentence from being tested.
 * `start` and `end` are offsets into the text as it was given (end exclusive; equal where something is missing
 * and no words can be underlined). `words` are what `reason` begins with, so that a screen may set them bold;
 * empty where the reason speaks of something absent. `decides` is false for a note: the sentence stands anyway.
 */
export type WordingReason = {
  readonly code: WordingCode
  readonly start: number
  readonly end: number
  readonly words: string
  readonly reason: string
  readonly decides: boolean
}

export type WordingCode =
  | 'weak-verb'
  | 'no-object'
  | 'no-measure'
  | 'no-direction'
  | 'no-population'
  | 'no-day'
  | 'hedge'
  | 'several-outcomes'
  | 'activity'
  | 'empty-phrase'
  | 'no-state'
  | 'several-sentences'

/** What a wording check found. Silent (testable, no reasons) where the language is unknown. */
export type WordingVerdict = {
  readonly language: 'en' | 'unknown'
  readonly testable: boolean
  /** What is so, in one sentence; empty where there is nothing to say. */
  readonly headline: string
  readonly reasons: readonly WordingReason[]
  /** Up to three whole sentences that could stand instead, best first. */
  readonly couldBe: readonly string[]
}

/** What the record around a statement already says. Days are YYYY-MM-DD. */
export type StatementContext = {
  /** The record's own day: the due day, or an intent's horizon. */
  readonly dueOn?: string | undefined
  readonly parentDueOn?: string | undefined
  readonly parentKey?: string | undefined
  /** The day on which the check is made; keeps proposals from naming a day gone by. */
  readonly today?: string | undefined
}

/** A stretch of the text, offsets as in `WordingReason`. */
export type WordSpan = { readonly start: number; readonly end: number; readonly words: string }

export const silent = (language: 'en' | 'unknown'): WordingVerdict => ({
  language,
  testable: true,
  headline: '',
  reasons: [],
  couldBe: [],
})

/** A reason that begins with the words it is about. */
export function reasonAbout(code: WordingCode, tokens: readonly Named[], rest: string): WordingReason {
  const words = capitalised(tokens.map(token => token.text).join(' '))
  return {
    code,
    start: tokens[0]!.start,
    end: tokens.at(-1)!.end,
    words,
    reason: `${words} ${rest}`,
    decides: true,
  }
}

type Named = { readonly text: string; readonly start: number; readonly end: number }

/** 'customer satisfaction' as a sentence begins: 'Customer satisfaction'. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
