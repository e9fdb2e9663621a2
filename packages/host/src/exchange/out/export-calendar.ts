/** Every day that matters as an iCalendar file: dues, gates, reviews, horizons, and when teams meet. */
import type { World } from '@throughline/model'
import { calendarOfAll } from '../../digest/calendar.ts'
import { calendarText } from '../../digest/calendar-text.ts'

export function exportCalendar(world: World, { now, today }: { now: string; today: string }): string {
  return calendarText(calendarOfAll(world, today), { name: world.workspace?.name ?? 'Throughline', now })
}
