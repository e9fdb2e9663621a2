/** Values as people write them, brought into the shape that a field keeps. Judging them is left to the model. */
import { dayNumber, dayOf, type Field, type Fields, isDay } from '@throughline/model'

export type Written = { readonly value: unknown } | { readonly fault: string; readonly remedy?: string }

/** A value of a plan, as the field would have it; a fault where the shape itself is wrong. */
export function written(field: Field, raw: unknown): Written {
  if (raw === null || raw === undefined) return { value: null }
  switch (field.sort) {
    case 'number':
      return numeric(raw)
    case 'flag':
      return yesOrNo(raw)
    case 'day':
      return calendarDay(raw)
    case 'tri':
      return threePoints(raw)
    case 'texts':
    case 'choices':
    case 'refs':
      return several(Array.isArray(raw) ? raw : [raw])
    case 'group':
      return parted(field.parts ?? {}, raw)
    case 'list':
      return lines(field.parts ?? {}, Array.isArray(raw) ? raw : [raw])
    default:
      return one(raw)
  }
}

function one(raw: unknown): Written {
  if (typeof raw === 'string') return { value: raw }
  if (typeof raw === 'number' || typeof raw === 'boolean') return { value: String(raw) }
  return {
    fault: `is a ${Array.isArray(raw) ? 'list' : 'group'} where one text belongs`,
    remedy: 'Write one text.',
  }
}

function numeric(raw: unknown): Written {
  if (typeof raw === 'number') return { value: raw }
  const text = typeof raw === 'string' ? raw.trim().replace(/\s?%$/, '') : ''
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return { value: Number(text) }
  return { fault: `is no number: ‘${shown(raw)}’`, remedy: 'Write digits with a point, such as 2.5.' }
}

function calendarDay(raw: unknown): Written {
  const text = typeof raw === 'string' ? raw.trim() : shown(raw)
  if (isDay(text)) return { value: text }
  const month = /^(\d{4}-(?:0[1-9]|1[0-2]))-\d{2}$/.exec(text)?.[1]
  const remedy = month
    ? `Write ${lastDayOf(month)}, or another day that exists.`
    : 'Write year, month and day, such as 2027-01-29.'
  return { fault: `is no day of the calendar: ‘${shown(text)}’`, remedy }
}

function lastDayOf(month: string): string {
  const first = dayNumber(`${month}-01`)
  return dayOf(dayNumber(`${dayOf(first + 31).slice(0, 7)}-01`) - 1)
}

const yes = new Set(['yes', 'true', 'y', '1', 'x'])
const no = new Set(['no', 'false', 'n', '0', ''])

function yesOrNo(raw: unknown): Written {
  if (typeof raw === 'boolean') return { value: raw }
  const word = String(raw).trim().toLowerCase()
  if (yes.has(word)) return { value: true }
  if (no.has(word)) return { value: false }
  return { fault: `is neither yes nor no: ‘${shown(raw)}’`, remedy: 'Write yes or no.' }
}

function threePoints(raw: unknown): Written {
  const remedy = 'Write low, likely and high, such as 3/5/9.'
  const parts = typeof raw === 'string' ? raw.split('/') : raw
  if (Array.isArray(parts)) {
    if (parts.length !== 3) return { fault: `has ${parts.length} of three points`, remedy }
    const [low, likely, high] = parts.map(part => Number(part))
    return { value: { low, likely, high } }
  }
  if (typeof parts === 'object' && parts !== null) return { value: parts }
  return { fault: 'is one number; an estimate has three points', remedy }
}

function several(raw: readonly unknown[]): Written {
  const values: unknown[] = []
  for (const each of raw) {
    const read = one(each)
    if ('fault' in read) return { fault: 'has a line that is no text', remedy: 'Write one text a line.' }
    values.push(read.value)
  }
  return { value: values }
}

function parted(parts: Fields, raw: unknown): Written {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const [only, ...more] = Object.entries(parts).filter(([, part]) => !part.mayBeEmpty)
    if (only && more.length === 0 && !Array.isArray(raw)) return parted(parts, { [only[0]]: raw })
    return { fault: 'has parts', remedy: `Write ${Object.keys(parts).join(', ')} below it.` }
  }
  const values: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(raw)) {
    const part = parts[name]
    if (!part) {
      const known = Object.keys(parts).join(', ')
      return { fault: `has no part '${shown(name)}'`, remedy: `It has ${known}.` }
    }
    const read = written(part, value)
    if ('fault' in read) return { ...read, fault: `${part.label.toLowerCase()} ${read.fault}` }
    if (read.value !== null) values[name] = read.value
  }
  for (const [name, part] of Object.entries(parts))
    if (values[name] === undefined && part.initial !== undefined) values[name] = part.initial
  return { value: values }
}

function lines(parts: Fields, raw: readonly unknown[]): Written {
  const values: unknown[] = []
  for (const [at, line] of raw.entries()) {
    const read = parted(parts, line)
    if ('fault' in read) return { ...read, fault: `line ${at + 1} ${read.fault}` }
    values.push(read.value)
  }
  return { value: values }
}

function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw)
  return text.length > 40 ? `${text.slice(0, 37)}…` : text
}
