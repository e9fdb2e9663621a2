/** Whether an organisation has only begun, and what its first day still wants. */
import type { World } from '@throughline/model'

export interface Beginning {
  readonly hasIntent: boolean
  readonly hasOutcome: boolean
  readonly hasOthers: boolean
}

/** Three kinds make day one useful: an intent, an outcome, and the people beside whoever began. */
export function beginningOf(world: World): Beginning {
  return {
    hasIntent: world.all('intent').length > 0,
    hasOutcome: world.all('outcome').length > 0,
    hasOthers: world.all('person').length > 1,
  }
}

export function hasBegun(world: World): boolean {
  const { hasIntent, hasOutcome, hasOthers } = beginningOf(world)
  return hasIntent && hasOutcome && hasOthers
}

/** One name a line, as people paste them; nothing twice, and nobody who is here already. */
export function namesIn(pasted: string, world: World): string[] {
  const known = new Set(world.all('person').map(person => person.name.toLowerCase()))
  return pasted
    .split(/[\n,;]+/)
    .map(name => name.trim().replace(/^[-•*\d.)\s]+/, ''))
    .filter(name => {
      const isNew = name !== '' && !known.has(name.toLowerCase())
      known.add(name.toLowerCase())
      return isNew
    })
}
