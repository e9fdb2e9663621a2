/** Shapes of what is asked in an address. */
import { z } from 'zod'

/** A moment as somebody writes it. */
export const moment = z.string().min(1).max(60)
export const momentMeaning = 'A day (its end), an instant with its zone, or a position.'

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
  at: moment.optional().meta({ description: `As of when. ${momentMeaning}` }),
})
