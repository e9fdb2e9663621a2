/** Shapes of requests, as zod says them. What a field holds the model says; these say what surrounds it. */
import type { Step } from '@throughline/host'
import { z } from 'zod'

const values = z.record(z.string(), z.unknown())

const source = z.strictObject({
  system: z.string().min(1).max(200),
  key: z.string().min(1).max(500),
  url: z.string().max(2000).optional(),
  seenAt: z.string().max(40).optional(),
})

const opening = z.strictObject({
  state: z.string().max(60).optional(),
  openedOn: z.iso.date(),
})

/** What a verb is said with, whatever the kind. */
export const said = z.strictObject({
  subject: z.string().min(1).max(500).optional(),
  fields: values.optional().meta({ description: 'Values by field; null empties a field.' }),
  was: values.optional().meta({
    description: 'What was seen in the fields that change: a change meanwhile is told, not overwritten.',
  }),
  because: z.string().trim().min(1).max(10_000).optional().meta({ description: 'Why, in a sentence.' }),
  passOver: z
    .array(z.string().max(100))
    .max(50)
    .optional()
    .meta({ description: 'Codes of warnings that are passed over, with because.' }),
  source: source.optional(),
  opening: opening.optional(),
})

export const step = said.extend({ kind: z.string().max(60), verb: z.string().max(60) })

export const commandBody = step.extend({ id: z.uuid() })

export const batchBody = z.strictObject({ id: z.uuid(), steps: z.array(step).min(1).max(500) })

export const importBody = z.strictObject({ id: z.uuid(), steps: z.array(step).min(1).max(50_000) })

/** What an act is told; names of what it asks stand in the reference of acts. */
export const actBody = z.strictObject({ id: z.uuid(), told: values })

export const undoBody = z.strictObject({
  id: z.uuid(),
  command: z.uuid().meta({ description: 'The command of one’s own that is taken back.' }),
})

/** A step as the house takes it: what was left out is absent, as it is in JSON. */
export function stepOf(read: z.infer<typeof step>): Step {
  return read as Step
}
