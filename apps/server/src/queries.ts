/** Shapes of what is asked in an address. */
import { z } from 'zod'

/** Every other name is a field that must have that value. */
export const listQuery = z.looseObject({
  after: z.string().max(200).optional().meta({ description: 'Cursor of the page before.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  state: z.string().max(60).optional(),
  archived: z.enum(['no', 'yes', 'all']).default('no'),
})

export const searchQuery = z.strictObject({
  words: z.string().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
