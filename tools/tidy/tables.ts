/** One row of a Markdown table, its cells by the words of the header. */
export interface Row {
  line: number
  header: readonly string[]
  cells: readonly string[]
}

/** All rows of the tables whose first column is called `first`. */
export function rowsOf(markdown: string, first: string): Row[] {
  const rows: Row[] = []
  let header: string[] | undefined
  for (const [at, line] of markdown.split('\n').entries()) {
    if (!line.startsWith('|')) {
      header = undefined
      continue
    }
    const cells = cellsOf(line)
    if (header === undefined) header = cells.map(cell => cell.toLowerCase())
    else if (!/^[\s|:-]+$/.test(line) && header[0] === first) rows.push({ line: at + 1, header, cells })
  }
  return rows
}

/** The words in backticks of a text, or nothing. */
export function quoted(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '')
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())
}
