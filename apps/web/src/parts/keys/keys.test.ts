import { describe, expect, test } from 'vitest'
import { type Layer, type Scope, Scopes, withoutShadowed } from './bindings.ts'
import { caps, chordOf, step } from './chords.ts'

describe('a chord', () => {
  test.each([
    [{ key: 'c' }, 'C'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: 'K', shiftKey: true }, 'Shift+K'],
    [{ key: 'k', ctrlKey: true }, 'Ctrl+K'],
    [{ key: 'Enter', metaKey: true }, 'Meta+Enter'],
    [{ key: ' ' }, 'Space'],
    [{ key: '[' }, '['],
  ])('%o is %s', (press, chord) => {
    expect(chordOf(press)).toBe(chord)
  })
})

describe('a sequence', () => {
  const known = ['G S', 'G T', 'C', 'Mod+K', 'S']

  test('runs when its last key comes', () => {
    const first = step([], 'G', known)
    expect(first).toEqual({ ran: undefined, begun: ['G'] })
    expect(step(first.begun, 'S', known)).toEqual({ ran: 'G S', begun: [] })
  })

  test('is dropped by a key that leads nowhere, which is then tried on its own', () => {
    expect(step(['G'], 'C', known)).toEqual({ ran: 'C', begun: [] })
    expect(step(['G'], 'X', known)).toEqual({ ran: undefined, begun: [] })
    expect(step(['G'], 'G', known)).toEqual({ ran: undefined, begun: ['G'] })
  })

  test('Mod is Ctrl or ⌘', () => {
    expect(step([], 'Ctrl+K', known).ran).toBe('Mod+K')
    expect(step([], 'Meta+K', known).ran).toBe('Mod+K')
    expect(step([], 'Alt+K', known).ran).toBeUndefined()
  })
})

test.each([
  ['Mod+K', false, ['Ctrl K']],
  ['Mod+Enter', true, ['⌘↵']],
  ['G S', false, ['G', 'S']],
  ['Escape', false, ['Esc']],
  ['+', false, ['+']],
])('%s is printed', (keys, isMac, printed) => {
  expect(caps(keys, isMac)).toEqual(printed)
})

describe('scopes', () => {
  const scope = (title: string, layer: Layer): { current: Scope } => ({
    current: { title, layer, bindings: [] },
  })
  const titles = (scopes: Scopes) => scopes.listening().map(({ title }) => title)

  test('the focused is asked before the place, the newest first', () => {
    const scopes = new Scopes()
    scopes.add(scope('everywhere', 'everywhere'))
    scopes.add(scope('panel', 'focused'))
    scopes.add(scope('place', 'place'))
    const leave = scopes.add(scope('field', 'focused'))
    expect(titles(scopes)).toEqual(['field', 'panel', 'place', 'everywhere'])
    leave()
    expect(titles(scopes)).toEqual(['panel', 'place', 'everywhere'])
  })

  test('an overlay silences everything below', () => {
    const scopes = new Scopes()
    scopes.add(scope('everywhere', 'everywhere'))
    scopes.add(scope('palette', 'overlay'))
    expect(titles(scopes)).toEqual(['palette'])
  })

  test('the key sheet shows a title once, and a key where it is heard', () => {
    const bound = (title: string, ...keys: string[]): Scope => ({
      title,
      layer: 'place',
      bindings: keys.map(key => ({ keys: key, label: key, run: () => {} })),
    })
    const shown = withoutShadowed([
      bound('Answers', '1', '2'),
      bound('Place', 'J', '1'),
      bound('Answers', '3'),
    ])
    expect(shown.map(({ title, bindings }) => [title, bindings.map(({ keys }) => keys)])).toEqual([
      ['Answers', ['1', '2', '3']],
      ['Place', ['J']],
    ])
  })
})
