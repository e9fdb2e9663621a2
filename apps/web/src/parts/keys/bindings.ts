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

const layers: Layer[] = ['everywhere', 'place', 'focused', 'overlay']
