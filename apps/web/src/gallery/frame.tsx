import './gallery.css'
import { useState } from 'react'
import type { Place } from '../app/places.ts'
import { Shell } from '../app/shell.tsx'
import { useTheme } from '../app/theme.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { LineOfSight } from '../parts/line-of-sight.tsx'
import { matching, type PaletteEntry } from '../parts/palette-entries.ts'
import { SidePanel } from '../parts/side-panel.tsx'
import { Tag } from '../parts/tag.tsx'
import { Toasts, useSay } from '../parts/toast.tsx'

/** The frame with a page, a panel, a toast and the palette in it, for the eye and for the tests. */
export function Frame() {
  const [theme, setTheme] = useTheme()
  return (
    <Toasts>
      <Shell
        places={places}
        here="strategy"
        crumb="Strategy"
        day={<Tag icon="clock">As of today, 23 Nov 2026</Tag>}
        me="Ewa Lindgren"
        onMe={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        onAdd={() => {}}
        search={typed => matching(entries, typed)}
        padded={false}
      >
        <Inside />
      </Shell>
    </Toasts>
  )
}

function Inside() {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="framed">
      <div className="page">
        <h1>One thing stands here.</h1>
        <div className="row gap-8" style={{ marginTop: 16 }}>
          <Button look="primary" onClick={() => setOpen(true)}>
            Open OUT-17
          </Button>
          <Button onClick={() => say('Thanked Aiko Tanabe for DEL-30.', () => {})}>Thank Aiko Tanabe</Button>
        </div>
      </div>
      {isOpen && (
        <SidePanel
          label="OUT-17"
          head={
            <>
              <span className="id">OUT-17</span>
              <Tag>Draft</Tag>
            </>
          }
          foot={
            <>
              <Button keys="P">Propose</Button>
              <span className="text-2 t-12">Still needs a measure, a day and a ‘done’.</span>
            </>
          }
          onClose={() => setOpen(false)}
          onWalk={() => {}}
          onOpenPage={() => {}}
        >
          <LineOfSight
            steps={[
              { key: 'INT-1', says: 'New clients plan real visits within 30 days of signing' },
              { key: 'OUT-11', says: 'Eight of ten new clients plan a first visit within 30 days' },
              { key: 'OUT-17', says: 'This outcome' },
            ]}
          />
          <Empty title="No questions yet.">Ask one, and its liaison answers within two days.</Empty>
        </SidePanel>
      )}
    </div>
  )
}

const places: Place[] = [
  {
    id: 'today',
    label: 'Today',
    icon: 'today',
    path: '/parts',
    letter: 'T',
    count: 7,
    band: 'work',
    onPhone: true,
  },
  {
    id: 'strategy',
    label: 'Strategy',
    icon: 'strategy',
    path: '/parts/frame',
    letter: 'S',
    band: 'work',
    onPhone: true,
  },
  { id: 'gap', label: 'Gap', icon: 'gap', path: '/parts', band: 'work' },
  { id: 'plan', label: 'Plan', icon: 'plan', path: '/parts', letter: 'P', band: 'work' },
  { id: 'loop', label: 'Loop', icon: 'loop', path: '/parts', band: 'together' },
  { id: 'spaces', label: 'Spaces', icon: 'spaces', path: '/parts', band: 'together' },
  {
    id: 'decisions',
    label: 'Decisions',
    icon: 'decisions',
    path: '/parts',
    letter: 'D',
    count: 6,
    band: 'together',
  },
  { id: 'signals', label: 'Signals', icon: 'signals', path: '/parts', band: 'together' },
  { id: 'bridge', label: 'Bridge', icon: 'bridge', path: '/parts', band: 'together' },
  { id: 'people', label: 'People', icon: 'people', path: '/parts', band: 'memory' },
  { id: 'health', label: 'Health', icon: 'health', path: '/parts', band: 'memory' },
  { id: 'library', label: 'Library', icon: 'library', path: '/parts', band: 'memory' },
]

const entries: PaletteEntry[] = [
  { id: 'ask', group: 'Do', title: 'Ask a question …', icon: 'plus', keys: 'A', run: () => {} },
  {
    id: 'out17',
    group: 'Records',
    title: 'Improve customer satisfaction',
    icon: 'strategy',
    beside: 'OUT-17',
    run: () => {},
  },
  { id: 'today', group: 'Places', title: 'Go to Today', icon: 'today', keys: 'G T', run: () => {} },
]
