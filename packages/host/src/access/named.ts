/** Records that a command names in its values, by id, key or a title that only one has. */
import { type AnyRecord, type Command, type Field, registry, type World } from '@throughline/model'

export function namedIn(world: World, command: Pick<Command, 'kind' | 'fields' | 'was'>): AnyRecord[] {
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
