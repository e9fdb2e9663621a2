/** Ways in for chat tools: a secret address that turns a text into a remark or a question. */
import { randomBytes } from 'node:crypto'
import type { Answer } from '@throughline/host'
import { type Host, type OrdinaryTables, openTable, type Principal } from '@throughline/host'
import { hashOf } from '../accounts/hash-of.ts'

export interface InHook {
  readonly id: string
  readonly workspace: string
  readonly name: string
  /** Record that a text is about where it names none. */
  readonly about: string
  readonly createdBy: string
  readonly createdAt: string
}

export interface InHooks {
  /** @returns the secret, which is told once and never kept */
  add(hook: Omit<InHook, 'id' | 'createdAt'>): Promise<{ hook: InHook; secret: string }>
  all(workspace: string): Promise<InHook[]>
  remove(of: Pick<InHook, 'id' | 'workspace'>): Promise<boolean>
  of(secret: string): Promise<InHook | undefined>
}

export async function openInHooks(
  tables: OrdinaryTables,
  { newId, now }: { newId: () => string; now: () => string },
): Promise<InHooks> {
  const table = await openTable(tables, declared)
  return {
    async add(given) {
      const hook = { ...given, id: newId(), createdAt: now() }
      const secret = randomBytes(32).toString('base64url')
      const { id, workspace, name, about, createdBy, createdAt } = hook
      const row = { id, workspace, name, about, created_by: createdBy, created_at: createdAt }
      await table.add({ ...row, hash: hashOf(secret) })
      return { hook, secret }
    },
    all: async workspace => (await table.all({ workspace }, { by: 'created_at' })).map(hookOf),
    remove: async ({ id, workspace }) => (await table.remove({ id, workspace })) > 0,
    async of(secret) {
      const row = await table.one({ hash: hashOf(secret) })
      return row && hookOf(row)
    },
  }
}

/** Keeps what was said, as the hook's word: a question where it ends like one, else a remark. */
export async function hear(
  host: Host,
  hook: InHook,
  said: { text: string; by?: string | undefined },
): Promise<Answer> {
  const world = await host.world(hook.workspace)
  const [, key = '', rest = said.text] =
    /^\s*([A-Z]{1,6}-\d{1,9})\s*[:,–-]?\s+(\S[\s\S]*)$/.exec(said.text) ?? []
  const named = world.keyed(key)
  const text = `${named ? rest : said.text}${said.by === undefined ? '' : ` — ${said.by}`}`
  const about = named?.id ?? hook.about
  const isQuestion = /\?\s*$/.test(said.text) && world.systemIsOn('questions')
  const fields = { text: text.trim(), about }
  const principal: Principal = {
    account: hook.id,
    roles: ['key'],
    grants: ['read', 'remark.add', 'question.add'],
    workspace: hook.workspace,
    via: 'chat',
  }
  const kind = isQuestion ? 'question' : 'remark'
  return host.carryOut({ principal, id: host.clock.newId(), steps: [{ kind, verb: 'add', fields }] })
}

const declared = {
  name: 'chat_hook',
  columns: {
    id: 'text',
    workspace: 'text',
    name: 'text',
    about: 'text',
    hash: 'text',
    created_by: 'text',
    created_at: 'text',
  },
  key: ['id'],
} as const

function hookOf(row: { readonly [C in keyof typeof declared.columns]: string | null }): InHook {
  const { id, workspace, name, about, created_by, created_at } = row
  return {
    id: id ?? '',
    workspace: workspace ?? '',
    name: name ?? '',
    about: about ?? '',
    createdBy: created_by ?? '',
    createdAt: created_at ?? '',
  }
}
