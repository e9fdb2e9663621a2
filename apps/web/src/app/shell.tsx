import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyCap } from '../parts/key-cap.tsx'
import { KeySheet } from '../parts/key-sheet.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Palette } from '../parts/palette.tsx'
import { matching, type PaletteEntry } from '../parts/palette-entries.ts'
import { Navigation, PhoneNavigation } from './navigation.tsx'
import type { Place } from './places.ts'
import { PrintNotes } from './print-notes.tsx'
import { useTheme } from './theme.ts'
import { themeVerbs } from './theme-verbs.ts'

export interface ShellProps {
  places: Place[]
  /** Id of the place that is open. */
  here: string | undefined
  /** What the bar says: the place, or the way to a record. */
  crumb: ReactNode
  /** What the window is called; the crumb, where that is plain text. */
  title?: string
  /** Which day one looks at, and the way to another. */
  day: ReactNode
  me?: string
  onMe?: () => void
  /** Stands at the foot of every printed page. */
  foot?: string
  /** Further tags or buttons of the place, in the bar. */
  beside?: ReactNode
  onAdd: () => void
  search: (typed: string) => PaletteEntry[]
  /** The page scrolls itself when `false`: an outline with a panel. */
  padded?: boolean
  children: ReactNode
}

/** The frame around every place: navigation, bar, palette, key sheet. It stands inside `Toasts`. */
export function Shell(props: ShellProps) {
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const [theme, setTheme] = useTheme()
  const close = () => setOpen(undefined)
  const search = (typed: string) =>
    typed.trim()
      ? [...props.search(typed), ...matching(themeVerbs(theme, setTheme), typed)]
      : props.search(typed)
  useShellKeys(props, setOpen)
  const title = props.title ?? (typeof props.crumb === 'string' ? props.crumb : undefined)
  useEffect(() => {
    document.title = title ? `${title} · Throughline` : 'Throughline'
  }, [title])
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <div className="shell">
        <Navigation
          places={props.places}
          here={props.here}
          {...(props.me && { me: props.me })}
          {...(props.onMe && { onMe: props.onMe })}
        />
        <div className="frame">
          <Bar {...props} onFind={() => setOpen('palette')} />
          <main className={props.padded === false ? undefined : 'page'} id="page" tabIndex={-1}>
            {props.children}
            <PrintNotes />
          </main>
        </div>
        <PhoneNavigation
          places={props.places}
          here={props.here}
          onAdd={props.onAdd}
          onFind={() => setOpen('palette')}
        />
      </div>
      {props.foot && <p className="print-foot only-print">{props.foot}</p>}
      {open === 'palette' && <Palette search={search} onClose={close} />}
      {open === 'keys' && <KeySheet onClose={close} />}
    </>
  )
}

function Bar(props: ShellProps & { onFind: () => void }) {
  return (
    <header className="bar">
      <span className="crumb">{props.crumb}</span>
      <span className="push" />
      {props.beside}
      {props.day}
      <button type="button" className="find" onClick={props.onFind}>
        <Icon name="search" size={14} />
        <span>Find or do</span>
        <KeyCap keys="Mod+K" />
      </button>
      <Button className="add" icon="plus" keys="C" aria-label="Add" onClick={props.onAdd} />
    </header>
  )
}

function useShellKeys(props: ShellProps, open: (what: 'palette' | 'keys') => void) {
  const navigate = useNavigate()
  const goes = props.places.filter(place => place.letter)
  useKeys({
    title: 'Go',
    layer: 'everywhere',
    bindings: goes.map(place => ({
      keys: `G ${place.letter}`,
      label: `Go to ${place.label}`,
      run: () => void navigate({ to: place.path }),
    })),
  })
  useKeys({
    title: 'Everywhere',
    layer: 'everywhere',
    bindings: [
      { keys: 'Mod+K', label: 'Find or do', run: () => open('palette'), whileTyping: true },
      { keys: 'C', label: 'Add', run: props.onAdd },
      { keys: '?', label: 'All keys', run: () => open('keys') },
    ],
  })
}
