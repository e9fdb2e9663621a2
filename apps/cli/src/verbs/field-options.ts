/** Options of a command, derived from the fields of a kind, and their texts read into values. */
import { written } from '@throughline/host'
import type { Field, Fields } from '@throughline/model'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { kebab } from '../words.ts'

export function addFieldOptions(command: Command, fields: Fields): void {
  for (const [name, field] of Object.entries(fields)) {
    const option = new Option(`--${kebab(name)} <${placeholder(field)}>`, described(field))
    option.argParser((text: string, before: unknown) => textValue(field, text, before))
    if (field.options && field.sort === 'choice') option.choices([...field.options])
    command.addOption(option)
  }
}

/** Values that were given, by field; `clear` names those that are emptied. */
export function fieldsGiven(
  fields: Fields,
  options: { readonly [name: string]: unknown },
  clear: readonly string[] = [],
): { [name: string]: unknown } {
  const given = Object.keys(fields).filter(name => options[name] !== undefined)
  const values: { [name: string]: unknown } = Object.fromEntries(given.map(name => [name, options[name]]))
  for (const word of clear) {
    const name = Object.keys(fields).find(each => each === word || kebab(each) === word)
    values[name ?? word] = null
  }
  return values
}

function textValue(field: Field, text: string, before: unknown): unknown {
  const raw = isMany(field) ? [...((before as unknown[]) ?? []), partsOf(field, text)] : partsOf(field, text)
  const read = written(field, raw)
  if (!('fault' in read)) return read.value
  throw new InvalidArgumentError(`${field.label} ${read.fault}. ${read.remedy ?? ''}`)
}

/** A group or a line of a list: JSON, or `part=value; part=value`. */
function partsOf(field: Field, text: string): unknown {
  if (field.sort !== 'group' && field.sort !== 'list') return text
  if (text.trim().startsWith('{')) {
    try {
      return JSON.parse(text)
    } catch {
      throw new InvalidArgumentError('This is no valid JSON. Write part=value; part=value instead.')
    }
  }
  if (!text.includes('=')) return text
  return Object.fromEntries(
    text.split(';').map(part => {
      const at = part.indexOf('=')
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    }),
  )
}

function isMany(field: Field): boolean {
  return ['texts', 'refs', 'choices', 'list'].includes(field.sort)
}

function placeholder(field: Field): string {
  const named: { readonly [sort: string]: string } = {
    day: 'day',
    number: field.unit ?? 'number',
    flag: 'yes|no',
    choice: 'word',
    tri: 'low/likely/high',
    ref: recordWord(field),
    refs: recordWord(field),
  }
  return named[field.sort] ?? 'text'
}

/** What may stand there; of a great many kinds, any record. */
function recordWord({ to = [] }: Field): string {
  return to.length > mostNamed ? 'record' : to.join('|')
}

const mostNamed = 4

/** For lists: what is put to them, and what is taken out of them, leaving the rest. */
export function addListOptions(command: Command, fields: Fields): void {
  for (const [name, field] of Object.entries(fields)) {
    if (!takesParts(field)) continue
    for (const way of ['put', 'take'] as const) {
      const help =
        way === 'put' ? `put to ${field.label.toLowerCase()}` : `take out of ${field.label.toLowerCase()}`
      const option = new Option(`--${way}-${kebab(name)} <${placeholder(field)}>`, `${help}; leaves the rest`)
      option.argParser((text: string, before: unknown) => textValue(field, text, before))
      command.addOption(option)
    }
  }
}

/** Lists of which the parts are words or records. */
export function takesParts(field: Field): boolean {
  return ['texts', 'refs', 'choices'].includes(field.sort)
}

/** A list with what is put to it and without what is taken out; nothing where neither was said. */
export function listGiven(
  name: string,
  before: readonly string[],
  options: { readonly [name: string]: unknown },
): string[] | undefined {
  const said = (way: string) => (options[`${way}${name[0]!.toUpperCase()}${name.slice(1)}`] ?? []) as string[]
  const [put, take] = [said('put'), said('take')]
  if (put.length + take.length === 0) return undefined
  return [...new Set([...before, ...put])].filter(each => !take.includes(each))
}

function described(field: Field): string {
  const parts = field.parts ? `parts: ${Object.keys(field.parts).join(', ')}` : undefined
  const many = isMany(field) ? 'may be given again' : undefined
  return [field.label, field.help, parts, many].filter(Boolean).join('; ')
}
