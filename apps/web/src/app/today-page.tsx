import { PulseAsked } from '../places/health/pulse-asked.tsx'
import { Today } from '../places/today/today.tsx'

/** What needs me; and a pulse beside it, while one asks. */
export function TodayPage() {
  return <Today beside={<PulseAsked />} />
}
