/** What waits in signals. */
import type { Wait } from './wait.ts'

export const signalsWaits: readonly Wait[] = []
