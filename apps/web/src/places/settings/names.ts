/** Lists as people paste them: names, and days off with their names. */
import type { Day } from '../../parts/format/calendar-day.ts'
import { typedDay } from '../../parts/format/typed-day.ts'

/** One name a line or between commas; nothing twice, and nobody who is known already. */
export function namesIn(pasted: string, known: readonly string[]): string[] {
  const taken = new Set(known.map(name => name.toLowerCase()))
  return pasted
    .split(/[\n,;]+/)
    .map(name => name.trim().replace(/^([-•*]|\d+[.)])\s+/, ''))
    .filter(name => {
      const isNew = name !== '' && !taken.has(name.toLowerCase())
      taken.add(name.toLowerCase())
      return isNew
    })
}

export interface Holiday {
  readonly on: Day
  readonly name: string
}

/** '24 December Christmas Eve', one a line. A line whose day cannot be read comes back as it was. */
export function holidaysIn(pasted: string, today: Day): { holidays: Holiday[]; unread: string[] } {
  const holidays: Holiday[] = []
  const unread: string[] = []
  for (const line of pasted.split('\n').map(each => each.trim())) {
    if (line === '') continue
    const holiday = holidayIn(line, today)
    if (holiday) holidays.push(holiday)
    else unread.push(line)
  }
  return { holidays, unread }
}

/** The longest beginning of the line that is a day; what follows is its name. */
function holidayIn(line: string, today: Day): Holiday | undefined {
  const words = line.split(/\s+/)
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const typed = typedDay(
      words
        .slice(0, count)
        .join(' ')
        .replace(/[:,–-]$/, ''),
      today,
    )
    if (!('day' in typed) || typed.day === undefined) continue
    const name = words
      .slice(count)
      .join(' ')
      .replace(/^[:,–-]\s*/, '')
    return { on: typed.day, name: name || 'Closed' }
  }
  return undefined
}
