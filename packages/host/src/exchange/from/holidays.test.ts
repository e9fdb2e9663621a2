import { expect, it } from 'vitest'
import { openWorld, taken } from './trying-sources.ts'

const event = (lines: string) => `BEGIN:VEVENT\r\nUID:${lines.length}\r\n${lines}\r\nEND:VEVENT\r\n`
const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\n${[
  'SUMMARY:Christmas\r\nDTSTART;VALUE=DATE:20101225\r\nRRULE:FREQ=YEARLY',
  'SUMMARY:Bridge days\r\nDTSTART;VALUE=DATE:20271227\r\nDTEND;VALUE=DATE:20271230',
  'SUMMARY:Party\r\nDTSTART:20271217T150000Z\r\nDTEND:20271217T170000Z',
]
  .map(event)
  .join('')}END:VCALENDAR\r\n`

it('brings days off into a calendar, those that come back too, and keeps what is there', () => {
  const world = openWorld()
  const { planned } = taken(world, 'calendar', { text, map: { calendar: 'Office' } })
  expect(planned.troubles).toEqual([])
  expect(world.all('calendar')[0]?.holidays).toEqual([
    ...[2026, 2027].map(year => ({ on: `${year}-12-25`, name: 'Christmas' })),
    ...[27, 28, 29].map(day => ({ on: `2027-12-${day}`, name: 'Bridge days' })),
    ...[2028, 2029].map(year => ({ on: `${year}-12-25`, name: 'Christmas' })),
  ])
  expect(planned.told).toContain('1 event at a time of day is left out.')
  const more = text.replace('20271227', '20271220').replace('20271230', '20271221')
  taken(world, 'calendar', { text: more, map: { calendar: 'office' } })
  expect(world.all('calendar')).toHaveLength(1)
  expect(world.all('calendar')[0]?.holidays).toHaveLength(8)
  expect(taken(world, 'calendar', { text, map: { calendar: 'Office' } }).planned.commands).toEqual([])
})

it('asks which calendar, and refuses what is none', () => {
  expect(taken(openWorld(), 'calendar', { text }).planned.troubles[0]?.code).toBe('no-calendar')
  const broken = taken(openWorld(), 'calendar', { text: 'Christmas', map: { calendar: 'Office' } })
  expect(broken.planned.troubles[0]?.code).toBe('malformed-calendar')
})
