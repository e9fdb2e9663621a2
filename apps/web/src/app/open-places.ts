/** The places whose systems are on, with what waits in them. */
import type { Moment, Records, World } from '@throughline/model'
import { useMemo } from 'react'
import { useMe } from '../data/me.ts'
import { useMoment, useWorld } from '../data/workspace.tsx'
import { waitsFor } from '../places/today/wait.ts'
import type { Place } from './places.ts'

export function usePlaces(): Place[] {
  const world = useWorld()
  const { person } = useMe()
  const moment = useMoment()
  return useMemo(() => placesOf(world, person, moment), [world, person, moment])
}

function placesOf(world: World, me: Records['person'] | undefined, moment: Moment): Place[] {
  const waiting = me ? waitsFor(world, me, moment).length : 0
  const places: (Place & { system?: string })[] = [
    {
      id: 'today',
      label: 'Today',
      icon: 'today',
      path: '/today',
      letter: 'T',
      band: 'work',
      onPhone: true,
      ...(waiting > 0 ? { count: waiting } : {}),
    },
    {
      id: 'strategy',
      label: 'Strategy',
      icon: 'strategy',
      path: '/strategy',
      letter: 'S',
      band: 'work',
      onPhone: true,
      system: 'cascade',
    },
    {
      id: 'loop',
      label: 'Loop',
      icon: 'loop',
      path: '/loop',
      letter: 'L',
      band: 'together',
      system: 'sync',
    },
    {
      id: 'findings',
      label: 'Findings',
      icon: 'findings',
      path: '/findings',
      letter: 'F',
      band: 'together',
      system: 'cascade',
    },
    { id: 'settings', label: 'Settings', icon: 'settings', path: '/settings', letter: ',', band: 'memory' },
  ]
  return places
    .filter(({ system }) => !system || world.systemIsOn(system))
    .map(({ system: _, ...place }) => place)
}
