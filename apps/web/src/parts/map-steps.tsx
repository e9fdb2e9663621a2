/** Smaller, fitted, larger: the presses and the keys of every drawing that is looked at through a camera. */
import { Button } from './button.tsx'
import { useKeys } from './keys/use-keys.ts'

export interface MapSteps {
  readonly zoom: (by: number) => void
  readonly fit: () => void
}

export function MapDeeds({ zoom, fit }: MapSteps) {
  return (
    <div className="map-deeds">
      <Button small onClick={() => zoom(0.8)} aria-label="Smaller">
        −
      </Button>
      <Button small onClick={fit}>
        Fit
      </Button>
      <Button small icon="plus" onClick={() => zoom(1.25)} aria-label="Larger" />
    </div>
  )
}

/** `count` records, of which the one at `at` is here (−1: none): `J` and `K` walk them in order. */
export function useMapKeys(
  asked: MapSteps & { title: string; count: number; at: number; onWalk: (to: number) => void },
) {
  const { title, count, at, onWalk, zoom, fit } = asked
  const walk = (by: 1 | -1) => {
    if (count > 0) onWalk(Math.max(0, Math.min(count - 1, at + by)))
  }
  useKeys({
    title,
    layer: 'place',
    bindings: [
      { keys: 'J', label: 'Next record', run: () => walk(1) },
      { keys: 'K', label: 'Record before', run: () => walk(-1) },
      { keys: '+', label: 'Larger', run: () => zoom(1.25) },
      { keys: '-', label: 'Smaller', run: () => zoom(0.8) },
      { keys: '0', label: 'Fit', run: fit },
    ],
  })
}
