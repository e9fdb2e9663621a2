/** A draft that its author keeps to themself: the server forecasts none, and weighs no levers for it. */
import { type AnyRecord, registry } from '@throughline/model'

export function isPrivateDraft(record: AnyRecord): boolean {
  return record.private === true && record.state === registry.kinds[record.kind]?.states[0]
}

/** Said wherever its forecast would stand. */
export const privateDraftLacks =
  'A private draft: the server does not forecast it and has no levers for it. Show it to others for both.'
