/**
 * Values of fields as lines of a path and a text, and back. A path names the field and, within lists and groups, place
 * and part: `dueOn`, `estimate.likely`, `needs.0.people`. A line without a value empties its field.
 */
import type { Field, Fields } from '../grammar/fields.ts'

export interface ValueLine {
  readonly field: string
  readonly value?: string
}

/** Values as a command takes them. What a field cannot read stays text, so that deciding says what is wrong. */
export function valuesOf(fields: Fields, lines: readonly ValueLine[]): { [field: string]: unknown } {
  const values: { [field: string]: unknown } = {}
  for (const { field: path, value } of lines) {
    const [name = '', ...steps] = path.split('.')
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    values[name] = put({ field, steps, value, before: values[name] })
  }
  return values
}

/** The lines that say these values. */
export function linesOf(values: { readonly [field: string]: unknown }): ValueLine[] {
  return Object.entries(values).flatMap(([name, value]) => lines(name, value))
}

function lines(path: string, value: unknown): ValueLine[] {
  if (value === undefined) return []
  if (value === null || (Array.isArray(value) && value.length === 0)) return [{ field: path }]
  if (typeof value !== 'object') return [{ field: path, value: String(value) }]
  return Object.entries(value).flatMap(([step, part]) => lines(`${path}.${step}`, part))
}

interface Put {
  readonly field: Field | undefined
  readonly steps: readonly string[]
  readonly value: string | undefined
  readonly before: unknown
}

/** A value with one more leaf in it. */
function put({ field, steps, value, before }: Put): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value === undefined ? null : leaf(field, value)
  if (field?.sort === 'list' || (field && several.includes(field.sort))) {
    const list = Array.isArray(before) ? [...before] : []
    const place = Number(step)
    if (!Number.isInteger(place) || place < 0 || place > list.length) return value
    const part = field.sort === 'list' ? asGroup(field) : single(field)
    list[place] = put({ field: part, steps: rest, value, before: list[place] })
    return list
  }
  const group = typeof before === 'object' && before !== null ? { ...before } : {}
  const part = partOf(field, step)
  return { ...group, [step]: put({ field: part, steps: rest, value, before: own(group, step) }) }
}

function leaf(field: Field | undefined, value: string): unknown {
  if (field && several.includes(field.sort)) return value.split('\n')
  if (field?.sort === 'number') return value.trim() !== '' && Number.isFinite(+value) ? +value : value
  if (field?.sort === 'flag') return value === 'true' ? true : value === 'false' ? false : value
  return value
}

const several: readonly string[] = ['texts', 'refs', 'choices']

function partOf(field: Field | undefined, step: string): Field | undefined {
  if (field?.sort === 'tri') return { ...field, sort: 'number' }
  return field?.parts && Object.hasOwn(field.parts, step) ? field.parts[step] : undefined
}

function asGroup(field: Field): Field {
  return { ...field, sort: 'group' }
}

function single(field: Field): Field {
  return { ...field, sort: 'text' }
}

function own(values: object, name: string): unknown {
  return Object.hasOwn(values, name) ? (values as { [name: string]: unknown })[name] : undefined
}
