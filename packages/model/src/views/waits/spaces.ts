/** What waits in the spaces. */
import type { Wait } from './wait.ts'

export const spacesWaits: readonly Wait[] = []
