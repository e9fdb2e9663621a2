/** Endpoints that hear of facts: what they want, and the key that signs for them. */
import { createHmac, randomBytes } from 'node:crypto'
import { type OrdinaryTables, openTable } from '@throughline/host'

export interface Endpoint {
  readonly id: string
  readonly workspace: string
  readonly name: string
  readonly url: string
  /** `standard`: Standard Webhooks. `text`: `{ "text": … }`, as chat tools take it. */
  readonly format: 'standard' | 'text'
  /** Names of kinds; every one where the list is empty. */
  readonly kinds: readonly string[]
  /** Verbs as commands say them, such as `commit`; every one where the list is empty. */
  readonly verbs: readonly string[]
  /** Whether it was granted to see money; else it sees what a reader without money sees. */
  readonly seesMoney: boolean
  readonly createdBy: string
  readonly createdAt: string
}

export type Wanted = Pick<Endpoint, 'name' | 'url' | 'format' | 'kinds' | 'verbs' | 'seesMoney'>

export interface Endpoints {
  /** @returns the secret, which is told once */
  add(endpoint: Omit<Endpoint, 'id' | 'createdAt'>): Promise<{ endpoint: Endpoint; secret: string }>
  /** @returns whether there is such an endpoint */
  change(of: Pick<Endpoint, 'id' | 'workspace'>, wanted: Partial<Wanted>): Promise<boolean>
  remove(of: Pick<Endpoint, 'id' | 'workspace'>): Promise<boolean>
  one(of: Pick<Endpoint, 'id' | 'workspace'>): Promise<Endpoint | undefined>
  /** Those of one workspace; of all where none is named. */
  all(workspace?: string): Promise<Endpoint[]>
  secretOf(of: Pick<Endpoint, 'id' | 'workspace'>): Promise<string | undefined>
}

export interface EndpointsSettings {
  readonly tables: OrdinaryTables
  /** Signing keys are made from it, and so are kept nowhere. */
  readonly secret: string
  readonly newId: () => string
  readonly now: () => string
}

export async function openEndpoints(settings: EndpointsSettings): Promise<Endpoints> {
  const { tables, secret, newId, now } = settings
  const table = await openTable(tables, declared)
  return {
    async add(given) {
      const endpoint = { ...given, id: newId(), createdAt: now() }
      const salt = randomBytes(24).toString('base64url')
      const { id, workspace, createdBy, createdAt } = endpoint
      await table.add({
        id,
        workspace,
        salt,
        created_by: createdBy,
        created_at: createdAt,
        ...rowOf(endpoint),
      })
      return { endpoint, secret: signingKey(secret, id, salt) }
    },
    change: async ({ id, workspace }, wanted) => (await table.change({ id, workspace }, rowOf(wanted))) > 0,
    remove: async ({ id, workspace }) => (await table.remove({ id, workspace })) > 0,
    async one({ id, workspace }) {
      const row = await table.one({ id, workspace })
      return row && endpointOf(row)
    },
    all: async workspace =>
      (await table.all(workspace === undefined ? {} : { workspace }, { by: 'created_at' })).map(endpointOf),
    async secretOf({ id, workspace }) {
      const row = await table.one({ id, workspace })
      return row?.salt ? signingKey(secret, id, row.salt) : undefined
    },
  }
}

const declared = {
  name: 'webhook_endpoint',
  columns: {
    id: 'text',
    workspace: 'text',
    name: 'text',
    url: 'text',
    format: 'text',
    kinds: 'text',
    verbs: 'text',
    sees_money: 'number',
    salt: 'text',
    created_by: 'text',
    created_at: 'text',
  },
  key: ['id'],
} as const

type Row = {
  readonly [C in keyof typeof declared.columns]:
    | ((typeof declared.columns)[C] extends 'number' ? number : string)
    | null
}

/** 256 bits in the form of Standard Webhooks. */
function signingKey(secret: string, id: string, salt: string): string {
  return `whsec_${createHmac('sha256', secret).update(`webhook ${id} ${salt}`).digest('base64')}`
}

function rowOf(wanted: Partial<Wanted>) {
  const { name, url, format, kinds, verbs, seesMoney } = wanted
  return {
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
    ...(format === undefined ? {} : { format }),
    ...(kinds === undefined ? {} : { kinds: kinds.join(' ') }),
    ...(verbs === undefined ? {} : { verbs: verbs.join(' ') }),
    ...(seesMoney === undefined ? {} : { sees_money: seesMoney ? 1 : 0 }),
  }
}

function endpointOf(row: Row): Endpoint {
  return {
    id: row.id ?? '',
    workspace: row.workspace ?? '',
    name: row.name ?? '',
    url: row.url ?? '',
    format: row.format === 'text' ? 'text' : 'standard',
    kinds: wordsIn(row.kinds),
    verbs: wordsIn(row.verbs),
    seesMoney: row.sees_money === 1,
    createdBy: row.created_by ?? '',
    createdAt: row.created_at ?? '',
  }
}

const wordsIn = (text: string | null) => (text ?? '').split(' ').filter(word => word !== '')
