/** A field that is asked for, and is empty. */
import type { AnyRecord } from '@throughline/model'
import type { Site } from './site.ts'

export function emptied(site: Site, on: AnyRecord, field: string): string[] {
  site.edit(on, { [field]: undefined })
  return [on.id]
}
