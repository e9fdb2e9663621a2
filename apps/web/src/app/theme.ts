import { useSyncExternalStore } from 'react'

/** What a person chose; `system` follows the machine. */
export type ThemeChoice = 'light' | 'dark' | 'system'

/** The choice, and a way to change it. The attribute on the root is what every colour hangs on. */
export function useTheme(): [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSyncExternalStore(subscribe, chosen), choose]
}

function choose(choice: ThemeChoice) {
  if (choice === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, choice)
  apply()
}

function chosen(): ThemeChoice {
  const kept = localStorage.getItem(key)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

function apply() {
  const isDark = chosen() === 'dark' || (chosen() === 'system' && systemIsDark.matches)
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
  for (const hear of hearers) hear()
}

function subscribe(hear: () => void): () => void {
  if (hearers.size === 0) systemIsDark.addEventListener('change', apply)
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) systemIsDark.removeEventListener('change', apply)
  }
}

// The same key as public/theme.js, which sets the attribute before the first paint.
const key = 'throughline.theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
const hearers = new Set<() => void>()
