/** One thing that somebody at Quillmere said or did, on a day of the cast's own calendar. */
import type { Values } from '@throughline/model'

export interface Line {
  /** Day of the cast's calendar, in which the story is told on Monday 23 November 2026. */
  readonly on: string
  /** Time of day in UTC; else the speaker's habitual hour. */
  readonly at?: string
  /** Name of the person. */
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
}
