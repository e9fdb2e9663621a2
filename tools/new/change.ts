/** What a scaffold writes, and what it leaves to a person. */
export interface Plan {
  /** Whole texts by path, new and changed ones. */
  files: Readonly<Record<string, string>>
  /** Sentences, in the order to do them. */
  byHand: readonly string[]
}

/** The text of a file, or nothing where there is none. */
export type Read = (path: string) => string | undefined

/** Something the caller asked for that cannot be: shown as it is, nothing is written. */
export class NotPossible extends Error {}

export function refuseExisting(read: Read, path: string): void {
  if (read(path) !== undefined) throw new NotPossible(`${path} is there already`)
}

/** Puts a line before the first line that matches, or says that it could not. */
export function withLineBefore(text: string, line: string, before: RegExp): string | undefined {
  const at = text.search(before)
  return at === -1 ? undefined : `${text.slice(0, at)}${line}\n${text.slice(at)}`
}

export interface NewRow {
  /** What its section is headed by. */
  heading: RegExp
  row: string
  /** Heading and header of the table, where the page has no such section yet. */
  table: string
}

/** The page with a row at the end of the first table below a heading. */
export function withLastRow(page: string, { heading, row, table }: NewRow): string {
  const lines = page.split('\n')
  const top = lines.findIndex(line => heading.test(line))
  const isRow = (line: string | undefined) => line?.startsWith('|') === true
  const last = lines.findIndex((line, at) => at > top && isRow(line) && !isRow(lines[at + 1]))
  if (top === -1 || last === -1) return `${page.trimEnd()}\n\n${table}\n${row}\n`
  return [...lines.slice(0, last + 1), row, ...lines.slice(last + 1)].join('\n')
}
