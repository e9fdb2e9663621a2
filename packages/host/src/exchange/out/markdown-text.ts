/** Words of people inside Markdown: read as they were written, never as marks, links or HTML. */

/** One line in which no sign means anything (CommonMark, backslash escapes). */
export function plainText(words: string): string {
  return words
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, sign => `\\${sign}`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/:\/\//g, ':\\//')
    .trim()
}
