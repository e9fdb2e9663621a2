/** What waits in bridge. */
import type { Wait } from './wait.ts'

export const bridgeWaits: readonly Wait[] = []
