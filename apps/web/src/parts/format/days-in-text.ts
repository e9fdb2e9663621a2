import type { Day } from './calendar-day.ts'
import { dayInWords } from './days.ts'

/** A sentence with its days in words: 'Choose 2027-04-30 or earlier.' reads 'Choose 30 April or earlier.' */
export function daysInText(text: string, today: Day): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, day => dayInWords(day, today))
}
