import { Navigate } from '@tanstack/react-router'
import { useMe } from '../data/me.ts'
import { useMoment, useWorld } from '../data/workspace.tsx'
import { hasBegun } from '../places/today/beginning.ts'
import { newcomersReading } from '../places/today/newcomers-reading.ts'
import { waitsFor } from '../places/today/wait.ts'

/** Where one comes in: what waits or has to be begun or read, and where nothing does, the whole. */
export function Start() {
  const world = useWorld()
  const { person } = useMe()
  const moment = useMoment()
  const waits =
    !hasBegun(world) ||
    (person !== undefined &&
      (waitsFor(world, person, moment).length > 0 || newcomersReading(world, person) !== undefined))
  return <Navigate to={waits ? '/today' : '/strategy'} replace />
}
