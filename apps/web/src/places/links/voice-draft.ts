/** What a voice is about to answer; what is typed under one answer stays when another is looked at. */
import type { AnswerWord, Said } from './through-link.ts'

export interface VoiceDraft {
  readonly answer?: AnswerWord | undefined
  readonly wayOut: string
  readonly note: string
  readonly untilOn?: string | undefined
  /** Name of the voice that should answer instead. */
  readonly to?: string | undefined
}

export function draftOf(said: Said | null): VoiceDraft {
  return {
    answer: said?.answer === 'delegate' ? 'notMine' : said?.answer,
    wayOut: said?.wayOut ?? '',
    note: said?.note ?? '',
    untilOn: said?.untilOn,
  }
}

/** In a sentence what is still asked for. */
export function missingIn({ answer, wayOut, untilOn, note }: VoiceDraft): string | undefined {
  if (!answer) return 'Choose one of the five answers.'
  if (answer === 'concern' && !wayOut.trim()) return 'Say in a sentence what would make it right.'
  if (answer === 'hold' && !untilOn) return 'Name the day by which you can answer.'
  if (answer === 'object' && !note.trim()) return 'Say in a sentence what stands against it.'
  return undefined
}

/** As the server takes it: only what belongs to the answer. */
export function saidBy({ answer, wayOut, untilOn, note, to }: VoiceDraft): object {
  const noted = note.trim() && (answer === 'object' || answer === 'hold') ? { note: note.trim() } : {}
  switch (answer) {
    case 'concern':
      return { answer, wayOut: wayOut.trim() }
    case 'hold':
      return { answer, untilOn, ...noted }
    case 'notMine':
      return to ? { answer: 'delegate', to } : { answer }
    default:
      return { answer, ...noted }
  }
}
