/** What can be read of a kind: its records, one of them, what happened to it, and its line up to the intent. */
import {
  type AnyRecord,
  explained,
  historyOf,
  isExplained,
  type Kind,
  type KindName,
  lineOfSight,
  type Replica,
  titleOf,
} from '@throughline/model'
import type { Command } from 'commander'
import { type Answering, json } from '../answering.ts'
import { counted } from '../check/counted.ts'
import type { Door, DoorOptions } from '../door/door.ts'
import { doorOptions, throughDoor } from '../door/open-door.ts'
import { harmless, type Paint, paintFor } from '../paint.ts'
import { listText, recordText } from './record-text.ts'
import { recordMeant } from './say.ts'

type ReadOptions = DoorOptions & {
  readonly at?: string
  readonly json?: boolean
  readonly state?: string
  readonly archived?: boolean
}

/** How a record is read; a verb of a kind may not bear the same word. */
export const readingWords: readonly string[] = ['list', 'show', 'history', 'line', 'explain']

export function addReading(parent: Command, kind: Kind, answering: Answering): void {
  const list = parent
    .command('list')
    .summary(`every ${kind.label.toLowerCase()}`)
    .option('--state <state>', `only those that are ${kind.states.join(', ')}`)
    .option('--at <moment>', asOf)
  doorOptions(list).action((options: ReadOptions) => listed(kind, options, answering))
  addOf(parent, { kind, answering }, { word: 'show', summary: 'its fields', walk: show })
  addOf(
    parent,
    { kind, answering },
    { word: 'history', summary: 'what happened to it, newest first', walk: history },
  )
  addOf(parent, { kind, answering }, { word: 'line', summary: 'the line up to what it serves', walk: line })
  if (isExplained(kind))
    addOf(
      parent,
      { kind, answering },
      { word: 'explain', summary: 'what the facts say about it', walk: explain },
    )
}

const asOf = 'as of a day, an instant or a position of the ledger: 2026-03-31'

interface Reading {
  readonly record: AnyRecord
  readonly world: Replica
  readonly door: Door
  readonly paint: Paint
  /** The moment that was asked for, as it was typed. */
  readonly at: string | undefined
}

interface Read {
  readonly text: string
  readonly value: unknown
}

function addOf(
  parent: Command,
  { kind, answering }: { kind: Kind; answering: Answering },
  {
    word,
    summary,
    walk,
  }: { word: string; summary: string; walk: (reading: Reading) => Read | Promise<Read> },
): void {
  const { terminal, done } = answering
  const command = parent
    .command(word)
    .summary(summary)
    .description(summary)
    .argument('<record>', 'key, title or id')
    .option('--at <moment>', asOf)
  doorOptions(command).action((words: string, options: ReadOptions) =>
    throughDoor(options, { terminal }, async door => {
      const world = await door.replica(options.at)
      const record = recordMeant(world, kind, words)
      const read = await walk({ record, world, door, paint: paintFor(terminal), at: options.at })
      terminal.out(options.json ? json(read.value) : read.text)
      done(0)
    }),
  )
}

function listed(kind: Kind, options: ReadOptions, { terminal, done }: Answering): Promise<void> {
  return throughDoor(options, { terminal }, async door => {
    const world = await door.replica(options.at)
    const all = world.all(kind.name as KindName) as unknown as readonly AnyRecord[]
    const records = all.filter(record => !options.state || record.state === options.state)
    if (options.json) terminal.out(json(records))
    else {
      terminal.out(listText(records, world, { paint: paintFor(terminal), columns: terminal.columns }))
      if (records.length > 20) terminal.out(`${counted(records.length, kind.name)}.\n`)
    }
    done(0)
  })
}

function show({ record, world, paint }: Reading): Read {
  return { value: record, text: recordText(record, world, paint) }
}

async function history({ record, world, door, paint }: Reading): Promise<Read> {
  const facts = await door.history(record)
  const lines = historyOf(
    facts.filter(({ position }) => position <= world.position),
    world,
  )
  const text = lines.map(({ at, by, sentence, carried, because, passedOver }) => {
    const person = world.record(by)
    const who = person ? titleOf(person) : by
    const why = because ? ` — ${because}` : ''
    const over = passedOver.length > 0 ? ` (passed over ${passedOver.join(', ')})` : ''
    const said = carried.map(({ label, to }) => `${' '.repeat(18)}${harmless(`${label}: ${to}`)}\n`)
    return `${paint.grey(at.slice(0, 16).replace('T', ' '))}  ${harmless(`${who}: ${sentence}${over}${why}`)}\n${said.join('')}`
  })
  return { value: lines, text: text.join('') }
}

function line({ record, world, paint }: Reading): Read {
  const above = lineOfSight(world, record.id)
  const text = above.map((each, depth) => {
    const serves =
      typeof each.serves === 'string' ? `\n${'  '.repeat(depth)}  ${paint.grey(harmless(each.serves))}` : ''
    return `${'  '.repeat(depth)}${paint.bold(each.key)} ${harmless(titleOf(each))}${serves}\n`
  })
  return { value: above, text: text.join('') }
}

function explain({ record, world, door, paint, at }: Reading): Read {
  const [on] = /^\d{4}-\d\d-\d\d/.exec(at ?? '') ?? []
  const said = explained(world, record, on === undefined ? door.moment() : { todayIn: () => on })
  const text = said.map(
    ({ title, lines }) => `${paint.bold(title)}\n${lines.map(each => `  ${harmless(each.text)}\n`).join('')}`,
  )
  return { value: said, text: text.join('\n') || 'Nothing to say of it yet.\n' }
}
