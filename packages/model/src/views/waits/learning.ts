/** What waits in learning. */
import type { Wait } from './wait.ts'

export const learningWaits: readonly Wait[] = []
