/** Cells that a spreadsheet would run: marked when written, unmarked when read. */

const dangerous = /^'*[=+\-@\t\r\0]/

/** No cell begins with = + - @ tab, return or NUL; an apostrophe before it keeps it text (OWASP, 'CSV injection'). */
export function safeCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** What `safeCell` was given. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell
}
