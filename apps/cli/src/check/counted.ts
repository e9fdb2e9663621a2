/** Numbers of records in words: '1 outcome', '12 people'. */
import { type Kind, registry } from '@throughline/model'

export function counted(count: number, name: string): string {
  const kind: Kind | undefined = registry.kinds[name]
  const one = kind?.label.toLowerCase() ?? name
  const many = kind?.plural.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`) ?? `${name}s`
  return `${count} ${count === 1 ? one : many}`
}
