import { counted } from '../../parts/format/ages.ts'

/** `12 seconds ago`, `4 minutes ago`, `3 days ago`. */
export function ago(instant: string, now = Date.now()): string {
  const seconds = Math.max(1, Math.round((now - Date.parse(instant)) / 1000))
  if (seconds < 60) return `${counted(seconds, 'second')} ago`
  if (seconds < 3600) return `${counted(Math.round(seconds / 60), 'minute')} ago`
  if (seconds < 86_400) return `${counted(Math.round(seconds / 3600), 'hour')} ago`
  return `${counted(Math.round(seconds / 86_400), 'day')} ago`
}
