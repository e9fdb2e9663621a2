/** Who asks through an assistant, and what its tools reach: one principal in one workspace, for one request. */
import type { Access, Host, Principal } from '@throughline/host'
import { type AnyRecord, type Kind, registry, titleOf } from '@throughline/model'
import type { z } from 'zod'
import type { Proposals } from './proposals/proposals.ts'
import type { Reckoners } from './reckoners.ts'
import { ToolRefusal } from './refusal.ts'

export interface Asking {
  readonly host: Host
  readonly principal: Principal
  readonly reckoners: Reckoners
  /** Where proposals wait for their person; absent where nobody would see them. */
  readonly proposals?: Proposals | undefined
  /** Tells that a tool was called, for the logs: never what was asked or answered. */
  readonly called?: (tool: string) => void
}

export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly title: string
  /** What it answers, for a model that chooses among tools. */
  readonly description: string
  readonly input: Input
  /** Whether it changes anything. */
  readonly writes: boolean
  readonly answer: (asking: Asking, asked: z.infer<Input>) => Promise<object>
}

/** Types a tool's question by its own shape. */
export function tool<Input extends z.ZodObject>(declared: Tool<Input>): Tool {
  return declared as unknown as Tool
}

/** The record meant by an id, a key, or a title; as they may see it. */
export async function recordMeant(asking: Asking, words: string): Promise<AnyRecord> {
  const { access, world } = await sight(asking)
  const exact = access.record(world.record(words) ?? world.keyed(words))
  if (exact) return exact
  const named = world.named(words, Object.keys(registry.kinds)).flatMap(each => access.record(each) ?? [])
  const [only] = named
  if (only && named.length === 1) return only
  if (named.length > 1)
    throw new ToolRefusal({
      reason: `'${words}' names ${named.length} records.`,
      remedy: `Name one by its key: ${named
        .slice(0, 5)
        .map(each => each.key)
        .join(', ')}.`,
    })
  throw new ToolRefusal({
    reason: `There is no '${words}' here that you can see.`,
    remedy: 'Look for it with find.',
  })
}

export async function sight({ host, principal }: Asking): Promise<{
  access: Access
  world: Awaited<ReturnType<Host['world']>>
}> {
  const [access, world] = await Promise.all([host.access(principal), host.world(principal.workspace)])
  return { access, world }
}

export function kindMeant(name: string): Kind {
  const kind = Object.hasOwn(registry.kinds, name)
    ? registry.kinds[name]
    : Object.values(registry.kinds).find(each => each.plural === name)
  if (kind) return kind
  throw new ToolRefusal({
    reason: `There is no kind '${name}'.`,
    remedy: 'Ask describe without a kind for all of them.',
  })
}

export const brief = (record: AnyRecord) => ({
  key: record.key,
  kind: record.kind,
  title: titleOf(record),
  state: record.state,
})
