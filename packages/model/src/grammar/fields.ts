/** The words in which a kind's fields are written. zod is the language underneath; only this file speaks it. */
import { z } from 'zod'
import { isDay } from '../days.ts'

export interface Field<T = unknown, Empty extends boolean = boolean> {
  readonly sort: FieldSort
  readonly label: string
  readonly schema: z.ZodType<T>
  /** May be empty when the record begins. */
  readonly mayBeEmpty: Empty
  /** The verb that asks for it, when it may be empty at first but not for ever. */
  readonly askedBy?: string
  /** Value of a new record that says nothing. */
  readonly initial?: T
  readonly unit?: string
  readonly help?: string
  readonly examples?: readonly string[]
  /** Kinds that a reference may point at. */
  readonly to?: readonly string[]
  /** A reference to the record above in a tree: no cycle may arise. */
  readonly climbs?: boolean
  /** Personal data or free text: kept in the erasable part of a fact. */
  readonly erasable: boolean
  /** Money is seen by leaders and finance (and by the lead of what it belongs to). */
  readonly seenBy?: 'money'
  readonly options?: readonly string[]
  /** Parts of a group, or of each line of a list. */
  readonly parts?: Fields
}

/** One value: text to tri. Several: texts, choices, refs. With parts: group, list. */
export type FieldSort =
  | ('text' | 'day' | 'number' | 'flag' | 'choice' | 'ref' | 'tri')
  | ('texts' | 'choices' | 'refs')
  | ('group' | 'list')

export type Fields = { readonly [name: string]: Field }

type Extras = Partial<Pick<Field, 'unit' | 'help' | 'examples' | 'seenBy' | 'climbs'>>
type Must<T> = Field<T, false>
type ValueOf<F> = F extends Field<infer T> ? T : never
type EmptyKeys<F extends Fields> = { [P in keyof F]: F[P] extends Field<unknown, true> ? P : never }[keyof F]

/** The record that fields describe. */
export type ValuesOf<F extends Fields> = {
  -readonly [P in Exclude<keyof F, EmptyKeys<F>>]: ValueOf<F[P]>
} & { -readonly [P in EmptyKeys<F>]?: ValueOf<F[P]> }

/** The longest text a field keeps, in characters. */
export const textCharactersMax = 10_000

/** Words by a person: always erasable. */
export const text = (label: string, extras: Extras = {}): Must<string> =>
  field('text')(label, z.string().trim().min(1, 'is empty').max(textCharactersMax, { error: tooLong }), {
    ...extras,
    erasable: true,
  })

/** A short word that is no free text, such as a currency or a time zone. */
export const word = (label: string, extras: Extras = {}): Must<string> =>
  field('text')(label, z.string().trim().min(1, 'is empty').max(200, { error: tooLong }), extras)

/** Several texts, one a line. */
export const texts = (label: string, extras: Extras = {}): Must<string[]> =>
  field('texts')(
    label,
    z.array(z.string().trim().min(1).max(textCharactersMax, { error: tooLong })).max(200),
    { ...extras, erasable: true },
  )

/** A calendar day, `2026-11-23`. */
export const day = (label: string, extras: Extras = {}): Must<string> =>
  field('day')(label, z.string().refine(isDay, 'is no day of the calendar; write it as 2027-01-29'), extras)

export const number = (label: string, extras: Extras & { min?: number; max?: number } = {}): Must<number> => {
  const { min = -1e15, max = 1e15, ...rest } = extras
  return field('number')(label, z.number().min(min, `is below ${min}`).max(max, `is above ${max}`), rest)
}

/** A whole per cent, 0 to 100. */
export const percent = (label: string): Must<number> => number(label, { unit: '%', min: 0, max: 100 })

/** A part of one, 0 to 1. */
export const share = (label: string): Must<number> => number(label, { min: 0, max: 1 })

export const flag = (label: string): Must<boolean> => field('flag')(label, z.boolean(), {})

export const choice = <const O extends readonly [string, ...string[]]>(
  label: string,
  options: O,
  extras: Extras = {},
): Must<O[number]> =>
  field('choice')(label, z.enum(options, `is none of ${options.join(', ')}`), { ...extras, options }) as Must<
    O[number]
  >

/** Several of the options. */
export const choices = <const O extends readonly [string, ...string[]]>(
  label: string,
  options: O,
  extras: Extras = {},
): Must<O[number][]> =>
  field('choices')(label, z.array(z.enum(options, `has one that is none of ${options.join(', ')}`)), {
    ...extras,
    options,
  }) as Must<O[number][]>

/** One record, kept by its id; people name it by key, title or id. */
export const ref = (label: string, to: string | readonly string[], extras: Extras = {}): Must<string> =>
  field('ref')(label, z.string().min(1), { ...extras, to: [to].flat() })

/** Several records. */
export const refs = (label: string, to: string | readonly string[], extras: Extras = {}): Must<string[]> =>
  field('refs')(label, z.array(z.string().min(1)).max(1000), { ...extras, to: [to].flat() })

/** Low, likely, high: P10, P50 and P90 unless the workspace says otherwise. */
export const tri = (
  label: string,
  extras: Extras = {},
): Must<{ low: number; likely: number; high: number }> =>
  field('tri')(
    label,
    z
      .strictObject({ low: z.number().min(0), likely: z.number().min(0), high: z.number().min(0) })
      .refine(t => t.low <= t.likely && t.likely <= t.high, 'must rise from low over likely to high'),
    extras,
  )

/** A part with named parts of its own. */
export const group = <F extends Fields>(label: string, parts: F, extras: Extras = {}): Must<ValuesOf<F>> =>
  field('group')(label, partsSchema(parts), { ...extras, parts, erasable: hasErasable(parts) })

/** Lines of equal shape. */
export const list = <F extends Fields>(label: string, parts: F, extras: Extras = {}): Must<ValuesOf<F>[]> =>
  field('list')(label, z.array(partsSchema(parts)).max(1000, 'has more than 1,000 lines'), {
    ...extras,
    parts,
    erasable: hasErasable(parts),
  })

/** May be empty. */
export const maybe = <T>(of: Must<T>): Field<T, true> => ({ ...of, mayBeEmpty: true })

/** May be empty at first, and is asked for by the verb. */
export const askedBy = <T>(verb: string, of: Must<T>): Field<T, true> => ({
  ...of,
  mayBeEmpty: true,
  askedBy: verb,
})

/** Has a sensible first value. */
export const starting = <T>(initial: T, of: Must<T>): Must<T> => ({ ...of, initial })

/** What is wrong with a value, in words that follow the field's label; nothing when it fits. */
export function faultsOf(field: Field, value: unknown): string[] {
  const parsed = field.schema.safeParse(value)
  if (parsed.success) return []
  return parsed.error.issues.map(issue => {
    const at = issue.path.length > 0 ? `${issue.path.join('.')} ` : ''
    return at + issue.message
  })
}

function field(sort: FieldSort) {
  return <T>(label: string, schema: z.ZodType<T>, rest: Partial<Field>): Must<T> =>
    ({ erasable: false, ...rest, sort, label, schema, mayBeEmpty: false }) as Must<T>
}

function partsSchema<F extends Fields>(parts: F): z.ZodType<ValuesOf<F>> {
  const shape = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      part.mayBeEmpty ? part.schema.optional() : part.schema,
    ]),
  )
  return z.strictObject(shape) as unknown as z.ZodType<ValuesOf<F>>
}

function hasErasable(parts: Fields): boolean {
  return Object.values(parts).some(part => part.erasable)
}

function tooLong(issue: { readonly maximum?: unknown; readonly input?: unknown }): string {
  const length = typeof issue.input === 'string' ? issue.input.length.toLocaleString('en') : 'too many'
  const kept = Number(issue.maximum).toLocaleString('en')
  return `is ${length} characters long; ${kept} are kept. Link to the document instead`
}
