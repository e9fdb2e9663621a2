/** Records that a command names in its values, by id, key or a title that only one has. */
import {
  type AnyRecord,
  type Command,
  type Field,
  registry,
  type Values,
  type World,
} from '@throughline/model'

type Naming = Pick<Command, 'kind' | 'verb' | 'subject' | 'fields' | 'was'>

export function namedIn(world: World, command: Naming): AnyRecord[] {
  const fields = registry.kinds[command.kind]?.fields ?? {}
  const found: AnyRecord[] = []
  for (const [name, value] of [command.fields, command.was].flatMap(values => Object.entries(values ?? {}))) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field || !naming.has(field.sort)) continue
    for (const word of wordsIn(value)) {
      const record = world.record(word) ?? world.keyed(word) ?? titled(world, field, word)
      if (record) found.push(record)
    }
  }
  return found
}

/** The record that a command is said of: by its id, its key, or a title that only one has. */
export function meant(
  world: World,
  command: Pick<Command, 'kind' | 'verb' | 'subject'>,
): AnyRecord | undefined {
  if (!command.subject || command.verb === 'add') return undefined
  const exact = world.record(command.subject) ?? world.keyed(command.subject)
  if (exact) return exact
  const found = world.named(command.subject, [command.kind])
  return found.length === 1 ? found[0] : undefined
}

const naming: ReadonlySet<Field['sort']> = new Set(['ref', 'refs', 'group', 'list'])

/** Every text in a value of whatever shape: what was sent has not been looked at yet. */
function wordsIn(value: unknown): string[] {
  const words: string[] = []
  const waiting = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next === 'string') words.push(next)
    else if (typeof next === 'object' && next !== null)
      for (const each of Object.values(next)) waiting.push(each)
  }
  return words
}

function titled(world: World, field: Field, word: string): AnyRecord | undefined {
  const found = field.to ? world.named(word, field.to) : []
  return found.length === 1 ? found[0] : undefined
}

/** Stands after a name that names nothing for whoever wrote it; no title ends so. */
const nothing = '\u200b\u2060'

/** The command as if what may not be seen were not there: its names lead nowhere. */
export function asSeen<C extends Naming>(world: World, command: C, sees: (record: AnyRecord) => boolean): C {
  const isHidden = (record: AnyRecord | undefined) => record !== undefined && !sees(record)
  const { subject } = command
  const isOfHidden = subject !== undefined && command.verb !== 'add' && isHidden(meant(world, command))
  if (!isOfHidden && !namedIn(world, command).some(isHidden)) return command
  const fields = registry.kinds[command.kind]?.fields ?? {}
  const values = (of: Values | undefined) =>
    of &&
    Object.fromEntries(
      Object.entries(of).map(([name, value]) => {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined
        const isName = (word: string) =>
          isHidden(world.record(word) ?? world.keyed(word) ?? (field && titled(world, field, word)))
        return [name, field && naming.has(field.sort) ? renamed(value, isName) : value]
      }),
    )
  const [given, was] = [values(command.fields), values(command.was)]
  return {
    ...command,
    ...(isOfHidden ? { subject: subject + nothing } : {}),
    ...(given ? { fields: given } : {}),
    ...(was ? { was } : {}),
  }
}

/** What is answered, in the words that were sent. */
export function asWritten<A>(answer: A): A {
  const text = JSON.stringify(answer)
  return text.includes(nothing) ? (JSON.parse(text.replaceAll(nothing, '')) as A) : answer
}

function renamed(value: unknown, isHidden: (word: string) => boolean): unknown {
  if (typeof value === 'string') return isHidden(value) ? value + nothing : value
  if (Array.isArray(value)) return value.map(each => renamed(each, isHidden))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renamed(part, isHidden)]))
}
