/** Patterns across retrospectives: what is said again and again. */
import type { Records } from '../registry.ts'
import type { World } from '../world.ts'

export interface Theme {
  readonly theme: string
  /** Retrospectives in which it was said, oldest first. */
  readonly retros: readonly Records['retro'][]
  readonly votes: number
  /** Said in as many retrospectives as the workspace calls repeated. */
  readonly isRepeated: boolean
}

/** Themes of held retrospectives, the most repeated first. */
export function themes(world: World): Theme[] {
  const held = world
    .all('retro')
    .filter(each => each.state === 'held')
    .sort((a, b) => (a.stateAt < b.stateAt ? -1 : 1))
  const found = new Map<string, { theme: string; retros: Set<Records['retro']>; votes: number }>()
  for (const retro of held)
    for (const { theme, votes } of retro.items) {
      if (!theme) continue
      const key = theme.trim().toLowerCase()
      const entry = found.get(key) ?? { theme: theme.trim(), retros: new Set(), votes: 0 }
      entry.retros.add(retro)
      entry.votes += votes?.length ?? 0
      found.set(key, entry)
    }
  return [...found.values()]
    .map(({ theme, retros, votes }) => {
      const isRepeated = retros.size >= world.figure('repeatedLesson')
      return { theme, retros: [...retros], votes, isRepeated }
    })
    .sort((a, b) => b.retros.length - a.retros.length || b.votes - a.votes)
}
