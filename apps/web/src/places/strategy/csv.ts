/** Comma-separated values (RFC 4180), with what a spreadsheet would run as a formula made plain text. */
export function csvOf(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  return [heads, ...lines].map(cells => `${cells.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
