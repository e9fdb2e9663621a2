/** A question as it is said in the room: its words, and whom it names with '@'. */

export interface Captured {
  readonly text: string
  /** Id of the person it is put to; nothing where nobody is named. */
  readonly to: string | undefined
}

/** '@Hanna Voss' or '@Hanna' anywhere in the line names a person; the longest name that fits counts. */
export function capturedFrom(typed: string, people: readonly { id: string; name: string }[]): Captured {
  const at = typed.indexOf('@')
  if (at < 0) return { text: clean(typed), to: undefined }
  const rest = typed.slice(at + 1).toLowerCase()
  const called = (name: string) =>
    rest.startsWith(name.toLowerCase()) && !/^[\p{L}]/u.test(rest.slice(name.length))
  const whole = people.find(person => called(person.name))
  const firsts = people.filter(person => called(person.name.split(' ')[0]!))
  const person = whole ?? (firsts.length === 1 ? firsts[0] : undefined)
  if (!person) return { text: clean(typed), to: undefined }
  const name = whole ? person.name : person.name.split(' ')[0]!
  return { text: clean(typed.slice(0, at) + typed.slice(at + 1 + name.length)), to: person.id }
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+([?.!])/g, '$1')
    .trim()
}
