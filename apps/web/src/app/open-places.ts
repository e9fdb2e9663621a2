import type { Records, World } from '@throughline/model'
import type { Place } from './places.ts'

/** The places whose systems are on, with what waits in them. */
export function placesOf(world: World, _me: Records['person'] | undefined, _today: string): Place[] {
  return [
    {
      id: 'strategy',
      label: 'Strategy',
      icon: 'strategy',
      path: '/strategy',
      letter: 'S',
      band: 'work',
      onPhone: true,
    },
  ].filter(() => world.systemIsOn('cascade')) as Place[]
}
