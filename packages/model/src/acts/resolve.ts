import { ref, text } from '../grammar/fields.ts'
import type { Act } from './act.ts'

/** The meaning is settled for every reading that differed. */
export const resolve: Act = {
  name: 'interpretation.settle',
  label: 'Settle how it is meant',
  help: 'Says how it is meant; every reading that differed about it is resolved with these words.',
  asks: { interpretation: ref('Reading', 'interpretation'), resolution: text('How it is meant') },
  commands: (world, told, moment) => {
    const read = world.one('interpretation', String(told.interpretation))
    if (!read) return []
    const others = (read.differs ?? []).map(each => world.one('interpretation', each.from))
    return [read, ...others]
      .filter(each => each !== undefined && each.state === 'diverging')
      .map(each => ({
        id: moment.newId(),
        kind: 'interpretation',
        verb: 'resolve',
        subject: each!.id,
        fields: {
          resolution: told.resolution,
          differs: (each!.differs ?? []).map(line =>
            line.resolution ? line : { ...line, resolution: told.resolution, by: moment.actor },
          ),
        },
      }))
  },
}
