import { addDays, type Day, months, weekdayOf, weekdays } from './calendar-day.ts'

/** What a typed day turned out to be: the day, or one sentence that says why it is none. */
export type TypedDay = { day: Day } | { why: string }

/**
 * Reads a day as people type it: `2027-01-29`, `29 Jan`, `January 29, 2027`, `29/1/27` (day first),
 * `Friday`, `next Friday`, `tomorrow`, `in 3 weeks`, `end of March`. A day without a year is the next
 * one from today on.
 */
export function typedDay(text: string, today: Day): TypedDay {
  const said = text.trim().toLowerCase().replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim()
  for (const read of [readIso, readNear, readSpan, readEnd, readNamedMonth, readNumbers]) {
    const found = read(said, today)
    if (found) return found
  }
  return { why: `‘${text.trim()}’ is no day. Write 29 January, Friday or 2027-01-29.` }
}

type Reader = (said: string, today: Day) => TypedDay | undefined

const readIso: Reader = said => {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said)
  return match ? existing(+match[1]!, +match[2]!, +match[3]!) : undefined
}

const readNear: Reader = (said, today) => {
  const near = { today: 0, tomorrow: 1, yesterday: -1 }[said]
  if (near !== undefined) return { day: addDays(today, near) }
  const match = /^(?:(next|this|on|by) )?([a-z]{3,9})$/.exec(said)
  const weekday = match ? weekdays.findIndex(name => starts(name, match[2]!)) : -1
  if (!match || weekday < 0) return undefined
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  // 'Next Friday' is the one of next week; plain 'Friday' the nearest, and today's own name a week on.
  if (match[1] === 'next') return { day: addDays(today, weekday - weekdayOf(today) + 7) }
  return { day: addDays(today, ahead === 0 && match[1] !== 'this' ? 7 : ahead) }
}

const readSpan: Reader = (said, today) => {
  const match = /^(?:in |\+ ?)(\d{1,4}|a|an|[a-z]+) ?(d|days?|w|weeks?|m|months?|y|years?)?$/.exec(said)
  if (!match) return undefined
  const count = countNamed(match[1]!)
  if (count < 0) return undefined
  const unit = match[2]?.[0] ?? 'd'
  if (unit === 'd' || unit === 'w') return { day: addDays(today, count * (unit === 'w' ? 7 : 1)) }
  return { day: monthsOn(today, unit === 'y' ? count * 12 : count) }
}

const readEnd: Reader = (said, today) => {
  const match = /^(?:the )?end of (?:the )?(month|quarter|year|[a-z]{3,9})(?: (\d{4}))?$/.exec(said)
  if (!match) return undefined
  const [year, month] = today.split('-').map(Number) as [number, number]
  if (match[1] === 'month') return lastOf(year, month)
  if (match[1] === 'quarter') return lastOf(year, Math.ceil(month / 3) * 3)
  if (match[1] === 'year') return lastOf(match[2] ? +match[2] : year, 12)
  const named = monthNamed(match[1]!)
  if (!named) return undefined
  return lastOf(match[2] ? +match[2] : named < month ? year + 1 : year, named)
}

const readNamedMonth: Reader = (said, today) => {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ?(?:of )?([a-z]{3,9})(?: (\d{4}|\d{2}))?$/.exec(said)
  const monthFirst = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(said)
  const date = dayFirst?.[1] ?? monthFirst?.[2]
  const month = monthNamed(dayFirst?.[2] ?? monthFirst?.[1] ?? '')
  if (!date || !month) return undefined
  return yearFound({ month, date: +date, year: dayFirst?.[3] ?? monthFirst?.[3] }, today)
}

const readNumbers: Reader = (said, today) => {
  const match = /^(\d{1,2})[/ -](\d{1,2})(?:[/ -](\d{4}|\d{2}))?$/.exec(said)
  return match ? yearFound({ month: +match[2]!, date: +match[1]!, year: match[3] }, today) : undefined
}

interface Found {
  month: number
  date: number
  year: string | undefined
}

function yearFound({ month, date, year }: Found, today: Day): TypedDay {
  if (year) return existing(year.length === 2 ? 2000 + +year : +year, month, date)
  const thisYear = +today.slice(0, 4)
  // A leap day waits for its year, hence more than one year on.
  const ahead = Array.from({ length: 8 }, (_, on) => existing(thisYear + on, month, date))
  return ahead.find(one => 'day' in one && one.day >= today) ?? ahead[0]!
}

function existing(year: number, month: number, date: number): TypedDay {
  if (month < 1 || month > 12) return { why: `There is no month ${month}. Write the day first: 29/1.` }
  const last = lengthOf(year, month)
  if (date < 1 || date > last) return { why: `${months[month - 1]} has ${last} days in ${year}.` }
  return { day: `${year}-${two(month)}-${two(date)}` }
}

function lastOf(year: number, month: number): TypedDay {
  return existing(year, month, lengthOf(year, month))
}

function monthsOn(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const total = year * 12 + month - 1 + count
  const onYear = Math.floor(total / 12)
  const onMonth = (total % 12) + 1
  return `${onYear}-${two(onMonth)}-${two(Math.min(date, lengthOf(onYear, onMonth)))}`
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function monthNamed(name: string): number {
  return name.length < 3 ? 0 : months.findIndex(month => starts(month, name)) + 1
}

function starts(whole: string, typed: string): boolean {
  return whole.toLowerCase().startsWith(typed)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

const numbers = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function countNamed(word: string): number {
  if (/^\d/.test(word)) return +word
  return word === 'an' || word === 'one' ? 1 : numbers.indexOf(word)
}
