/**
 * How keys are written: a chord is `C`, `?`, `Ctrl+K`, `Mod+Enter` (Mod is ⌘ on a Mac, Ctrl elsewhere);
 * a sequence is chords with a space between, `G S`.
 */
export type Keys = string

/** The chord that a key event makes. Shift is named only with letters and named keys, `?` stays `?`. */
export function chordOf(event: KeyPress): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const name = key === ' ' ? 'Space' : key
  const isNamed = name.length > 1 || /[A-Z]/.test(name)
  return [
    event.ctrlKey && 'Ctrl',
    event.metaKey && 'Meta',
    event.altKey && 'Alt',
    event.shiftKey && isNamed && 'Shift',
    name,
  ]
    .filter(Boolean)
    .join('+')
}

export interface KeyPress {
  key: string
  ctrlKey?: boolean
  metaKey?: boolean
  altKey?: boolean
  shiftKey?: boolean
}

/** What a press leads to: the keys that it completes, and what stays begun of a longer sequence. */
export interface Step {
  ran: Keys | undefined
  begun: string[]
}

/**
 * One press after the chords already begun. A completed sequence wins over starting a new one; a press
 * that leads nowhere is tried afresh on its own.
 */
export function step(begun: string[], chord: string, known: Keys[]): Step {
  const written = [...begun, chord].join(' ')
  if (known.some(keys => sameKeys(keys, written)))
    return { ran: known.find(keys => sameKeys(keys, written)), begun: [] }
  if (known.some(keys => startsSequence(keys, written))) return { ran: undefined, begun: [...begun, chord] }
  return begun.length > 0 ? step([], chord, known) : { ran: undefined, begun: [] }
}

/** The caps to print for keys: one per chord, `Ctrl K`, `⌘↵`. */
export function caps(keys: Keys, isMac: boolean): string[] {
  return keys.split(' ').map(chord => {
    const names = chord === '+' ? ['+'] : chord.split('+').map(name => printed(name, isMac))
    return names.join(isMac && names.length > 1 ? '' : ' ')
  })
}

function sameKeys(keys: Keys, written: string): boolean {
  return keys === written || (keys.includes('Mod+') && alternatives(keys).includes(written))
}

function startsSequence(keys: Keys, written: string): boolean {
  return alternatives(keys).some(one => one.startsWith(`${written} `))
}

function alternatives(keys: Keys): string[] {
  return [keys.replaceAll('Mod+', 'Ctrl+'), keys.replaceAll('Mod+', 'Meta+')]
}

function printed(name: string, isMac: boolean): string {
  if (name === 'Mod') return isMac ? '⌘' : 'Ctrl'
  return { Enter: '↵', Escape: 'Esc', Meta: '⌘', ArrowUp: '↑', ArrowDown: '↓', Shift: '⇧' }[name] ?? name
}
