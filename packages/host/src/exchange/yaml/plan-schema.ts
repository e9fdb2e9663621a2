/** JSON Schema (draft 7, which editors know) of a plan in YAML, generated from the registry of kinds. */
import { type Field, type Fields, type Kind, kinds } from '@throughline/model'
import { nestedWords, rootWords } from './nesting.ts'

type Schema = { readonly [word: string]: unknown }

export function planSchema(): Schema {
  const all = Object.values(kinds) as unknown as readonly Kind[]
  const roots = [...rootWords].map(([plural, kind]) => [plural, listOf(kind)])
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A plan for Throughline',
    type: 'object',
    additionalProperties: false,
    properties: {
      workspace: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/workspace' }] },
      openedOn: {
        ...day,
        description: 'Opening balance: records enter in the state they have, as of this day.',
      },
      system: {
        type: 'string',
        description: 'The system that the keys belong to; plan where nothing is said.',
      },
      ...Object.fromEntries(roots),
    },
    definitions: Object.fromEntries(all.map(kind => [kind.name, recordSchema(kind)])),
  }
}

const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2027-01-29'] }
const textual: Schema = { type: ['string', 'number', 'boolean'] }

function recordSchema(kind: Kind): Schema {
  const nested = [...nestedWords(kind.name)].map(([plural, { kind: below }]) => [plural, listOf(below)])
  return {
    type: 'object',
    title: kind.label,
    description: kind.help,
    additionalProperties: false,
    properties: {
      key: {
        type: ['string', 'number'],
        description: 'By it the record is found again: OUT-12, or words of your own.',
      },
      state: { enum: kind.states, description: 'State it is in today.' },
      source: sourceSchema,
      ...fieldSchemas(kind.fields),
      ...Object.fromEntries(nested),
    },
    required: [kind.title],
  }
}

const sourceSchema: Schema = {
  type: 'object',
  description: 'Where the record came from.',
  additionalProperties: false,
  properties: { system: { type: 'string' }, key: { type: 'string' }, url: { type: 'string' } },
  required: ['system', 'key'],
}

function listOf(kind: Kind): Schema {
  const records = { anyOf: [{ $ref: `#/definitions/${kind.name}` }, { type: 'string' }] }
  return { type: ['array', 'null'], description: kind.help, items: records }
}

function fieldSchemas(fields: Fields): { [name: string]: Schema } {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]))
}

function fieldSchema(field: Field): Schema {
  const unit = field.unit ? `in ${field.unit}` : undefined
  const asked = field.askedBy ? `asked for by ‘${field.askedBy}’` : undefined
  const to = field.to
    ? `a ${field.to.join(' or ')}, by key or ${field.to.includes('person') ? 'name' : 'title'}`
    : undefined
  const description = [field.help, to, unit, asked].filter(Boolean).join('; ')
  const { examples } = field
  return {
    title: field.label,
    ...(description ? { description } : {}),
    ...(examples ? { examples } : {}),
    ...shape(field),
  }
}

function shape(field: Field): Schema {
  switch (field.sort) {
    case 'day':
      return day
    case 'number':
      return { type: ['number', 'null'] }
    case 'flag':
      return { type: ['boolean', 'null'] }
    case 'choice':
      return { enum: field.options }
    case 'tri':
      return { anyOf: [{ type: 'string', pattern: '^[\\d.]+/[\\d.]+/[\\d.]+$' }, pointsSchema] }
    case 'texts':
    case 'refs':
      return { anyOf: [textual, { type: 'array', items: textual }] }
    case 'choices':
      return { type: 'array', items: { enum: field.options } }
    case 'group':
      return partsSchema(field)
    case 'list':
      return { type: 'array', items: { anyOf: [partsSchema(field), textual] } }
    default:
      return { type: ['string', 'number', 'boolean', 'null'] }
  }
}

const pointsSchema: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: { low: { type: 'number' }, likely: { type: 'number' }, high: { type: 'number' } },
  required: ['low', 'likely', 'high'],
}

function partsSchema(field: Field): Schema {
  return { type: 'object', additionalProperties: false, properties: fieldSchemas(field.parts ?? {}) }
}
