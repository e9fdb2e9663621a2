/** A kind as OpenAPI describes it: its fields with label, help and examples, and the records they make. */
import type { Field, Fields, Kind } from '@throughline/model'
import { verbOf } from '@throughline/model'
import { z } from 'zod'
import { said } from '../shapes.ts'

/** What a verb of this kind is said with. */
export function saidShape(kind: Kind, verb: string): z.ZodType {
  const fields = { ...kind.fields, ...verbOf(kind, verb)?.carries }
  const shape = Object.entries(fields).map(([name, field]) => [name, fieldShape(field).nullable().optional()])
  return said.extend({
    fields: z.strictObject(Object.fromEntries(shape)).optional().meta({ description: kind.help }),
  })
}

/** A record of this kind, with what every record carries. */
export function recordShape(kind: Kind): z.ZodType {
  const own = Object.entries(kind.fields).map(([name, field]) => [name, fieldShape(field).optional()])
  return z.object({ ...everyRecord, ...Object.fromEntries(own), state: z.enum(kind.states) }).loose()
}

export const pageShape = (kind: Kind) =>
  z.object({ records: z.array(recordShape(kind)), next: z.string().nullable(), position })

export const doneShape = z.object({
  command: z.string(),
  facts: z.array(z.object({}).loose()),
  records: z.array(z.object({}).loose()),
  passed: z.array(z.object({}).loose()),
  position: z.int().min(0),
  repeated: z.boolean(),
})

export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'One word that programs read.' }),
    detail: z.string().optional(),
    remedy: z.string().optional(),
    refusals: z
      .array(
        z
          .object({
            code: z.string(),
            rule: z.string(),
            level: z.enum(['block', 'warn']),
            about: z.object({}).loose(),
            reason: z.string(),
            remedy: z.string(),
            place: z.int().meta({ description: 'Which step of a batch, from 0.' }),
          })
          .loose(),
      )
      .optional(),
  })
  .meta({ description: 'Problem details (RFC 9457), with the refusals of the domain.' })

const position = z.int().min(0).meta({ description: 'Ledger position this was read at.' })

const everyRecord = {
  id: z.string(),
  kind: z.string(),
  key: z.string(),
  stateAt: z.string(),
  version: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
  archived: z.boolean().optional(),
}

/** The model's own shape with its words; what a reference points at is said. */
function fieldShape(field: Field): z.ZodType {
  const { label, help, unit, examples, to, seenBy } = field
  const sentences = [
    help,
    unit && `In ${unit}.`,
    to && `A reference to ${to.join(' or ')}, by id, key or title.`,
    seenBy === 'money' && 'Money: seen by its lead, leaders and finance.',
  ]
  const description = sentences.filter(Boolean).join(' ')
  return shapeOf(field).meta({
    title: label,
    ...(description === '' ? {} : { description }),
    ...(examples && field.sort === 'text' ? { examples: [...examples] } : {}),
  })
}

function shapeOf(field: Field): z.ZodType {
  if (field.sort === 'group') return partsShape(field.parts ?? {})
  if (field.sort === 'list') return z.array(partsShape(field.parts ?? {}))
  return field.sort === 'day' ? z.string().meta({ format: 'date' }) : field.schema
}

function partsShape(parts: Fields): z.ZodType {
  const shape = Object.entries(parts).map(([name, part]) => [
    name,
    part.mayBeEmpty ? fieldShape(part).optional() : fieldShape(part),
  ])
  return z.strictObject(Object.fromEntries(shape))
}

/** What the facts say about a record, in lines under the question that they answer. */
export const explanationShape = z.object({
  explained: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      lines: z.array(z.object({ text: z.string(), id: z.string().optional(), key: z.string().optional() })),
    }),
  ),
})
