/** A typed caller of a Throughline server, for the browser and for Node. It uses `fetch` and nothing else. */
import type { AnyRecord, Command, Kept } from '@throughline/model'
import { type Said, saidIn } from './answers.ts'
import { type Connection, read, send, workspacePath } from './call.ts'
import { type Following, follow } from './feed.ts'
import { newId } from './ids.ts'
import { type AllKindCalls, kindCalls } from './kind-calls.ts'
import { type OutlookCalls, outlookCalls } from './outlook-calls.ts'

export interface ConnectSettings {
  /** Where the server answers: `http://localhost:4321`. Empty for the page's own. */
  readonly baseUrl?: string
  /** Id of the workspace that is spoken of. */
  readonly workspace: string
  /** Where there is no cookie: what sign-in answered. */
  readonly token?: string
  readonly via?: 'web' | 'cli' | 'api'
  readonly fetch?: typeof fetch
  /** Waits before another try. */
  readonly wait?: (ms: number) => Promise<void>
}

/** One command of a batch: the batch's id stands for all. */
export type Step = Omit<Command, 'id'>

/** A record that was found, by what one needs to show it. */
export type Found = Pick<AnyRecord, 'id' | 'kind' | 'key' | 'state'> & { readonly title: string }

export interface Client extends AllKindCalls {
  /** Says any verb of any kind. */
  command(command: Step & { readonly id?: string }): Promise<Said>
  /** Says several things: all happen or none. */
  batch(steps: readonly Step[], id?: string): Promise<Said>
  /** A whole plan, all or none: for leaders and administrators, up to 50 MB. */
  importAll(steps: readonly Step[], id?: string): Promise<Said>
  /** Changes several records at once, by an act of the model: `interpretation.draft`. */
  act(name: string, told: { readonly [name: string]: unknown }, id?: string): Promise<Said>
  /** Takes back a command of one's own. */
  undo(command: string, id?: string): Promise<Said>
  /** Everything one may see, at one position: `Replica.from(await client.replica())`. */
  replica(): Promise<Kept>
  /** @param at as of when; now where nothing is said */
  search(words: string, limit?: number, at?: string): Promise<readonly Found[]>
  /** What follows from the plan, and what is wrong. */
  readonly outlook: OutlookCalls
  /** Facts as they happen. @returns a function that ends it */
  feed(following: Following): () => void
}

export function connect(settings: ConnectSettings): Client {
  const at: Connection = {
    baseUrl: (settings.baseUrl ?? '').replace(/\/$/, ''),
    workspace: settings.workspace,
    token: settings.token,
    via: settings.via ?? 'api',
    fetch: settings.fetch ?? ((input, init) => fetch(input, init)),
    wait: settings.wait ?? (ms => new Promise(resolve => setTimeout(resolve, ms))),
  }
  return {
    ...kindCalls(at),
    command: async ({ id = newId(), ...step }) =>
      saidIn(await send(at, workspacePath(at, '/commands'), { id, ...step })),
    batch: async (steps, id = newId()) =>
      saidIn(await send(at, workspacePath(at, '/batches'), { id, steps })),
    importAll: async (steps, id = newId()) =>
      saidIn(await send(at, workspacePath(at, '/imports'), { id, steps })),
    act: async (name, told, id = newId()) =>
      saidIn(await send(at, workspacePath(at, `/acts/${encodeURIComponent(name)}`), { id, told })),
    undo: async (command, id = newId()) =>
      saidIn(await send(at, workspacePath(at, '/undo'), { id, command })),
    replica: async () => (await read(at, workspacePath(at, '/replica'))) as Kept,
    outlook: outlookCalls(at),
    async search(words, limit = 20, moment) {
      const asked = new URLSearchParams({ words, limit: String(limit), ...(moment ? { at: moment } : {}) })
      return ((await read(at, workspacePath(at, `/search?${asked}`))) as { found: Found[] }).found
    },
    feed: following => follow(at, following),
  }
}
