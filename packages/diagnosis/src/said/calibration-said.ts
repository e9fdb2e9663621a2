/** How good forecasts and stated confidences were, as plain data. */
import type { Score } from '../calibration/scores.ts'

export interface CalibrationSaid {
  readonly position: number
  readonly asOf: string
  readonly whole: Score
  readonly kinds: { readonly [kind: string]: Score }
  /** Teams with all that is below them. */
  readonly teams: readonly { readonly id: string; readonly score: Score }[]
  /** What people said of their own promises, all together; nothing where few enough said it to be told apart. */
  readonly stated?: Score
  /** The reader's own promises: what was computed, and what they said. */
  readonly own?: { readonly computed: Score; readonly stated: Score }
}
