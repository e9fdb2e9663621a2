/** The tool that says what can be said: describe. */
import { verbsFor } from '@throughline/host'
import { everyVerb, type Field, type Kind, registry, verbOf } from '@throughline/model'
import { z } from 'zod'
import { kindMeant, tool } from '../asking.ts'

export const describe = tool({
  name: 'describe',
  title: 'Describe a kind',
  description:
    'What a kind of record is: its fields with units and examples, its states, its verbs and what each needs, and what you may say of it. Without a kind: all kinds.',
  writes: false,
  input: z.strictObject({ kind: z.string().max(60).optional() }),
  async answer({ principal }, { kind }) {
    if (kind === undefined)
      return {
        kinds: Object.values(registry.kinds).map(({ name, help, system = null }) => ({ name, help, system })),
      }
    return described(kindMeant(kind), verbsFor(principal)[kindMeant(kind).name] ?? {})
  },
})

function described(kind: Kind, may: { readonly [verb: string]: 'any' | 'own' }) {
  const { name, plural, label, help, title, states, ledBy, examples, system = null } = kind
  const verbs = [...Object.keys(everyVerb).filter(verb => verb !== 'revert'), ...Object.keys(kind.verbs)]
  return {
    kind: name,
    plural,
    label,
    help,
    system,
    title,
    examples,
    states,
    ledBy,
    fields: fieldsOf(kind.fields),
    verbs: verbs.flatMap(verb => {
      const declared = verbOf(kind, verb)
      if (!declared) return []
      return [
        {
          verb,
          help: declared.help ?? declared.label,
          from: declared.from ?? 'any state',
          to: declared.to ?? null,
          carries: fieldsOf(declared.carries ?? {}),
          because: declared.because ?? false,
          youMay: may[verb] ?? 'no',
        },
      ]
    }),
  }
}

function fieldsOf(fields: { readonly [name: string]: Field }) {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    label: field.label,
    sort: field.sort,
    ...(field.help ? { help: field.help } : {}),
    ...(field.unit ? { unit: field.unit } : {}),
    ...(field.to ? { to: field.to } : {}),
    shape: shapeOf(field),
    ...(field.examples ? { examples: field.examples } : {}),
  }))
}

/** JSON Schema of what the field takes; a reference is an id, a key or a title. */
function shapeOf(field: Field): object {
  if (field.to) return { type: 'string' }
  try {
    const { $schema: _, ...shape } = z.toJSONSchema(field.schema, { unrepresentable: 'any' })
    return shape
  } catch {
    // A shape that JSON Schema has no words for is told by its sort, above.
    return {}
  }
}
