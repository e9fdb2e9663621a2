/**
 * Who may import whom. ARCHITECTURE.md shows this table; a test keeps the two equal.
 * A package exists only where the set of allowed imports differs.
 */
export interface Border {
  /** Rooms of the project it may import. */
  mayImport: readonly string[]
  /** Whether it may see Node's own modules. */
  node: boolean
  /** Knows no clock, no chance, no outside. */
  pure: boolean
  /** Packages, third-party or our own, kept inside one file or folder of the room; types are free. */
  within: Readonly<Record<string, string>>
  /** Modules refused although everything else would allow them. */
  never: readonly string[]
}

const pure = { node: false, pure: true, within: {}, never: [] }
const http = ['node:http', 'node:https', 'node:http2', 'fastify']
const drivers = ['better-sqlite3', 'pg', 'node:sqlite']

export const borders: Readonly<Record<string, Border>> = {
  'packages/engine': { ...pure, mayImport: [], within: { highs: 'capacity/' } },
  'packages/model': { ...pure, mayImport: [], within: { '@marcbachmann/cel-js': 'expression/cel.ts' } },
  'packages/ledger': {
    mayImport: [],
    node: true,
    pure: false,
    within: { 'better-sqlite3': 'sqlite/', pg: 'postgres/' },
    never: http,
  },
  'packages/diagnosis': { ...pure, mayImport: ['packages/model', 'packages/engine'] },
  'packages/client': { mayImport: ['packages/model'], node: false, pure: false, within: {}, never: [] },
  'packages/host': {
    mayImport: ['packages/model', 'packages/engine', 'packages/diagnosis', 'packages/ledger'],
    node: true,
    pure: false,
    within: {},
    never: [...http, ...drivers],
  },
  'apps/server': {
    mayImport: ['packages/host', 'packages/client', 'packages/diagnosis', 'packages/model'],
    node: true,
    pure: false,
    // What the operator's network would be asked by: each behind one door with rules of its own.
    within: { undici: 'outbound/', nodemailer: 'mail/', 'node:https': 'outbound/', 'node:dns': 'outbound/' },
    never: drivers,
  },
  'apps/cli': {
    mayImport: ['packages/host', 'packages/client', 'packages/diagnosis', 'packages/model', 'apps/server'],
    node: true,
    pure: false,
    within: {},
    never: drivers,
  },
  'apps/web': {
    mayImport: ['packages/client', 'packages/model', 'packages/diagnosis', 'packages/engine'],
    node: false,
    pure: false,
    // Forecasts run in a worker, and data/ owns the workers.
    within: { '@throughline/engine': 'data/' },
    never: [],
  },
}

/** A folder of the engine imports only folders before it. */
export const engineOrder = [
  'random',
  'time',
  'network',
  'economics',
  'schedule',
  'forecast',
  'capacity',
  'series',
  'levers',
] as const

/** Groups of the model refer to each other by name and id, never by import. */
export const modelGroups = [
  'people',
  'cascade',
  'plan',
  'signals',
  'spaces',
  'decisions',
  'loop',
  'bridge',
  'learning',
  'health',
] as const

/** Where statements in SQL live. */
export const sqlHomes = [
  'packages/ledger/',
  'packages/host/src/projections/',
  'packages/host/src/tables/',
  'packages/host/src/consumers/',
] as const

/** Where bytes leave for the network: the typed caller, and one outbound client with its own rules. */
export const fetchHomes = ['packages/client/', 'apps/server/src/outbound/'] as const
