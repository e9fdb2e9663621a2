/** What waits in decisions. */
import type { Wait } from './wait.ts'

export const decisionsWaits: readonly Wait[] = []
