import { XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { type ScheduleLine, scheduleCalendar, scheduleCsv, scheduleMspdi } from './schedule-lines.ts'

const line = (title: string): ScheduleLine => ({
  ...{ key: 'DEL-1', title, startOn: '2027-01-04', finishOn: '2027-01-08' },
  people: [title],
})
/** Words that would end a line, close an element, or run in a cell. */
const hostile = [
  'x\r\nATTENDEE:mailto:eve@example.org',
  'x\nEND:VEVENT\nBEGIN:VEVENT',
  'x\u2028DESCRIPTION:y',
  '</Name></Task><Task><Name>y',
  ']]>&e;',
  'x\u0001\u0008\u001b[31m',
  '\u0000=1+1',
  '\t=1+1',
  '=1+1',
  '-1',
  '@x',
]

it.each(hostile)('a calendar keeps %j as words, in its name and in its entries', words => {
  const text = scheduleCalendar([line(words)], words)
  const names = text.split('\r\n').map(each => each.split(/[:;]/)[0]!)
  expect(names.filter(each => ['ATTENDEE', 'BEGIN', 'END'].includes(each))).toEqual([
    'BEGIN',
    'BEGIN',
    'END',
    'END',
  ])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
})

it.each(hostile)('a project file keeps %j as words, and is XML', words => {
  const text = scheduleMspdi([line(words)], words)
  expect(XMLValidator.validate(text)).toBe(true)
  expect(text.match(/<Task>/g)).toHaveLength(1)
  // XML 1.0 has no way to write these.
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})

it.each(hostile)('a table lets %j run in no cell', words => {
  const { data } = Papa.parse<string[]>(scheduleCsv([line(words)]).trimEnd())
  expect(data).toHaveLength(2)
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\0]/)
})
