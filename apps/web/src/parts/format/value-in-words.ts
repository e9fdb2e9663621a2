/** A value of a field as it is read. */
import type { Field, World } from '@throughline/model'
import { dayInWords } from './days.ts'
import { money, thin } from './money.ts'
import { recordName } from './record-name.ts'
import { stateWord } from './state-word.ts'

export interface Reading {
  readonly world: World
  readonly today: string
}

/** Empty text for no value. */
export function valueInWords(field: Field | undefined, value: unknown, reading: Reading): string {
  if (value === undefined || value === null || value === '') return ''
  switch (field?.sort) {
    case 'day':
      return dayInWords(String(value), reading.today)
    case 'ref':
      return nameOf(String(value), reading.world)
    case 'refs':
      return (value as string[]).map(id => nameOf(id, reading.world)).join(', ')
    case 'choice':
      return stateWord(String(value))
    case 'choices':
      return (value as string[]).map(stateWord).join(', ')
    case 'flag':
      return value ? 'Yes' : 'No'
    case 'number':
      if (field.seenBy === 'money') return amountInWords(Number(value), reading.world)
      return [Number(value).toLocaleString('en-GB'), field.unit].filter(Boolean).join(thin)
    case 'tri':
      return triInWords(value as { low: number; likely: number; high: number }, field.unit)
    case 'texts':
      return (value as string[]).join('\n')
    case 'group':
      return partsInWords(field, value, reading)
    case 'list':
      return (value as unknown[]).map(line => partsInWords(field, line, reading)).join('\n')
    default:
      return String(value)
  }
}

function nameOf(id: string, world: World): string {
  const record = world.record(id)
  return record ? recordName(world, record) : id
}

/** Money where the workspace states value in money; else points. */
function amountInWords(amount: number, { workspace }: World): string {
  if (workspace?.valueUnit === 'money') return money(amount, workspace.currency ?? 'EUR')
  return `${amount.toLocaleString('en-GB')}${thin}points`
}

function triInWords({ low, likely, high }: { low: number; likely: number; high: number }, unit = ''): string {
  return `${likely}${thin}${unit}, ${low} to ${high}`
}

function partsInWords(field: Field, value: unknown, reading: Reading): string {
  const parts = value as { [part: string]: unknown }
  return Object.entries(field.parts ?? {})
    .map(([name, part]) => valueInWords(part, parts[name], reading))
    .filter(Boolean)
    .join(' · ')
}
