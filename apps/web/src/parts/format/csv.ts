/** Comma-separated values (RFC 4180), with what a spreadsheet would run as a formula made plain text. */
export function csvOf(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  return [heads, ...lines].map(cells => `${cells.map(cell).join(',')}\r\n`).join('')
}

/** Hands a text to the browser as a file. */
export function saveCsv(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = `${name}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The cells of a text; its separator is the one of `,` `;` and tab that the first line has most of. */
export function csvIn(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(plain.split('\n', 1)[0] ?? '')
  const rows: string[][] = []
  let row: string[] = []
  let cellText = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cellText)
    cellText = ''
  }
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at]!
    if (isQuoted) {
      if (letter !== '"') cellText += letter
      else if (plain[at + 1] === '"') cellText += plain[++at]!
      else isQuoted = false
    } else if (letter === '"' && cellText === '') isQuoted = true
    else if (letter === separator) endCell()
    else if (letter === '\n') {
      endCell()
      rows.push(row)
      row = []
    } else if (letter !== '\r') cellText += letter
  }
  endCell()
  rows.push(row)
  return rows.filter(cells => cells.some(each => each.trim() !== ''))
}

function separatorOf(line: string): string {
  const often = (separator: string) => line.split(separator).length
  return [',', ';', '\t'].toSorted((one, other) => often(other) - often(one))[0]!
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
