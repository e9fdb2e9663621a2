/** What waits in health. */
import type { Wait } from './wait.ts'

export const healthWaits: readonly Wait[] = []
