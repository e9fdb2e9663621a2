/** Equal as JSON values, whatever the order of their parts. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every(name => same((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
  )
}
