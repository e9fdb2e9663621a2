import { program } from './cel.ts'
import { isFault } from './fault.ts'

/** Keys that an expression names by a function, such as `signal`, each once; none where it cannot be read. */
export function namedIn(source: string | undefined, by: string): string[] {
  if (source === undefined) return []
  const reads = (['number', 'flag'] as const).map(gives => program(source, { gives, subject: true }))
  const read = reads.find(each => !isFault(each))
  if (!read || isFault(read)) return []
  return [...new Set(read.references.filter(each => each.by === by).map(each => each.key.toUpperCase()))]
}
