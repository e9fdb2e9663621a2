/** Settings, put together with the colours of the frame. */
import { Choice } from '../parts/choice.tsx'
import { Settings } from '../places/settings/settings.tsx'
import { type ThemeChoice, useTheme } from './theme.ts'

export function SettingsPage() {
  const [theme, setTheme] = useTheme()
  return (
    <Settings
      theme={
        <Choice label="Colours" labelled="unseen" options={colours} chosen={theme} onChoose={setTheme} />
      }
    />
  )
}

const colours: { id: ThemeChoice; label: string }[] = [
  { id: 'system', label: 'As this machine' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
]
