import { type AnyRecord, daysBetween, parentEnd } from '@throughline/model'
import type { Detector, Spotted } from '../detector.ts'
import { openDeliverables, openOutcomes } from './open-records.ts'

/** A day after the day of what it is part of, or beyond the horizon of its intent. */
export const deadlineInverted: Detector = {
  code: 'deadline-inverted',
  leg: 'clarity',
  system: 'cascade',
  spot: ({ world }) => {
    const dated: AnyRecord[] = [...openOutcomes(world), ...openDeliverables(world)]
    return dated.flatMap((on): Spotted[] => {
      const end = parentEnd(on.parent as string | undefined, world)
      const dueOn = on.dueOn as string | undefined
      if (!end || !dueOn || dueOn <= end.on) return []
      const days = daysBetween(end.on, dueOn)
      return [
        {
          on,
          severity: 'error',
          field: 'dueOn',
          sentence: `${on.key} ends ${days} ${days === 1 ? 'day' : 'days'} after ${end.key}.`,
          evidence: [
            { text: `${on.key} is due on ${dueOn}.`, id: on.id, key: on.key },
            { text: `${end.key} ends on ${end.on}.`, key: end.key },
          ],
          remedy: `Choose ${end.on} or earlier, or move ${end.key}.`,
          days,
          command: { verb: 'edit', offer: { dueOn: end.on } },
        },
      ]
    })
  },
}
