/** A typed caller derived from the registry of kinds: `connect` speaks of a workspace, `me` and `signIn` of oneself. */
export type { Done, Refused, Said } from './answers.ts'
export { type Client, type ConnectSettings, connect, type Found, type Step } from './connect.ts'
export { eventsIn, type ServerEvent } from './event-stream.ts'
export type { Following } from './feed.ts'
export { newId } from './ids.ts'
export type { Asking, FieldsOf, KindCalls, Page, With } from './kind-calls.ts'
export { CallError, type Problem } from './problem.ts'
export { ask, type Me, me, type Place, signIn, signOut, type Tried } from './sign-in.ts'
