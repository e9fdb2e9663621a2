/** One thing that somebody at Quillmere said or did, on a day of the cast's own calendar. */
import type { Values } from '@throughline/model'

export interface Line {
  /** Day of the cast's calendar, in which the story is told on Monday 23 November 2026. */
  readonly on: string
  /** Time of day in UTC; else the speaker's habitual hour. */
  readonly at?: string
  /** Name of the person, or `the clock`. */
  readonly by: string
  /** Kind and verb: `outcome.commit`. */
  readonly say: string
  /** Key or title of the record; for `add` the name of which its id is made. */
  readonly subject: string
  readonly fields?: Values
  readonly because?: string
  readonly passOver?: readonly string[]
  /** Its days are those of the calendar on the wall and do not move with the story. */
  readonly fixedDays?: true
  /** It knows the ledger up to the line before it: told as `atPosition`. */
  readonly knowsSoFar?: true
}

export type More = Partial<Pick<Line, 'at' | 'because' | 'passOver' | 'knowsSoFar'>>

/** What the clock writes down. */
export const theClock = 'the clock'

/** `2026-09-16 Ewa Lindgren` or `2026-09-16 08:20 Ewa Lindgren`: the day, perhaps the hour, and who spoke. */
export function line(when: string, what: string, ...told: [fields?: Values, more?: More]): Line {
  const [fields = {}, more = {}] = told
  const [on = '', ...rest] = when.split(' ')
  const at = /^\d\d:\d\d$/.test(rest[0] ?? '') ? rest.shift() : undefined
  const space = what.indexOf(' ')
  const [say, subject] = [what.slice(0, space), what.slice(space + 1)]
  return { on, ...(at ? { at } : {}), by: rest.join(' '), say, subject, fields, ...more }
}
