/** Our own tables beside those of the sign-in library, kept by the same adapter. Secrets stand in them as hashes. */

const text = { type: 'string', required: true } as const
const maybeText = { type: 'string', required: false } as const
const instant = { type: 'date', required: true } as const
const maybeInstant = { type: 'date', required: false } as const
const hash = { type: 'string', required: true, unique: true } as const
const sought = { type: 'string', required: true, index: true } as const

export const ownTables = {
  id: 'throughline-places',
  schema: {
    membership: {
      fields: {
        account: sought,
        workspace: sought,
        roles: text,
        person: maybeText,
        suspended: { type: 'boolean', required: true },
      },
    },
    oneTimeLink: {
      fields: {
        purpose: text,
        hash,
        workspace: maybeText,
        roles: maybeText,
        person: maybeText,
        expiresAt: instant,
        state: text,
        createdBy: maybeText,
      },
    },
    apiKey: {
      fields: {
        name: text,
        prefix: text,
        hash,
        workspace: sought,
        account: maybeText,
        grants: text,
        createdBy: text,
        createdAt: instant,
        lastUsedAt: maybeInstant,
        endsAt: instant,
        state: text,
      },
    },
    roleLink: {
      fields: {
        hash,
        workspace: sought,
        role: text,
        subject: text,
        person: maybeText,
        name: text,
        createdBy: text,
        createdAt: instant,
        lastUsedAt: maybeInstant,
        endsAt: instant,
        state: text,
      },
    },
    attempt: {
      fields: {
        name: { type: 'string', required: true, unique: true },
        tried: text,
        forgetAt: instant,
      },
    },
  },
} as const

/** Their names, for an adapter that has to be told. */
export const ownTableNames = Object.keys(ownTables.schema)
