/** What the keys do on the timeline. */
import { useKeys } from '../../../parts/keys/use-keys.ts'
import type { TimelineRow } from './timeline-rows.ts'
import type { TryingHere } from './use-trying.ts'
import type { Window } from './use-window.ts'

export function useTimelineKeys(given: {
  row: TimelineRow | undefined
  walk: (by: 1 | -1) => void
  window: Window
  trying: TryingHere
  onOpen: (key: string) => void
  onWhy: (id: string) => void
  onTable: () => void
}) {
  const { row, walk, window, trying, onOpen, onWhy } = given
  const step = (part: 'start' | 'due', days: number) => row && trying.step(row, part, days)
  useKeys({
    title: 'Timeline',
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'Next row', run: () => walk(1) },
      { keys: 'K', label: 'Row before', run: () => walk(-1) },
      { keys: 'Enter', label: 'Open', run: () => row && onOpen(row.record.key) },
      { keys: 'T', label: 'Picture or table', run: given.onTable },
      { keys: 'W', label: 'Why this day', run: () => row && onWhy(row.record.id) },
      { keys: 'ArrowRight', label: 'Try it a day later', run: () => step('start', 1) },
      { keys: 'ArrowLeft', label: 'Try it a day earlier', run: () => step('start', -1) },
      { keys: 'Shift+ArrowRight', label: 'Try its promise a day later', run: () => step('due', 1) },
      { keys: 'Shift+ArrowLeft', label: 'Try its promise a day earlier', run: () => step('due', -1) },
      { keys: '<', label: 'Weeks before', run: () => window.move(-14) },
      { keys: '>', label: 'Weeks after', run: () => window.move(14) },
      { keys: '+', label: 'Longer days', run: () => window.zoom(1.25) },
      { keys: '-', label: 'Shorter days', run: () => window.zoom(0.8) },
      { keys: '0', label: 'Fit', run: window.fit },
    ],
  })
  useKeys({
    title: 'What is tried',
    layer: 'focused',
    when: trying.trying !== undefined,
    bindings: [
      { keys: 'Enter', label: 'Move it', run: () => void trying.commit() },
      { keys: 'Escape', label: 'Leave it', run: trying.leave, whileTyping: true },
    ],
  })
}
