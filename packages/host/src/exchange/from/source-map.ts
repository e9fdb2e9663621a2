/** How a source is read: what a person may say about it before it comes in. Every word has a default. */
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { nearest } from '../nearest.ts'
import { type Trouble, unreadable } from '../trouble.ts'

const words = z.record(z.string().max(500), z.string().max(500))

export const sourceMapShape = z.strictObject({
  system: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Name of the source; one for each site of it.' }),
  address: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Where its records are looked at.' }),
  under: z.string().max(500).optional().meta({ description: 'What the work at its top is part of.' }),
  columns: words.optional().meta({ description: 'Column → what it means; nothing leaves it out.' }),
  people: words.optional().meta({ description: 'Name there → person here; nothing keeps it as a note.' }),
  makePeople: z.boolean().optional().meta({ description: 'People who are not here yet are added.' }),
  types: z.record(z.string().max(200), z.enum(['deliverable', 'task', 'leave'])).optional(),
  done: z.array(z.string().max(200)).optional().meta({ description: 'Statuses that mean done.' }),
  stages: z.record(z.string().max(200), z.enum(['presale', 'won', 'lost', 'leave'])).optional(),
  sprints: z.enum(['note', 'leave']).optional(),
  hoursPerDay: z.number().min(1).max(24).optional(),
  daysPerPoint: z.number().positive().max(100).optional(),
  range: z
    .tuple([z.number().min(0.01).max(1), z.number().min(1).max(100)])
    .optional()
    .meta({ description: 'Low and high of an estimate that is one number, as shares of it.' }),
  calendar: z.string().max(200).optional().meta({ description: 'Calendar that holidays go into.' }),
})

export type SourceMap = z.infer<typeof sourceMapShape>

/** Low and high of an estimate that was written as one number, as shares of it, where nothing else is said. */
export const rangeUnlessSaid = [0.8, 1.5] as const

export function readSourceMap(
  file: string,
  text: string,
): { readonly map: SourceMap; readonly troubles: readonly Trouble[] } {
  const doc = parseDocument(text, { prettyErrors: false })
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const refused = (line: number, reason: string, remedy: string) => ({
    map: {},
    troubles: [unreadable('malformed-map', { file, line, column: 1 }, { reason, remedy })],
  })
  const [broken] = doc.errors
  if (broken)
    return refused(lineOf(broken.pos[0]), 'The map is no valid YAML from here on.', 'Mend this line.')
  const read = sourceMapShape.safeParse(doc.toJS({ maxAliasCount: 20 }) ?? {})
  if (read.success) return { map: read.data, troubles: [] }
  const [issue] = read.error.issues
  if (issue?.code === 'unrecognized_keys') {
    const known = Object.keys(sourceMapShape.shape)
    const near = nearest(issue.keys[0] ?? '', known)
    const remedy = near ? `Did you mean ‘${near}’?` : `It has ${known.join(', ')}.`
    return refused(1, `A map of a source has no ‘${issue.keys[0]}’.`, remedy)
  }
  const at = issue?.path.join('.') ?? ''
  return refused(1, `‘${at}’ of the map: ${issue?.message ?? 'it is not in this shape'}.`, 'Mend this word.')
}

/** What a column was said to mean, or means by its name; names are compared without regard to case. */
export function meaningsOf<M extends string>(
  columns: readonly string[],
  known: { readonly [meaning in M]: readonly string[] },
  said: SourceMap['columns'] = {},
): Map<string, M> {
  const own = new Map(Object.entries(said).map(([column, meaning]) => [column.trim().toLowerCase(), meaning]))
  const found = new Map<string, M>()
  for (const column of columns) {
    const name = column.toLowerCase().replace(/ \(\d+\)$/, '')
    const wanted = own.get(column.toLowerCase()) ?? own.get(name)
    const meanings = Object.keys(known) as M[]
    const meaning =
      wanted === undefined
        ? meanings.find(each => known[each].includes(name))
        : meanings.find(each => each === wanted)
    if (meaning) found.set(column, meaning)
  }
  return found
}
