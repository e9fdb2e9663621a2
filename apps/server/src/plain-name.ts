/** A name that a person types, kept outside the ledger. */
import { z } from 'zod'

export const plainName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine(text => text.isWellFormed() && !text.includes('\0'), 'has a character that cannot be kept')
