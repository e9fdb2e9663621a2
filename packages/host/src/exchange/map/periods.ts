/** Periods as people write them ('2018-q2', 'FY21 Q1', 'June 2027') and the days on which they begin and end. */
import { addDays, dayNumber, dayOf, isDay, weekday } from '@throughline/model'

/** How an organisation counts its years. */
export interface FiscalYear {
  /** Month in which it begins, 1 to 12. */
  readonly begins: number
  /** The calendar year that gives it its name: the one it begins in or the one it ends in. */
  readonly named: 'start' | 'end'
}

export interface Period {
  readonly first: string
  readonly last: string
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The period that words name; nothing where they name none. A day is a period of its own. */
export function periodOf(
  words: string,
  fiscal: FiscalYear = { begins: 1, named: 'start' },
): Period | undefined {
  const text = words.trim().toLowerCase()
  if (isDay(text)) return { first: text, last: text }
  const year = /\b(fy)?\s*'?(\d{4}|\d{2})\b/.exec(text.replace(/\b[qhw]\s?\d{1,2}\b/, ' '))
  if (!year) return undefined
  const number = year[2]!.length === 2 ? 2000 + Number(year[2]) : Number(year[2])
  const begins = year[1] ? fiscal.begins : 1
  const first = year[1] && fiscal.named === 'end' && begins > 1 ? number - 1 : number
  const part = /\b([qh])\s?([1-4])\b/.exec(text.replaceAll('-', ' '))
  if (part) return partOfYear(first, begins, { months: part[1] === 'q' ? 3 : 6, which: Number(part[2]) })
  const week = /\bw(?:eek)?\s?(\d{1,2})\b/.exec(text.replaceAll('-', ' '))
  if (week) return isoWeek(number, Number(week[1]))
  const month = monthIn(text)
  if (month) return monthsFrom(number, month, 1)
  const isYear = /^(fy)?\s*'?(\d{4}|\d{2})$/.test(text) && (year[1] !== undefined || year[2]!.length === 4)
  return isYear ? monthsFrom(first, begins, 12) : undefined
}

function partOfYear(
  year: number,
  begins: number,
  { months: length, which }: { months: number; which: number },
): Period | undefined {
  if (which * length > 12) return undefined
  const month = begins + (which - 1) * length
  return monthsFrom(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, length)
}

function monthsFrom(year: number, month: number, count: number): Period {
  const after = month + count
  const next = firstOf(year + Math.floor((after - 1) / 12), ((after - 1) % 12) + 1)
  return { first: firstOf(year, month), last: addDays(next, -1) }
}

function firstOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}

function monthIn(text: string): number | undefined {
  const iso = /^\d{4}-(\d{2})$/.exec(text)
  if (iso) return Number(iso[1]) >= 1 && Number(iso[1]) <= 12 ? Number(iso[1]) : undefined
  const word = /[a-z]{3,}/.exec(text)?.[0]
  const at = word === undefined ? -1 : months.findIndex(month => month.startsWith(word))
  return at < 0 ? undefined : at + 1
}

/** Monday to Sunday (ISO 8601: week 1 holds the year's first Thursday). */
function isoWeek(year: number, week: number): Period | undefined {
  if (week < 1 || week > 53) return undefined
  const fourth = dayNumber(`${year}-01-04`)
  const monday = fourth - weekday(dayOf(fourth)) + 1 + (week - 1) * 7
  return { first: dayOf(monday), last: dayOf(monday + 6) }
}
