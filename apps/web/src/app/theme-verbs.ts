import type { PaletteEntry } from '../parts/palette-entries.ts'
import type { ThemeChoice } from './theme.ts'

/** The verbs of the palette that change the theme; the one in use is left out. */
export function themeVerbs(now: ThemeChoice, choose: (choice: ThemeChoice) => void): PaletteEntry[] {
  return verbs
    .filter(({ choice }) => choice !== now)
    .map(({ choice, title, icon }) => ({
      id: `theme-${choice}`,
      group: 'Do',
      title,
      icon,
      run: () => choose(choice),
    }))
}

const verbs: { choice: ThemeChoice; title: string; icon: PaletteEntry['icon'] }[] = [
  { choice: 'dark', title: 'Use dark colours', icon: 'dark' },
  { choice: 'light', title: 'Use light colours', icon: 'light' },
  { choice: 'system', title: 'Use the colours of this machine', icon: 'settings' },
]
