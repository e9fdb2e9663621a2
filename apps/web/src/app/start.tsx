import { Navigate } from '@tanstack/react-router'
import { agendaOf } from '@throughline/model'
import { useMe } from '../data/me.ts'
import { useMoment, useWorld } from '../data/workspace.tsx'

/** Where one comes in: what waits, and where nothing does, the whole. */
export function Start() {
  const world = useWorld()
  const { person } = useMe()
  const moment = useMoment()
  const waits = person !== undefined && agendaOf(world, person, moment).length > 0
  return <Navigate to={waits ? '/today' : '/strategy'} replace />
}
