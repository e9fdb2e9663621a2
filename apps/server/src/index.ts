/** HTTP, sign-in and the live feed around the house. `serve` starts it. */

export { NoSuchPlace, serveAssistant } from './mcp/serve-assistant.ts'
export { type ErasedAtPlace, eraseAgain, eraseAtPlace } from './operations/erase-person.ts'
export { prepareTables } from './operations/prepare-tables.ts'
export { policy } from './policy.ts'
export { quietLog, type ServeSettings, type Serving, serve } from './serve.ts'
