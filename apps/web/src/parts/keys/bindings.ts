import type { Keys } from './chords.ts'

/** One deed of the keyboard. */
export interface Binding {
  keys: Keys
  /** What it does, for the key sheet: 'Go to Strategy'. */
  label: string
  run: () => void
  /** Also while a field has the focus; only for chords with Mod, and Escape. */
  whileTyping?: boolean
}

/** Bindings that live and die together, under a heading of the key sheet. */
export interface Scope {
  title: string
  /** A higher layer is asked first; an overlay hides everything below it. */
  layer: Layer
  bindings: Binding[]
}

export type Layer = 'everywhere' | 'place' | 'focused' | 'overlay'

/** The scopes that are alive, lowest layer first; inside a layer the newest last. */
export class Scopes {
  #scopes = new Set<{ current: Scope }>()

  add(scope: { current: Scope }): () => void {
    this.#scopes.add(scope)
    return () => this.#scopes.delete(scope)
  }

  /** Those that hear a key now, the first to be asked first. */
  listening(): Scope[] {
    const scopes = [...this.#scopes].map(scope => scope.current)
    const order = (scope: Scope) => layers.indexOf(scope.layer)
    const newestFirst = scopes.reverse().sort((a, b) => order(b) - order(a))
    const overlay = newestFirst.find(scope => scope.layer === 'overlay')
    return overlay ? [overlay] : newestFirst
  }
}

/** Scopes of one title become one; a key that an earlier scope has is left out of the later ones. */
export function withoutShadowed(scopes: Scope[]): Scope[] {
  const taken = new Set<Keys>()
  const byTitle = new Map<string, Scope>()
  for (const { title, layer, bindings } of scopes) {
    const free = bindings.filter(({ keys }) => !taken.has(keys))
    for (const { keys } of free) taken.add(keys)
    const before = byTitle.get(title)?.bindings ?? []
    byTitle.set(title, { title, layer, bindings: [...before, ...free] })
  }
  return [...byTitle.values()]
}

const layers: Layer[] = ['everywhere', 'place', 'focused', 'overlay']
