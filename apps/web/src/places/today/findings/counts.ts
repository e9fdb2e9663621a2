/** How many findings there are, in a sentence. */
import type { Finding, Severity } from '@throughline/diagnosis'

/** 'Three errors, 21 warnings, no notes.' reads as 'Three errors and 21 warnings.' */
export function countsSentence(findings: readonly Finding[]): string {
  const parts = severities.flatMap(({ id, one, many }) => {
    const count = findings.filter(finding => finding.severity === id).length
    return count === 0 ? [] : [`${inWords(count)} ${count === 1 ? one : many}`]
  })
  if (parts.length === 0) return 'Nothing was found.'
  const text = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** The most severe first, with what each means. */
export const severities: readonly {
  id: Severity
  one: string
  many: string
  title: string
  means: string
}[] = [
  {
    id: 'error',
    one: 'error',
    many: 'errors',
    title: 'Errors',
    means: 'A commitment would be refused.',
  },
  {
    id: 'warning',
    one: 'warning',
    many: 'warnings',
    title: 'Warnings',
    means: 'A check of judgement did not hold.',
  },
  { id: 'note', one: 'note', many: 'notes', title: 'Notes', means: 'Worth a look.' },
]

/** `no-done` read aloud: 'no done'. */
export function codeWords(code: string): string {
  return code.replaceAll('-', ' ')
}

/** How often each code is found, most often first. */
export function codesIn(findings: readonly Finding[]): { code: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count)
}

function inWords(count: number): string {
  return words[count] ?? String(count)
}

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
