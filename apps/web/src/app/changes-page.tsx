/** What changed between two days, put together with the address. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Changes } from '../places/history/changes.tsx'
import { withoutEmpty } from './without-empty.ts'

export function ChangesPage() {
  const { until } = useSearch({ from: '/inside/changes' })
  const navigate = useNavigate()
  const onUntil = (day: string | undefined) =>
    void navigate({ to: '/changes', search: before => withoutEmpty({ ...before, until: day }) })
  return <Changes until={until} onUntil={onUntil} />
}
