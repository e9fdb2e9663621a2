/** What pasted lines or a CSV file become: one record a line, added, or changed where its key is known. */
import type { Step } from '@throughline/client'
import { decide, type Field, type Kind, type Moment, type Refusal, type World } from '@throughline/model'
import { csvIn } from '../../parts/format/csv.ts'
import { typedDay } from '../../parts/format/typed-day.ts'

export interface ReadLine {
  /** Place in what was pasted, from 1. */
  readonly number: number
  readonly says: string
  readonly step: Step
  readonly isNew: boolean
  /** Why it cannot be taken as it stands. */
  readonly refusals: readonly Refusal[]
}

export interface ReadLines {
  readonly lines: readonly ReadLine[]
  /** Heads that are no field of the kind: their cells are left out. */
  readonly unknown: readonly string[]
}

export function readLines(
  text: string,
  { kind, world, moment, newId }: { kind: Kind; world: World; moment: Moment; newId: () => string },
): ReadLines {
  const rows = rowsIn(text, kind)
  const today = moment.todayIn(world.workspace?.timeZone ?? 'UTC')
  const lines = rows.lines.map(({ number, cells }) => {
    const known = cells.key ? world.keyed(cells.key) : undefined
    const isNew = known?.kind !== kind.name
    const fields = Object.fromEntries(
      Object.entries(cells)
        .filter(([name, cell]) => name in kind.fields && cell.trim() !== '')
        .map(([name, cell]) => [name, valueIn(kind.fields[name]!, cell.trim(), today)]),
    )
    const step: Step = {
      kind: kind.name,
      verb: isNew ? 'add' : 'edit',
      subject: isNew ? newId() : known!.id,
      fields,
    }
    const decision = decide(world, { ...step, id: 'asked' }, moment)
    const refusals = decision.ok ? [] : decision.refusals.filter(({ level }) => level === 'block')
    return { number, says: cells[kind.title] ?? cells.key ?? '', step, isNew, refusals }
  })
  return { lines, unknown: rows.unknown }
}

interface Rows {
  lines: { number: number; cells: { [column: string]: string } }[]
  unknown: string[]
}

/** With a first line of heads a table; else one record a line, bullets and numbers taken off. */
function rowsIn(text: string, kind: Kind): Rows {
  const cells = csvIn(text)
  const heads = headsOf(cells[0] ?? [], kind)
  const known = heads.filter(head => head !== undefined).length
  const isTable = heads.includes(kind.title) && (known > 1 || heads.length === 1)
  if (!isTable) {
    const lines = text
      .split('\n')
      .map((line, at) => ({ number: at + 1, says: line.replace(/^\s*(?:[-*•·]|\d{1,3}[.)])\s+/, '').trim() }))
      .filter(({ says }) => says !== '')
    return {
      lines: lines.map(({ number, says }) => ({ number, cells: { [kind.title]: says } })),
      unknown: [],
    }
  }
  const unknown = (cells[0] ?? []).filter((head, at) => heads[at] === undefined && !derived.has(plain(head)))
  const lines = cells.slice(1).map((row, at) => ({
    number: at + 2,
    cells: Object.fromEntries(row.flatMap((cell, place) => (heads[place] ? [[heads[place], cell]] : []))),
  }))
  return { lines, unknown }
}

/** The fields that heads name; where several do and none is the title, the first of the others is. */
function headsOf(row: readonly string[], kind: Kind): (string | undefined)[] {
  const heads = row.map(head => columnNamed(kind, head))
  if (heads.includes(kind.title) || heads.filter(Boolean).length < 2) return heads
  const first = row.findIndex((head, at) => heads[at] === undefined && !derived.has(plain(head)))
  return first < 0 ? heads : heads.with(first, kind.title)
}

function columnNamed(kind: Kind, head: string): string | undefined {
  const wanted = plain(head)
  if (wanted === 'key') return 'key'
  return Object.entries(kind.fields).find(
    ([name, { label }]) => plain(name) === wanted || plain(label) === wanted,
  )?.[0]
}

/** Written out for reading; nobody can say them. */
const derived = new Set(['state', 'changed'])

function valueIn(field: Field, cell: string, today: string): unknown {
  const several = () => cell.split(/\s*[;\n]\s*/).filter(Boolean)
  switch (field.sort) {
    case 'day': {
      const read = typedDay(cell, today)
      return 'day' in read && read.day ? read.day : cell
    }
    case 'number': {
      const number = Number(cell.replace(/[\s\u202f%€]/g, '').replace(',', '.'))
      return Number.isFinite(number) ? number : cell
    }
    case 'flag':
      return ['yes', 'true', '1', 'x'].includes(cell.toLowerCase())
    case 'choice':
      return field.options?.find(option => plain(option) === plain(cell)) ?? cell
    case 'choices':
      return several().map(each => field.options?.find(option => plain(option) === plain(each)) ?? each)
    case 'texts':
    case 'refs':
      return several()
    case 'tri': {
      const [low, likely = low, high = likely] = cell
        .split(/[/;]|\bto\b/)
        .map(part => Number(part.replace(',', '.')))
      return [low, likely, high].every(Number.isFinite) ? { low, likely, high } : cell
    }
    default:
      return cell
  }
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
