/** The places whose systems are on, with what waits in them. */
import type { Moment, Records, World } from '@throughline/model'
import { useMemo } from 'react'
import { type KindPlace, kindPlaces, kindsOn } from '../data/kind-places.ts'
import { useMe } from '../data/me.ts'
import { foresees } from '../data/outlook.ts'
import { useMoment, useWorld } from '../data/workspace.tsx'
import { waitsFor } from '../places/today/wait.ts'
import type { Place } from './places.ts'

export function usePlaces(): Place[] {
  const world = useWorld()
  const { person } = useMe()
  const moment = useMoment()
  return useMemo(() => placesOf(world, person, moment), [world, person, moment])
}

/** What waits, what is wrong and settings stand by themselves; every other place stands while a kind of it is on. */
function placesOf(world: World, me: Records['person'] | undefined, moment: Moment): Place[] {
  const waiting = me ? waitsFor(world, me, moment).length : 0
  const today: Place = {
    id: 'today',
    label: 'Today',
    icon: 'today',
    path: '/today',
    letter: 'T',
    band: 'work',
    onPhone: true,
    ...(waiting > 0 ? { count: waiting } : {}),
  }
  const findings: Place = {
    id: 'findings',
    label: 'Findings',
    icon: 'findings',
    path: '/findings',
    letter: 'F',
    band: 'work',
  }
  const settings: Place = {
    id: 'settings',
    label: 'Settings',
    icon: 'settings',
    path: '/settings',
    letter: ',',
    band: 'memory',
  }
  const gap: Place = {
    id: 'gap',
    label: 'Gap and levers',
    icon: 'gap',
    path: '/gap',
    letter: 'G',
    band: 'work',
  }
  const ofKinds = kindPlaces.filter(place => isShown(world, place)).map(placeOf)
  const strategy = ofKinds.filter(({ id }) => id === 'strategy')
  const others = ofKinds.filter(({ id }) => id !== 'strategy')
  return [
    today,
    ...strategy,
    ...(strategy.length > 0 ? [findings] : []),
    ...(foresees(world) ? [gap] : []),
    ...others,
    settings,
  ]
}

/** A place is shown while something of it can be kept there: a kind of a system that is on, or of none. */
function isShown(world: World, place: KindPlace): boolean {
  return kindsOn(world, place).some(kind => kind.system !== undefined || alwaysThere.has(place.id))
}

function placeOf({ id, label }: KindPlace): Place {
  const { icon, letter, band } = looks[id] ?? {
    icon: 'library' as const,
    letter: undefined,
    band: 'memory' as const,
  }
  return {
    id,
    label,
    icon,
    path: `/${id}`,
    band,
    ...(letter ? { letter } : {}),
    ...(id === 'strategy' ? { onPhone: true } : {}),
  }
}

const alwaysThere: ReadonlySet<string> = new Set(['people'])

const looks: { readonly [place: string]: { icon: Place['icon']; letter: string; band: Place['band'] } } = {
  strategy: { icon: 'strategy', letter: 'S', band: 'work' },
  plan: { icon: 'plan', letter: 'P', band: 'work' },
  loop: { icon: 'loop', letter: 'L', band: 'together' },
  spaces: { icon: 'spaces', letter: 'A', band: 'together' },
  decisions: { icon: 'decisions', letter: 'D', band: 'together' },
  signals: { icon: 'signals', letter: 'I', band: 'together' },
  bridge: { icon: 'bridge', letter: 'B', band: 'together' },
  people: { icon: 'people', letter: 'E', band: 'memory' },
  health: { icon: 'health', letter: 'H', band: 'memory' },
  library: { icon: 'library', letter: 'Y', band: 'memory' },
}
