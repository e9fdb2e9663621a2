/** HTTP, sign-in and the live feed around the house. `serve` starts it. */
export { quietLog, type ServeSettings, type Serving, serve } from './serve.ts'
