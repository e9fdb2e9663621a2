import type { IconName } from '../parts/icon.tsx'

/** A place that is switched on, as the navigation needs it. */
export interface Place {
  id: string
  label: string
  icon: IconName
  path: string
  /** The letter after `G`. */
  letter?: string
  /** How many things wait there. */
  count?: number
  /** Places stand together by band, with a gap between bands. */
  band: 'work' | 'together' | 'memory'
  /** Has a place of its own at the bottom of a phone; two of them do. */
  onPhone?: boolean
}

/** The places in their bands, empty bands left out. */
export function inBands(places: Place[]): Place[][] {
  return bands.map(band => places.filter(place => place.band === band)).filter(band => band.length > 0)
}

const bands: Place['band'][] = ['work', 'together', 'memory']
