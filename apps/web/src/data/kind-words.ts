/** What kinds are called where people read. */
import { type Kind, kinds, type World } from '@throughline/model'

export function kindNamed(name: string): Kind {
  return (kinds as unknown as { [kind: string]: Kind })[name]!
}

/** What an organisation calls several of a kind: `Risks`, `Check-ins`. */
export function severalOf(world: World, kind: Kind): string {
  const renamed = world.workspace?.terms.find(term => term.word === kind.name)?.shown
  if (renamed) return pluralOf(renamed)
  const regular = pluralOf(kind.label)
  const same = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  return same(regular) === same(kind.plural) ? regular : nameInWords(kind.plural)
}

/** `learning` is `Learning`, `changeRequests` is `Change requests`. */
export function nameInWords(name: string): string {
  const apart = name.replace(/([A-Z])/g, letter => ` ${letter.toLowerCase()}`)
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}
