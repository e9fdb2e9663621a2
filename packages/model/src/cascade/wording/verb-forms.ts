export type VerbForm = 'base' | 's' | 'past' | 'ing'

/**
 * The written forms of a regular English verb, and of an '-ise' verb in both spellings.
 * Irregular verbs give their past after a stroke: 'build/built'; a doubled consonant is marked by '+': 'plan+'.
 */
export function verbForms(entry: string): [form: string, kind: VerbForm][] {
  const [stem = '', irregular] = entry.split('/')
  const doubled = stem.endsWith('+')
  const base = doubled ? stem.slice(0, -1) : stem
  const root = doubled ? base + base.slice(-1) : base
  const forms: [string, VerbForm][] = [
    [base, 'base'],
    [thirdPerson(base), 's'],
    [irregular ?? past(root, base), 'past'],
    [`${silentE(base) ? base.slice(0, -1) : root}ing`, 'ing'],
  ]
  return base.endsWith('ise') && !irregular && !asWritten.has(base)
    ? [...forms, ...forms.map(([form, kind]): [string, VerbForm] => [american(form), kind])]
    : forms
}

const asWritten = new Set(['raise', 'promise', 'exercise', 'advertise', 'supervise', 'revise', 'advise'])

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`
}

function past(root: string, base: string): string {
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${root}ed`
}

function silentE(base: string): boolean {
  return base.endsWith('e') && !/(ee|oe|ye)$/.test(base)
}

function american(form: string): string {
  return form.replace(/is(e|es|ed|ing)$/, 'iz$1')
}
