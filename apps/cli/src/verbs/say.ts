/** Says one verb of one record, and tells what came of it. */
import { written } from '@throughline/host'
import { type AnyRecord, type Fields, type Kind, titleOf, verbOf } from '@throughline/model'
import { type Answering, json } from '../answering.ts'
import type { Door, DoorOptions, Step } from '../door/door.ts'
import { throughDoor } from '../door/open-door.ts'
import { CannotDo } from '../file-bytes.ts'
import { harmless, paintFor } from '../paint.ts'
import { refusalsText } from '../refusals-text.ts'
import { fieldsGiven, listGiven, takesParts } from './field-options.ts'

export interface Saying {
  readonly kind: Kind
  readonly verb: string
  readonly words: string | readonly string[]
  readonly fields: Fields
  readonly options: DoorOptions & {
    readonly json?: boolean
    readonly because?: string
    readonly passOver?: readonly string[]
    readonly id?: string
    readonly clear?: readonly string[]
  } & { readonly [field: string]: unknown }
}

export async function say(saying: Saying, { terminal, done }: Answering): Promise<void> {
  const { options } = saying
  const paint = paintFor(terminal)
  await throughDoor(options, { terminal }, async door => {
    const step = stepOf(saying)
    const id = options.id ?? door.newId()
    const answer = await door.say(
      step.verb === 'add' ? { ...step, subject: door.newId() } : await onRecord(step, saying, door),
      id,
    )
    if (options.json)
      terminal.out(json(answer.ok ? { ...answer, command: id, record: answer.records[0] } : answer))
    else if (answer.ok) {
      for (const record of answer.records)
        terminal.out(`${paint.bold(record.key)} ${saidOf(saying, record)}\n`)
      if (answer.passed.length > 0)
        terminal.out(`  passed over: ${[...new Set(answer.passed.map(each => each.code))].join(', ')}\n`)
    } else terminal.err(refusalsText(answer, paint))
    done(answer.ok ? 0 : 1)
  })
}

function stepOf({ kind, verb, words, fields, options }: Saying): Step {
  const values = fieldsGiven(fields, options, options.clear)
  const title = verb === 'add' && words.length > 0 ? { [kind.title]: titleSaid(kind, words) } : {}
  const { because, passOver } = options
  return {
    kind: kind.name,
    verb,
    fields: { ...title, ...values },
    ...(because ? { because } : {}),
    ...(passOver ? { passOver } : {}),
  }
}

/** Words as they stand; the title of a reading is a number. */
function titleSaid(kind: Kind, words: string | readonly string[]): unknown {
  const said = [words].flat().join(' ')
  const field = kind.fields[kind.title]!
  if (field.sort !== 'number') return said
  const read = written(field, said)
  return 'fault' in read ? said : read.value
}

/** With the record's id, by key, title or id; lists as they stand, with what is put to them or taken out. */
async function onRecord(step: Step, { kind, fields, words, options }: Saying, door: Door): Promise<Step> {
  const world = await door.replica()
  const record = recordMeant(world, kind, String(words))
  const lists = Object.entries(fields).flatMap(([name, field]) => {
    const before = (record[name] ?? []) as string[]
    const ids = field.sort === 'refs' ? withIds(world, field.to ?? [], { name, options }) : options
    const list = step.verb === 'edit' && takesParts(field) ? listGiven(name, before, ids) : undefined
    return list ? [{ name, list }] : []
  })
  return {
    ...step,
    subject: record.id,
    ...(lists.length > 0
      ? {
          fields: { ...step.fields, ...Object.fromEntries(lists.map(({ name, list }) => [name, list])) },
          was: Object.fromEntries(lists.map(({ name }) => [name, record[name] ?? null])),
        }
      : {}),
  }
}

/** Names and keys that were put or taken, as the ids that stand in the list. */
function withIds(
  world: Known,
  kinds: readonly string[],
  { name, options }: { name: string; options: Saying['options'] },
): { readonly [option: string]: unknown } {
  const idOf = (words: string) => {
    const exact = world.record(words) ?? world.keyed(words)
    const [found = exact, ...more] = exact ? [] : world.named(words, kinds)
    return found && more.length === 0 ? found.id : words
  }
  const option = `${name[0]!.toUpperCase()}${name.slice(1)}`
  return Object.fromEntries(
    [`put${option}`, `take${option}`].map(each => [each, ((options[each] ?? []) as string[]).map(idOf)]),
  )
}

interface Known {
  record(id: string): AnyRecord | undefined
  keyed(key: string): AnyRecord | undefined
  named(words: string, kinds: readonly string[]): readonly AnyRecord[]
}

export function recordMeant(world: Known, kind: Kind, words: string): AnyRecord {
  const exact = world.record(words) ?? world.keyed(words)
  if (exact?.kind === kind.name) return exact
  const found = world.named(words, [kind.name])
  if (found.length === 1) return found[0]!
  const label = kind.label.toLowerCase()
  if (found.length > 1)
    throw new CannotDo(`‘${words}’ names ${found.map(each => each.key).join(' and ')}. Use the key.`, 1)
  const other = exact ? ` ${exact.key} is ${exact.kind}.` : ''
  throw new CannotDo(`There is no ${label} ‘${words}’.${other} Find it with: throughline ${label} list`, 1)
}

function saidOf({ kind, verb }: Saying, record: AnyRecord): string {
  return `${verbOf(kind, verb)!.past}: ${harmless(titleOf(record))}`
}
