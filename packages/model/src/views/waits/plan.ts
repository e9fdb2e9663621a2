/** What waits in plan. */
import type { Wait } from './wait.ts'

export const planWaits: readonly Wait[] = []
