import { type AnyRecord, type Field, type Kind, kinds, Replica, registry } from '@throughline/model'
import { castReplica } from '@throughline/simulator'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { plainCell } from '../table/formula.ts'
import { planOf, today } from '../trying.ts'
import { exportCalendar } from './export-calendar.ts'
import { exportCsv } from './export-csv.ts'
import { exportJsonLines } from './export-lines.ts'
import { decisionLog, exportMarkdown } from './export-markdown.ts'
import { exportYaml } from './export-yaml.ts'

const cast = castReplica(today)
const dangerous = ['=HYPERLINK("http://x","y")', '-1', '@SUM(A1)', '\t=1', "'+1"]

/** The cast with a dangerous word at the beginning of everything that anybody can write, wherever it stands. */
function hostile(word: string): Replica {
  const { position, records } = cast.kept()
  return Replica.from({ position, records: records.map(record => spoilt(record, word)) })
}

function spoilt(record: AnyRecord, word: string): AnyRecord {
  const fields = Object.entries(registry.kinds[record.kind]?.fields ?? {})
    .filter(([name]) => record[name] !== undefined)
    .map(([name, field]) => [name, spoiltValue(field, record[name], word)])
  const source = record.source && { ...record.source, system: word + record.source.system }
  return { ...record, ...Object.fromEntries(fields), ...(source ? { source } : {}) }
}

function spoiltValue(field: Field, value: unknown, word: string): unknown {
  if (field.sort === 'text') return word + String(value)
  if (field.sort === 'texts') return (value as string[]).map(each => word + each)
  if (field.sort === 'list') return (value as object[]).map(line => spoiltParts(field, line, word))
  return field.sort === 'group' ? spoiltParts(field, value as object, word) : value
}

function spoiltParts(field: Field, line: object, word: string): object {
  return Object.fromEntries(
    Object.entries(line).map(([name, part]) => {
      const of = field.parts?.[name]
      return [name, of ? spoiltValue(of, part, word) : part]
    }),
  )
}

it.each(dangerous)('writes no cell that a spreadsheet would run: every kind, every field, %j', word => {
  const world = hostile(word)
  let met = 0
  for (const kind of Object.values(kinds) as unknown as readonly Kind[]) {
    if (kind.single) continue
    const { data } = Papa.parse<string[]>(exportCsv(world, kind).slice(1), { delimiter: ',' })
    for (const cell of data.flat()) {
      expect(cell).not.toMatch(/^[=+\-@\t\r\0]/)
      if (plainCell(cell).startsWith(word)) met++
    }
  }
  expect(met).toBeGreaterThan(100)
})

it('keeps hostile words as words in lines and in YAML', () => {
  const world = hostile('=1+1 ')
  const lines = planOf('p.jsonl', exportJsonLines(world)).entries
  const yaml = planOf('p.yaml', exportYaml(world)).entries
  for (const entries of [lines, yaml])
    expect(
      entries.filter(({ fields }) => String(fields.statement?.value).startsWith('=1+1 ')).length,
    ).toBeGreaterThan(50)
})

it('tells an intent on one page: its fields, what it takes, who and by when', () => {
  const intent = cast.all('intent')[0] as unknown as AnyRecord
  const page = exportMarkdown(cast, intent)
  expect(page).toMatch(new RegExp(`^# ${intent.key} `))
  expect(page).toContain('## What it takes')
  for (const outcome of cast.below(intent.id)) expect(page).toContain(`- ${outcome.key} `)
  expect(page).not.toContain('undefined')
})

it('tells every decision in a log, and a charter on a page', () => {
  const log = decisionLog(cast)
  for (const decision of cast.all('decision')) expect(log).toContain(`## ${decision.key} `)
  const charter = exportMarkdown(cast, cast.all('charter')[0] as unknown as AnyRecord)
  expect(charter).toContain('**Who decides what:**')
  expect(charter + log).not.toMatch(/undefined|\[object/)
})

it('lets no words of people mark, link or run in Markdown', () => {
  const world = hostile('<img src=x onerror=a()> [x](javascript:a()) # \n\n# | ')
  for (const kind of ['intent', 'decision', 'charter'] as const) {
    const page = exportMarkdown(world, world.all(kind)[0] as unknown as AnyRecord)
    expect(page).not.toMatch(/(?<!\\)[<[|]/)
    expect(page.split('\n').filter(line => line.startsWith('# '))).toHaveLength(1)
  }
})

it('writes every due, gate, review and meeting as a calendar that others read', async () => {
  const { default: ICAL } = await import('ical.js')
  const text = exportCalendar(cast, { now: `${today}T12:00:00.000Z`, today })
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const words = events.map((event: { getFirstPropertyValue(name: string): unknown }) =>
    String(event.getFirstPropertyValue('summary')),
  )
  for (const word of ['Due: ', 'Gate: ', 'Horizon: '])
    expect(words.some((each: string) => each.startsWith(word))).toBe(true)
  const [cadence] = cast.all('cadence')
  expect(words).toContain(cadence!.name)
  expect(
    new Set(
      events.map((event: { getFirstPropertyValue(name: string): unknown }) =>
        event.getFirstPropertyValue('uid'),
      ),
    ).size,
  ).toBe(events.length)
})
