/** An address without the parts that say nothing. */
export function withoutEmpty<T extends object>(
  search: T,
): { [Part in keyof T]: Exclude<T[Part], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [Part in keyof T]: Exclude<T[Part], undefined>
  }
}
