import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import { KeyCap } from './key-cap.tsx'
import { useKeys } from './keys/use-keys.ts'
import { Overlay } from './overlay.tsx'
import { inGroups, type PaletteEntry } from './palette-entries.ts'
import { usePaletteWalk } from './palette-walk.ts'

interface PaletteProps {
  /** Answers for what is typed, verbs and records and places mixed; an empty text asks for the usual. */
  search: (typed: string) => PaletteEntry[]
  onClose: () => void
  typed?: string
}

/** Find or do, over the page. */
export function Palette(props: PaletteProps) {
  useKeys({ title: 'Find or do', layer: 'overlay', bindings: [] })
  return (
    <Overlay label="Find or do" className="palette" onClose={props.onClose}>
      <PaletteList {...props} />
    </Overlay>
  )
}

/** The box and its list alone. Arrows walk, Enter does. */
export function PaletteList({ search, onClose, typed: first = '' }: PaletteProps) {
  const id = useId()
  const [typed, setTyped] = useState(first)
  const groups = inGroups(search(typed))
  const entries = groups.flatMap(group => group.entries)
  const [asking, setAsking] = useState<PaletteEntry>()
  const run = (entry: PaletteEntry) => {
    if (entry.ask) return setAsking(entry)
    onClose()
    entry.run()
  }
  const { here, press, restart } = usePaletteWalk(entries, run)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (here) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [here])
  if (asking) return <Asking entry={asking} onClose={onClose} />
  return (
    <>
      <div className="palette-in">
        <Icon name="search" size={15} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette opens to be typed into
          autoFocus={first === ''}
          role="combobox"
          aria-label="Find or do"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={here && `${id}-${here.id}`}
          placeholder="Find or do"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onKeyDown={press}
          onChange={event => {
            setTyped(event.target.value)
            restart()
          }}
        />
        <KeyCap keys="Escape" />
      </div>
      {entries.length === 0 && <p className="palette-none">Nothing is called that.</p>}
      <div
        className="palette-list"
        role="listbox"
        aria-label="Found"
        id={`${id}-list`}
        ref={list}
        hidden={!here}
      >
        {groups.map(({ group, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div role="group" aria-label={group} key={group}>
            {entries.map(entry => (
              <PaletteRow
                id={`${id}-${entry.id}`}
                key={entry.id}
                entry={entry}
                isHere={entry === here}
                onRun={run}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

/** The line that was chosen, and below it what it still asks. */
function Asking({ entry, onClose }: { entry: PaletteEntry; onClose: () => void }) {
  const { icon, title, beside, ask } = entry
  return (
    <>
      <div className="palette-in">
        <Icon name={icon} size={15} />
        <span className="medium nowrap">{title}</span>
        {beside && <span className="text-3 t-12 tight">{beside}</span>}
        <span className="push" />
        <KeyCap keys="Escape" />
      </div>
      <div className="palette-ask">{ask?.(onClose)}</div>
    </>
  )
}

function PaletteRow(props: {
  id: string
  entry: PaletteEntry
  isHere: boolean
  onRun: (entry: PaletteEntry) => void
}) {
  const { entry, isHere } = props
  const keys = isHere ? 'Enter' : entry.keys
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the focus stays in the box, which hears Enter for the row
    <div
      className="palette-row"
      role="option"
      id={props.id}
      aria-selected={isHere}
      onClick={() => props.onRun(entry)}
    >
      <Icon name={entry.icon} size={15} />
      <span>{entry.title}</span>
      {entry.beside && <span className="text-3 t-12">{entry.beside}</span>}
      <span className="push" />
      {keys && <KeyCap keys={keys} />}
    </div>
  )
}
